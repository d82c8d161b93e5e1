// Writes the rows of an imported programme as the plan says, many in one statement.
import { randomUUID } from "node:crypto";
import { DomainError } from "~/domain/problem";
import type { Transaction } from "~/platform/db.server";
import type { Schedule } from "../format/format";
import { type ImportPlan, type PlannedSession, slotKey } from "./plan";

/** Rows written in one statement: SQLite takes 32,766 values, and a session has 10. */
const ROWS = 1000;

/**
 * Writes what the plan says.
 *
 * @throws DomainError `conflict` where a session that has places would go or move to another time
 */
export async function writeProgramme(
  tx: Transaction,
  conferenceId: string,
  schedule: Schedule,
  plan: ImportPlan,
): Promise<void> {
  await refuseToLosePlaces(tx, plan);
  const rooms = await writeRooms(tx, conferenceId, schedule);
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
  await inSteps(plan.added, (step) =>
    tx.session.createMany({
      data: step.map((session) => ({
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
  await inSteps(plan.changed, (step) =>
    tx.sessionSpeaker.deleteMany({
      where: {
        sessionId: { in: step.map(({ before }) => before.id) },
        speaker: { externalId: { not: null } },
      },
    }),
  );
  await inSteps(plan.removed, (step) =>
    tx.session.deleteMany({ where: { id: { in: step.map(({ id }) => id) } } }),
  );
  const named = [...plan.added, ...plan.changed.map(({ after }) => after)].flatMap((session) =>
    session.speakers.map((guid, position) => ({
      sessionId: session.id ?? ids.get(session) ?? "",
      speakerId: speakers.get(guid) ?? "",
      position,
    })),
  );
  await inSteps(named, (step) => tx.sessionSpeaker.createMany({ data: step }));
  await removeWhatIsLeft(tx, conferenceId, schedule, plan);
}

async function refuseToLosePlaces(tx: Transaction, plan: ImportPlan): Promise<void> {
  const moved = plan.changed.filter(({ before, after }) => before.slot !== after.slot);
  const ids = [...plan.removed, ...moved.map(({ before }) => before)].map(({ id }) => id);
  const kept: string[] = [];
  await inSteps(ids, async (step) => {
    const sessions = await tx.session.findMany({
      where: { id: { in: step }, OR: [{ places: { some: {} } }, { slides: { isNot: null } }] },
      select: { title: true },
    });
    kept.push(...sessions.map((session) => `“${session.title}”`));
  });
  if (kept.length === 0) return;
  const names =
    kept.slice(0, 5).join(", ") + (kept.length > 5 ? ` and ${kept.length - 5} more` : "");
  throw new DomainError(
    "conflict",
    `The file removes sessions that have places or slides, or moves them to another time: ${names}. Nothing was imported.`,
    "file",
  );
}

async function writeRooms(tx: Transaction, conferenceId: string, schedule: Schedule) {
  const known = await tx.room.findMany({ where: { conferenceId } });
  const byName = new Map(known.map((room) => [room.name, room]));
  const ids = new Map(known.map((room) => [room.name, room.id]));
  for (const [position, { name, capacity }] of schedule.rooms.entries()) {
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

async function writeSlots(tx: Transaction, conferenceId: string, plan: ImportPlan) {
  const known = await tx.slot.findMany({ where: { conferenceId } });
  const ids = new Map(known.map((slot) => [slotKey(slot), slot.id]));
  const missing = [...plan.slots].filter(([key]) => !ids.has(key));
  const made = missing.map(([key, times]) => {
    const id = randomUUID();
    ids.set(key, id);
    return { id, conferenceId, kind: "plenary", title: "", ...times };
  });
  await inSteps(made, (step) => tx.slot.createMany({ data: step }));
  return ids;
}

async function writeSpeakers(tx: Transaction, conferenceId: string, plan: ImportPlan) {
  const known = await tx.speaker.findMany({
    where: { conferenceId, externalId: { not: null } },
    select: { id: true, externalId: true, name: true, biography: true },
  });
  const byGuid = new Map(known.map((speaker) => [speaker.externalId, speaker]));
  const ids = new Map(known.map((speaker) => [speaker.externalId ?? "", speaker.id]));
  const made = [...plan.persons.values()]
    .filter(({ guid }) => !ids.has(guid))
    .map(({ guid, name, biography }) => {
      const id = randomUUID();
      ids.set(guid, id);
      return { id, conferenceId, externalId: guid, name, biography };
    });
  await inSteps(made, (step) => tx.speaker.createMany({ data: step }));
  for (const { guid, name, biography } of plan.persons.values()) {
    const speaker = byGuid.get(guid);
    if (!speaker) continue;
    const text = biography || speaker.biography;
    if (speaker.name !== name || speaker.biography !== text)
      await tx.speaker.update({ where: { id: speaker.id }, data: { name, biography: text } });
  }
  return ids;
}

/** Slots, rooms and speakers that only sessions of an older file needed. Those that organisers made are never alone here. */
async function removeWhatIsLeft(
  tx: Transaction,
  conferenceId: string,
  schedule: Schedule,
  plan: ImportPlan,
): Promise<void> {
  const before = [...plan.removed, ...plan.changed.map((change) => change.before)];
  if (before.length === 0) return;
  const files = new Set(schedule.rooms.map(({ name }) => name));
  const rooms = [...new Set(before.flatMap(({ room }) => room ?? []))].filter((r) => !files.has(r));
  await tx.room.deleteMany({
    where: { conferenceId, name: { in: rooms }, sessions: { none: {} } },
  });
  await tx.slot.deleteMany({
    where: { conferenceId, title: "", sessions: { none: {} }, places: { none: {} } },
  });
  await tx.speaker.deleteMany({
    where: { conferenceId, externalId: { not: null }, sessions: { none: {} } },
  });
}

async function inSteps<T>(rows: readonly T[], write: (step: T[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += ROWS) await write(rows.slice(from, from + ROWS));
}
