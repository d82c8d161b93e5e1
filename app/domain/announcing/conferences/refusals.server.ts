// What making a conference and changing its details both refuse.
import { localDay } from "~/domain/ground/time/dates";
import { DomainError } from "~/domain/problem";
import type { Transaction } from "~/platform/db.server";

/** Refuses a first day that is over. @throws DomainError `invalid` */
export function refusePast(startsOn: string, timeZone: string, now: Date): void {
  if (startsOn < localDay(now, timeZone))
    throw new DomainError(
      "invalid",
      "The start date must be today or in the future",
      "startsOn-day",
    );
}

/** The slug, if no other conference has it. @throws DomainError `conflict` */
export async function demandFreeSlug(tx: Transaction, slug: string): Promise<string> {
  const taken = await tx.conference.findUnique({ where: { slug }, select: { name: true } });
  if (taken)
    throw new DomainError(
      "conflict",
      `“${taken.name}” already has this address. Choose another`,
      "slug",
    );
  return slug;
}
