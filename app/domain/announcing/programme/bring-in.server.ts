// Brings a programme in from elsewhere: writes its rows as the plan says, many in one statement.
import { randomUUID } from "node:crypto";
import type { Step } from "~/domain/ground/audit/step";
import type { Transaction } from "~/platform/db.server";
import { type PlannedSession, type ProgrammePlan, slotKey } from "./bring-in";
import {
  deleteSpeaking,
  insertSlots,
  insertSpeaking,
  writeSessions,
  writeSpeakers,
} from "./bring-in.sql.server";

/**
 * Writes what the plan says. The caller has seen that nothing hangs on the sessions that go or move to another time.
 *
 * @param keptSlots ids of slots that stay also when no session is left in them
 */
export async function bringIn(
  { tx }: Pick<Step, "tx">,
  conferenceId: string,
  plan: ProgrammePlan,
  keptSlots: string[],
): Promise<void> {
  const rooms = await bringRooms(tx, conferenceId, plan);
  const slots = await bringSlots(tx, conferenceId, plan);
  const speakers = await bringSpeakers(tx, conferenceId, plan);
  const fields = ({ title, summary, description, track, room, slot }: PlannedSession) => ({
    title,
    summary,
    description,
    track,
    roomId: (room && rooms.get(room)) || null,
    slotId: slots.get(slot) ?? "",
  });
  const sessions = [...plan.added, ...plan.changed.map(({ after }) => after)];
  const ids = new Map(sessions.map(({ id, externalId }) => [externalId, id ?? randomUUID()]));
  const written = sessions.map((session) => ({
    id: ids.get(session.externalId) ?? "",
    conferenceId,
    slug: session.slug,
    externalId: session.externalId,
    ...fields(session),
  }));
  await writeSessions(tx, written);
  await deleteSpeaking(
    tx,
    plan.changed.map(({ before }) => before.id),
  );
  if (plan.removed.length > 0)
    await tx.session.deleteMany({ where: { id: { in: plan.removed.map(({ id }) => id) } } });
  const named = sessions.flatMap((session) =>
    session.speakers.map((externalId, position) => ({
      sessionId: ids.get(session.externalId) ?? "",
      speakerId: speakers.get(externalId) ?? "",
      position,
    })),
  );
  await insertSpeaking(tx, named);
  await removeWhatIsLeft(tx, conferenceId, plan, keptSlots);
}

async function bringRooms(tx: Transaction, conferenceId: string, plan: ProgrammePlan) {
  const known = await tx.room.findMany({ where: { conferenceId } });
  const byName = new Map(known.map((room) => [room.name, room]));
  const ids = new Map(known.map((room) => [room.name, room.id]));
  for (const [position, { name, capacity }] of plan.rooms.entries()) {
    const room = byName.get(name);
    if (!room) {
      const made = await tx.room.create({ data: { conferenceId, name, capacity, position } });
      ids.set(name, made.id);
    } else if (room.position !== position || (capacity !== null && room.capacity !== capacity)) {
      const data = { position, ...(capacity === null ? {} : { capacity }) };
      await tx.room.update({ where: { id: room.id }, data });
    }
  }
  return ids;
}

async function bringSlots(tx: Transaction, conferenceId: string, plan: ProgrammePlan) {
  const known = await tx.slot.findMany({ where: { conferenceId } });
  const ids = new Map(known.map((slot) => [slotKey(slot), slot.id]));
  const missing = [...plan.slots].filter(([key]) => !ids.has(key));
  const made = missing.map(([key, times]) => {
    const id = randomUUID();
    ids.set(key, id);
    return { id, conferenceId, ...times };
  });
  await insertSlots(tx, made);
  return ids;
}

async function bringSpeakers(tx: Transaction, conferenceId: string, plan: ProgrammePlan) {
  const known = await tx.speaker.findMany({
    where: { conferenceId, externalId: { not: null } },
    select: { id: true, externalId: true, name: true, biography: true },
  });
  const before = new Map(known.map((speaker) => [speaker.externalId, speaker]));
  const ids = new Map(known.map((speaker) => [speaker.externalId ?? "", speaker.id]));
  const written = [...plan.speakers].flatMap(([externalId, { name, biography }]) => {
    const speaker = before.get(externalId);
    const text = biography || (speaker?.biography ?? "");
    if (speaker && speaker.name === name && speaker.biography === text) return [];
    const id = speaker?.id ?? randomUUID();
    ids.set(externalId, id);
    return [{ id, conferenceId, externalId, name, biography: text }];
  });
  await writeSpeakers(tx, written);
  return ids;
}

/** Slots, rooms and speakers that only sessions of before needed. Those that organisers made are never alone here. */
async function removeWhatIsLeft(
  tx: Transaction,
  conferenceId: string,
  plan: ProgrammePlan,
  keptSlots: string[],
): Promise<void> {
  const before = [...plan.removed, ...plan.changed.map((change) => change.before)];
  if (before.length === 0) return;
  const needed = new Set(plan.rooms.map(({ name }) => name));
  const rooms = [...new Set(before.flatMap(({ room }) => room ?? []))].filter(
    (r) => !needed.has(r),
  );
  await tx.room.deleteMany({
    where: { conferenceId, name: { in: rooms }, sessions: { none: {} } },
  });
  await tx.slot.deleteMany({
    where: { conferenceId, title: "", sessions: { none: {} }, id: { notIn: keptSlots } },
  });
  await tx.speaker.deleteMany({
    where: { conferenceId, externalId: { not: null }, sessions: { none: {} } },
  });
}
