// Adds a session to a programme, or changes one.

import type { Step } from "~/domain/ground/audit/step";
import { freeSlug, slugFrom } from "~/domain/ground/fields/slug";
import { DomainError } from "~/domain/problem";
import { brokeLimit, type Transaction } from "~/platform/db.server";
import { type Change, differences, noSuchPart, type ProgrammeOf } from "./change-programme.server";
import { refuseClashes } from "./clashes.server";
import type { SessionInput } from "./forms";

const facts = {
  id: true,
  slug: true,
  title: true,
  slotId: true,
  roomId: true,
  capacity: true,
  placesHeld: true,
  theme: true,
  topic: true,
  summary: true,
  description: true,
  speakers: { orderBy: { position: "asc" }, select: { speakerId: true } },
} as const;

/**
 * Adds a session (the form brings its id, so that sending it twice adds one) or changes one, inside a change of the programme.
 * A breakout session without a capacity takes that of its room; a plenary has neither capacity nor topic.
 *
 * @throws DomainError `not-found`; `invalid` or `conflict` beside the field: a capacity that is missing, above the
 *   room's or below the places held; a room or speaker that is elsewhere at the time; a slot or topic that changes
 *   under people who have places
 */
export async function writeSession(
  { tx }: Pick<Step, "tx">,
  conference: ProgrammeOf,
  input: SessionInput & { id: string; isNew: boolean },
): Promise<Change | null> {
  const { id, isNew, ...form } = input;
  const stored = await tx.session.findUnique({
    where: { id },
    select: { ...facts, conferenceId: true },
  });
  if (stored ? stored.conferenceId !== conference.id : !isNew) throw noSuchPart("session");
  if (stored && isNew) return null;
  const { speakers, ...fields } = await checked(tx, conference, { id, ...form });
  const named = speakers.map((speakerId, position) => ({ speakerId, position }));
  if (!stored) {
    const taken = await tx.session.findMany({
      where: { conferenceId: conference.id },
      select: { slug: true },
    });
    const own = freeSlug(slugFrom(form.title) || "session", new Set(taken.map((s) => s.slug)));
    await tx.session.create({
      data: {
        id,
        conferenceId: conference.id,
        slug: own,
        ...fields,
        speakers: { create: named },
      },
    });
    return { action: "session-added", kind: "session", id, facts: { slug: own, ...fields } };
  }
  const before = stored.speakers.map(({ speakerId }) => speakerId);
  const changed = differences({ ...stored, speakers: before }, { ...fields, speakers });
  if (!changed) return null;
  if (stored.placesHeld > 0 && ("slotId" in changed || "topic" in changed))
    throw underPlaces(stored.placesHeld, "slotId" in changed ? "slotId" : "topic");
  if (fields.capacity !== null && fields.capacity < stored.placesHeld)
    throw tooSmall(stored.placesHeld);
  await tx.session.update({ where: { id }, data: fields }).catch((error: unknown) => {
    throw brokeLimit(error, "session_capacity") ? tooSmall(stored.placesHeld) : error;
  });
  await tx.sessionSpeaker.deleteMany({ where: { sessionId: id } });
  await tx.sessionSpeaker.createMany({ data: named.map((row) => ({ sessionId: id, ...row })) });
  return { action: "session-changed", kind: "session", id, facts: changed };
}

/** The fields to store, after every rule that holds for a new session and for a changed one. */
async function checked(
  tx: Transaction,
  conference: ProgrammeOf,
  input: SessionInput & { id: string },
) {
  const { id, ...form } = input;
  const where = { conferenceId: conference.id };
  const slot = await tx.slot.findFirst({
    where: { ...where, id: form.slotId },
    select: { id: true, kind: true, title: true, startsAt: true, endsAt: true },
  });
  if (!slot) throw new DomainError("invalid", "Choose a slot", "slotId");
  const room = form.roomId
    ? await tx.room.findFirst({
        where: { ...where, id: form.roomId },
        select: { id: true, name: true, capacity: true },
      })
    : null;
  if (form.roomId && !room) throw new DomainError("invalid", "Choose a room", "roomId");
  const speakers = [...new Set(form.speakers)];
  const known = await tx.speaker.count({ where: { ...where, id: { in: speakers } } });
  if (known !== speakers.length)
    throw new DomainError("invalid", "Choose from the speakers", "speakers");
  const isBreakout = slot.kind === "breakout";
  if (!isBreakout && form.capacity !== null)
    throw new DomainError(
      "invalid",
      `${slot.title || "This slot"} is a plenary, which is open to everyone. Leave the capacity empty`,
      "capacity",
    );
  const capacity = isBreakout ? (form.capacity ?? room?.capacity ?? null) : null;
  if (isBreakout && capacity === null)
    throw new DomainError(
      "invalid",
      "Enter how many places there are, or choose a room with a capacity",
      "capacity",
    );
  if (capacity !== null && room?.capacity && capacity > room.capacity)
    throw new DomainError(
      "invalid",
      `${room.name} holds ${room.capacity} people. Enter ${room.capacity} or fewer`,
      "capacity",
    );
  const { startsAt, endsAt } = slot;
  await refuseClashes(
    tx,
    conference,
    { id, title: form.title, roomId: form.roomId, speakers, startsAt, endsAt },
    { room: "roomId", speakers: "speakers" },
  );
  return { ...form, speakers, capacity, topic: isBreakout ? form.topic : null };
}

function underPlaces(held: number, field: "slotId" | "topic"): DomainError {
  const people = held === 1 ? "1 person has a place" : `${held} people have places`;
  return new DomainError(
    "conflict",
    field === "slotId"
      ? `${people} in this session, so it stays in its slot. You can change the times of the slot`
      : `${people} in this session, so its topic stays`,
    field,
  );
}

function tooSmall(held: number): DomainError {
  return new DomainError(
    "conflict",
    `${held === 1 ? "1 place is" : `${held} places are`} held, so the capacity must be ${held} or more`,
    "capacity",
  );
}
