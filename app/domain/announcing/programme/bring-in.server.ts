// Brings a programme in from elsewhere: writes its rows as the plan says, many in one statement.
import { randomUUID } from "node:crypto";
import type { Step } from "~/domain/ground/audit/step";
import type { Transaction } from "~/platform/db.server";
import { type PlannedSession, type ProgrammePlan, slotKey } from "./bring-in";

/** Rows written in one statement: SQLite takes 32,766 values, and a session has 10. */
const rowsAtOnce = 1000;

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
  const rooms = await writeRooms(tx, conferenceId, plan);
  const slots = await writeSlots(tx, conferenceId, plan);
  const speakers = await writeSpeakers(tx, conferenceId, plan);
  const fields = ({ title, summary, description, track, room, slot }: PlannedSession) => ({
    title,
    summary,
    description,
    track,
    roomId: (room && rooms.get(room)) || null,
    slotId: slots.get(slot) ?? "",
  });
  const ids = new Map(plan.added.map((session) => [session, randomUUID()]));
  await inBatches(plan.added, (batch) =>
    tx.session.createMany({
      data: batch.map((session) => ({
        id: ids.get(session) ?? randomUUID(),
        conferenceId,
        slug: session.slug,
        externalId: session.externalId,
        ...fields(session),
      })),
    }),
  );
  for (const { before, after } of plan.changed)
    await tx.session.update({ where: { id: before.id }, data: fields(after) });
  await inBatches(plan.changed, (batch) =>
    tx.sessionSpeaker.deleteMany({
      where: {
        sessionId: { in: batch.map(({ before }) => before.id) },
        speaker: { externalId: { not: null } },
      },
    }),
  );
  await inBatches(plan.removed, (batch) =>
    tx.session.deleteMany({ where: { id: { in: batch.map(({ id }) => id) } } }),
  );
  const named = [...plan.added, ...plan.changed.map(({ after }) => after)].flatMap((session) =>
    session.speakers.map((externalId, position) => ({
      sessionId: session.id ?? ids.get(session) ?? "",
      speakerId: speakers.get(externalId) ?? "",
      position,
    })),
  );
  await inBatches(named, (batch) => tx.sessionSpeaker.createMany({ data: batch }));
  await removeWhatIsLeft(tx, conferenceId, plan, keptSlots);
}

async function writeRooms(tx: Transaction, conferenceId: string, plan: ProgrammePlan) {
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

async function writeSlots(tx: Transaction, conferenceId: string, plan: ProgrammePlan) {
  const known = await tx.slot.findMany({ where: { conferenceId } });
  const ids = new Map(known.map((slot) => [slotKey(slot), slot.id]));
  const missing = [...plan.slots].filter(([key]) => !ids.has(key));
  const made = missing.map(([key, times]) => {
    const id = randomUUID();
    ids.set(key, id);
    return { id, conferenceId, kind: "plenary", title: "", ...times };
  });
  await inBatches(made, (batch) => tx.slot.createMany({ data: batch }));
  return ids;
}

async function writeSpeakers(tx: Transaction, conferenceId: string, plan: ProgrammePlan) {
  const known = await tx.speaker.findMany({
    where: { conferenceId, externalId: { not: null } },
    select: { id: true, externalId: true, name: true, biography: true },
  });
  const before = new Map(known.map((speaker) => [speaker.externalId, speaker]));
  const ids = new Map(known.map((speaker) => [speaker.externalId ?? "", speaker.id]));
  const made = [...plan.speakers]
    .filter(([externalId]) => !ids.has(externalId))
    .map(([externalId, { name, biography }]) => {
      const id = randomUUID();
      ids.set(externalId, id);
      return { id, conferenceId, externalId, name, biography };
    });
  await inBatches(made, (batch) => tx.speaker.createMany({ data: batch }));
  for (const [externalId, { name, biography }] of plan.speakers) {
    const speaker = before.get(externalId);
    if (!speaker) continue;
    const text = biography || speaker.biography;
    if (speaker.name !== name || speaker.biography !== text)
      await tx.speaker.update({ where: { id: speaker.id }, data: { name, biography: text } });
  }
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

async function inBatches<T>(rows: readonly T[], write: (batch: T[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await write(rows.slice(from, from + rowsAtOnce));
}
