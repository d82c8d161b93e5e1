// The slots of a conference: adding, changing and deleting them.

import type { Actor } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { localDay, longDate, timeRange } from "~/domain/ground/time/dates";
import { DomainError } from "~/domain/problem";
import { read, type Transaction } from "~/platform/db.server";
import {
  changeProgramme,
  differences,
  noSuchPart,
  type ProgrammeOf,
} from "./change-programme.server";
import { refuseClashes } from "./clashes.server";
import type { SlotInput } from "./forms";

const facts = { id: true, kind: true, title: true, startsAt: true, endsAt: true } as const;

/** One slot for its form, or null. */
export function getSlot(conferenceId: string, id: string) {
  return read.slot.findFirst({
    where: { conferenceId, id },
    select: { ...facts, _count: { select: { sessions: true } } },
  });
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
 * Adds a slot (the form brings its id, so that sending it twice adds one) or changes one with the sessions in it.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` where two breakouts would overlap, where a room or speaker of its
 *   sessions would be in two at once, where places are held in a breakout that becomes a plenary, or where a session of a
 *   plenary that becomes a breakout has no room to take its capacity from
 */
export function saveSlot(
  actor: Actor,
  slug: string,
  input: SlotInput & { id: string; isNew: boolean },
  now: Date,
): Promise<void> {
  const { id, isNew, ...fields } = input;
  return changeProgramme(actor, slug, now, async ({ tx }, conference) => {
    const stored = await tx.slot.findUnique({
      where: { id },
      select: { ...facts, conferenceId: true },
    });
    if (stored ? stored.conferenceId !== conference.id : !isNew) throw noSuchPart("slot");
    if (stored && isNew) return null;
    const changed = stored && differences(stored, fields);
    if (stored && !changed) return null;
    await refuseOverlap(tx, conference, id, fields);
    if (!stored) {
      await tx.slot.create({ data: { id, conferenceId: conference.id, ...fields } });
      return { action: "slot-added", kind: "slot", id, facts: fields };
    }
    await tx.slot.update({ where: { id }, data: fields });
    await moveSessions(tx, conference, { id, ...fields });
    if (stored.kind !== fields.kind) await changeKind(tx, id, fields.kind);
    return { action: "slot-changed", kind: "slot", id, facts: changed ?? {} };
  });
}

/** A delegate has one session in each breakout, so two breakouts at once would put them in two places. */
async function refuseOverlap(
  tx: Transaction,
  conference: ProgrammeOf,
  id: string,
  { kind, startsAt, endsAt }: SlotInput,
): Promise<void> {
  if (kind !== "breakout") return;
  const other = await tx.slot.findFirst({
    where: {
      conferenceId: conference.id,
      kind: "breakout",
      id: { not: id },
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
    },
  });
  if (other)
    throw new DomainError(
      "conflict",
      `${other.title || "Another breakout"} is from ${timeRange(other.startsAt, other.endsAt, conference.timeZone)}. Two breakouts cannot overlap`,
      "starts",
    );
}

async function moveSessions(
  tx: Transaction,
  conference: ProgrammeOf,
  slot: { id: string; startsAt: Date; endsAt: Date },
): Promise<void> {
  const sessions = await tx.session.findMany({
    where: { slotId: slot.id },
    select: { id: true, title: true, roomId: true, speakers: { select: { speakerId: true } } },
  });
  for (const { speakers, ...session } of sessions) {
    const wanted = { ...session, speakers: speakers.map(({ speakerId }) => speakerId) };
    const { startsAt, endsAt } = slot;
    const fields = { room: "starts", speakers: "starts" };
    await refuseClashes(tx, conference, { ...wanted, startsAt, endsAt }, fields);
  }
}

async function changeKind(tx: Transaction, slotId: string, kind: string): Promise<void> {
  if (kind === "plenary") {
    const { _sum } = await tx.session.aggregate({ where: { slotId }, _sum: { placesHeld: true } });
    const places = _sum.placesHeld ?? 0;
    if (places > 0)
      throw new DomainError(
        "conflict",
        `${places === 1 ? "1 person has a place" : `${places} people have places`} in its sessions, so it stays a breakout`,
        "kind",
      );
    await tx.session.updateMany({ where: { slotId }, data: { capacity: null, topic: null } });
    return;
  }
  const sessions = await tx.session.findMany({
    where: { slotId },
    select: { id: true, title: true, room: { select: { capacity: true } } },
  });
  for (const { id, title, room } of sessions) {
    if (!room?.capacity)
      throw new DomainError(
        "conflict",
        `“${title}” needs a room with a capacity before this can be a breakout`,
        "kind",
      );
    await tx.session.update({ where: { id }, data: { capacity: room.capacity } });
  }
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

/**
 * Deletes a slot. Deleting it twice is deleting it once.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` while sessions are in it
 */
export function deleteSlot(actor: Actor, slug: string, id: string, now: Date): Promise<void> {
  return changeProgramme(actor, slug, now, async ({ tx }, { id: conferenceId }) => {
    const slot = await tx.slot.findFirst({ where: { id, conferenceId }, select: facts });
    if (!slot) return null;
    const used = await tx.session.findFirst({ where: { slotId: id }, select: { title: true } });
    if (used)
      throw new DomainError(
        "conflict",
        `“${used.title}” is in this slot. Move or delete it first.`,
      );
    await tx.slot.delete({ where: { id } });
    return { action: "slot-deleted", kind: "slot", id, facts: slot };
  });
}
