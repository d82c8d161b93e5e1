// What no way of changing a conference's days may do: put one that people have registered for behind us.
import { type Days, movesIntoPast } from "~/domain/announcing/conferences/days";
import type { Step } from "~/domain/ground/audit/step";
import { counted } from "~/domain/ground/counting/counted";
import { dateRange, localDay } from "~/domain/ground/time/dates";
import { DomainError } from "~/domain/problem";

/**
 * Refuses days by which a conference with registrations, of whatever state, would have begun or ended before today although by
 * the days before it has not: what is kept for a time after a conference would be kept for less.
 *
 * @param field the field that the sentence stands beside
 * @throws DomainError `conflict`
 */
export async function demandDaysAhead(
  { tx, now }: Pick<Step, "tx" | "now">,
  before: Days & { id: string },
  after: Days & { timeZone: string },
  field: string,
): Promise<void> {
  if (!movesIntoPast(before, after, localDay(now, after.timeZone))) return;
  const registrations = await tx.registration.count({ where: { conferenceId: before.id } });
  if (registrations === 0) return;
  throw new DomainError(
    "conflict",
    `This would move the conference into the past, to ${dateRange(after.startsOn, after.endsOn)}. It has ${counted(registrations, "registration")}, so it stays on ${dateRange(before.startsOn, before.endsOn)}. Nothing was changed.`,
    field,
  );
}
