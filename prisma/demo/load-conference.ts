// Loads one conference with its rooms, slots, sessions and speakers.
import type { Transaction } from "../../app/platform/db.server";
import { speakers } from "./speakers";
import type { DemoConference, DemoSession } from "./types";

/** A conference in the database, with the ids that the rest of the loading needs. */
export type LoadedConference = {
  id: string;
  data: DemoConference;
  /** Session rows by slug. */
  sessions: Map<string, LoadedSession>;
};

/** A session in the database. `slotKey` is the key of its slot in the content; times are instants. */
export type LoadedSession = {
  id: string;
  slotId: string;
  slotKey: string;
  content: DemoSession;
  startsAt: Date;
  endsAt: Date;
};

/** In February the conference's time zone, Europe/London, keeps UTC. */
const instant = (date: string, time: string) => new Date(`${date}T${time}:00Z`);

/** Writes the conference and its programme, released from the day registration opened. */
export async function loadConference(
  tx: Transaction,
  content: DemoConference,
  { current }: { current: boolean },
): Promise<LoadedConference> {
  const { id } = await tx.conference.create({
    data: {
      slug: content.slug,
      name: content.name,
      summary: content.summary,
      description: content.description,
      audience: content.audience,
      venue: content.venue,
      address: content.address,
      timeZone: content.timeZone,
      startsOn: content.date,
      endsOn: content.date,
      capacity: content.capacity,
      contactEmail: content.contactEmail,
      trustedDomains: content.trustedDomains.join("\n"),
      registrationOpensAt: content.registrationOpensAt,
      registrationClosesAt: content.registrationClosesAt,
      choicesOpenAt: content.choicesOpenAt,
      choicesCloseAt: content.choicesCloseAt,
      current,
      releasedAt: content.registrationOpensAt,
      release: 1,
      createdAt: content.registrationOpensAt,
    },
    select: { id: true },
  });
  const rooms = new Map<string, string>();
  for (const [position, room] of content.rooms.entries()) {
    const row = await tx.room.create({
      data: {
        conferenceId: id,
        name: room.name,
        capacity: room.capacity,
        stepFree: room.stepFreeAccess,
        hearingLoop: room.hearingLoop,
        position,
      },
      select: { id: true },
    });
    rooms.set(room.name, row.id);
  }
  const slots = new Map<string, { id: string; startsAt: Date; endsAt: Date }>();
  for (const slot of content.slots) {
    const startsAt = instant(content.date, slot.starts);
    const endsAt = instant(content.date, slot.ends);
    const row = await tx.slot.create({
      data: { conferenceId: id, kind: slot.kind, title: slot.title, startsAt, endsAt },
      select: { id: true },
    });
    slots.set(slot.key, { id: row.id, startsAt, endsAt });
  }
  const speakers = await loadSpeakers(tx, id, content);
  const sessions = new Map<string, LoadedSession>();
  for (const session of content.sessions) {
    const slot = slots.get(session.slot);
    if (!slot) throw new Error(`The demonstration has no slot ${session.slot}.`);
    const row = await tx.session.create({
      data: {
        conferenceId: id,
        slotId: slot.id,
        roomId: rooms.get(session.room) ?? null,
        slug: session.slug,
        title: session.title,
        summary: session.summary,
        description: session.description,
        theme: session.theme,
        topic: session.topic,
        capacity: session.capacity,
        speakers: {
          create: session.speakers.map((email, position) => ({
            speakerId: speakers.get(email) ?? "",
            position,
          })),
        },
      },
      select: { id: true },
    });
    const { id: slotId, startsAt, endsAt } = slot;
    sessions.set(session.slug, {
      id: row.id,
      slotId,
      slotKey: session.slot,
      content: session,
      startsAt,
      endsAt,
    });
  }
  return { id, data: content, sessions };
}

async function loadSpeakers(
  tx: Transaction,
  conferenceId: string,
  content: DemoConference,
): Promise<Map<string, string>> {
  const used = new Set(content.sessions.flatMap((session) => session.speakers));
  const ids = new Map<string, string>();
  for (const speaker of speakers) {
    if (!used.has(speaker.email)) continue;
    const person = await tx.person.findUniqueOrThrow({
      where: { email: speaker.email },
      select: { id: true },
    });
    const row = await tx.speaker.create({
      data: {
        conferenceId,
        personId: person.id,
        name: speaker.fullName,
        jobTitle: speaker.jobTitle,
        organisation: speaker.organisation,
        biography: speaker.biography,
      },
      select: { id: true },
    });
    ids.set(speaker.email, row.id);
  }
  return ids;
}
