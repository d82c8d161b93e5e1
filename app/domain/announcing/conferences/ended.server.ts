// Conferences that are over, for what is kept for a time after them.
import { addDays } from "~/domain/ground/time/days";
import { read } from "~/platform/db.server";

/**
 * The conferences whose last day is more than some days ago, and whose days have not been changed since then: a day that was
 * stated wrongly must not have people's data deleted before anybody can notice.
 */
export function listConferencesEnded(days: number, now: Date): Promise<{ id: string }[]> {
  const lastDay = addDays(now.toISOString().slice(0, 10), -days);
  const settled = [
    { datesChangedAt: null },
    { datesChangedAt: { lt: new Date(`${lastDay}T00:00:00Z`) } },
  ];
  return read.conference.findMany({
    where: { endsOn: { lt: lastDay }, OR: settled },
    select: { id: true },
  });
}
