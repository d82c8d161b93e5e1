// Adds a slot to a programme, or changes one with the sessions in it.

import type { Step } from "~/domain/ground/audit/step";
import { timeRange } from "~/domain/ground/time/dates";
import { DomainError } from "~/domain/problem";
import type { Transaction } from "~/platform/db.server";
import { type Change, differences, noSuchPart, type ProgrammeOf } from "./change-programme.server";
import { refuseClashes } from "./clashes.server";
import type { SlotInput } from "./forms";

const facts = { id: true, kind: true, title: true, startsAt: true, endsAt: true } as const;

/**
 * Adds a slot (the form brings its id, so that sending it twice adds one) or changes one with the sessions in it, inside a
 * change of the programme.
 *
 * @throws DomainError `not-found`; `conflict` where two breakouts would overlap, where a room or speaker of its
 *   sessions would be in two at once, where places are held in a breakout that becomes a plenary, or where a session of a
 *   plenary that becomes a breakout has no room to take its capacity from
 */
export async function writeSlot(
  { tx }: Pick<Step, "tx">,
  conference: ProgrammeOf,
  input: SlotInput & { id: string; isNew: boolean },
): Promise<Change | null> {
  const { id, isNew, ...fields } = input;
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
