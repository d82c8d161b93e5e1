// Conferences that are over, for what is kept for a time after them.
import { addDays } from "~/domain/ground/time/days";
import { read } from "~/platform/db.server";

/** The conferences whose last day is more than some days ago. */
export function listConferencesEnded(days: number, now: Date): Promise<{ id: string }[]> {
  const lastDay = addDays(now.toISOString().slice(0, 10), -days);
  return read.conference.findMany({ where: { endsOn: { lt: lastDay } }, select: { id: true } });
}
