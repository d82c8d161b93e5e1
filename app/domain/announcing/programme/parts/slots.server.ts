// The slots of a conference: finding them, the parts of deleting one, and whether they lie within its days.

import type { Step } from "~/domain/ground/audit/step";
import { clockTime, localDay, longDate } from "~/domain/ground/time/dates";
import { DomainError } from "~/domain/problem";
import { type Reader, read } from "~/platform/db.server";
import type { ProgrammeOf } from "./change-programme.server";
import { daysOfConference } from "./forms";
import { findPart } from "./part-form.server";

const facts = { id: true, kind: true, title: true, startsAt: true, endsAt: true } as const;

/**
 * A slot for its form, its times as texts, with its conference and the days to choose from; `part` is null for a new one.
 * Null where there is none such.
 */
export async function getSlotForm(slug: string, id: string | null) {
  const found = await findPart(slug, id, (conferenceId, slotId) =>
    read.slot.findFirst({ where: { conferenceId, id: slotId }, select: facts }),
  );
  if (!found) return null;
  const { conference, part } = found;
  const { timeZone } = conference;
  return {
    conference,
    days: daysOfConference(conference).map((day) => ({ value: day, text: longDate(day) })),
    part: part && {
      id: part.id,
      title: part.title,
      kind: part.kind,
      day: localDay(part.startsAt, timeZone),
      starts: clockTime(part.startsAt, timeZone),
      ends: clockTime(part.endsAt, timeZone),
      stays: await whySlotStays(read, part.id),
    },
  };
}

/** The slots by time. */
export function listSlots(conferenceId: string) {
  return read.slot.findMany({
    where: { conferenceId },
    orderBy: [{ startsAt: "asc" }, { endsAt: "asc" }],
    select: facts,
  });
}

/**
 * Refuses days for the conference that leave one of its slots outside.
 *
 * @param conference as it is
 * @param days as they would be, calendar dates
 * @throws DomainError `conflict`, beside the day that is wrong
 */
export async function demandSlotsWithin(
  { tx }: Pick<Step, "tx">,
  conference: Pick<ProgrammeOf, "id" | "timeZone" | "startsOn" | "endsOn">,
  days: { startsOn: string; endsOn: string },
): Promise<void> {
  const { id: conferenceId, timeZone } = conference;
  if (days.startsOn === conference.startsOn && days.endsOn === conference.endsOn) return;
  const slots = await tx.slot.findMany({
    where: { conferenceId },
    orderBy: { startsAt: "asc" },
    select: { title: true, startsAt: true },
  });
  const day = ({ startsAt }: { startsAt: Date }) => localDay(startsAt, timeZone);
  const outside = slots.find((slot) => day(slot) < days.startsOn || day(slot) > days.endsOn);
  if (outside)
    throw new DomainError(
      "conflict",
      `The programme has a slot${outside.title ? ` “${outside.title}”` : ""} on ${longDate(outside.startsAt, timeZone)}. Move it first`,
      day(outside) < days.startsOn ? "startsOn-day" : "endsOn-day",
    );
}

/** The slot that would be deleted, by what its audit record keeps; null where there is none in this conference. */
export function findSlotToDelete({ tx }: Pick<Step, "tx">, conferenceId: string, id: string) {
  return tx.slot.findFirst({ where: { id, conferenceId }, select: facts });
}

/** Removes a slot that no place names any more. @throws DomainError `conflict` while sessions are in it */
export async function removeSlot({ tx }: Pick<Step, "tx">, id: string): Promise<void> {
  const stays = await whySlotStays(tx, id);
  if (stays) throw new DomainError("conflict", stays);
  await tx.slot.delete({ where: { id } });
}

/** Why a slot cannot be deleted, as a sentence; "" where it can. */
async function whySlotStays(reader: Reader, id: string): Promise<string> {
  const used = await reader.session.findFirst({ where: { slotId: id }, select: { title: true } });
  return used ? `“${used.title}” is in this slot. Move or delete it first.` : "";
}
