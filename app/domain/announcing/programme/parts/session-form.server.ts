// What the form of a session shows: the session, and what there is to choose from.
import { localDay, longDate, timeRange } from "~/domain/ground/time/dates";
import { read } from "~/platform/db.server";
import { findPart } from "./part-form.server";
import { listRooms } from "./rooms.server";
import { listSlots } from "./slots.server";
import { listSpeakers } from "./speakers.server";

/**
 * A session for its form, its speakers as ids, with its conference and the slots, rooms, speakers and topics to choose from;
 * `part` is null for a new one. Null where there is none such.
 */
export async function getSessionForm(slug: string, id: string | null) {
  const found = await findPart(slug, id, findSession);
  if (!found) return null;
  const { conference, part } = found;
  return {
    conference,
    part: part && { ...part, speakers: part.speakers.map(({ speakerId }) => speakerId) },
    choices: await listChoices(conference),
  };
}

function findSession(conferenceId: string, id: string) {
  return read.session.findFirst({
    where: { conferenceId, id },
    select: {
      id: true,
      title: true,
      slotId: true,
      roomId: true,
      capacity: true,
      theme: true,
      topic: true,
      summary: true,
      description: true,
      speakers: { orderBy: { position: "asc" }, select: { speakerId: true } },
    },
  });
}

/** The choices as values and texts, in the order to show them. */
async function listChoices(conference: {
  id: string;
  timeZone: string;
  startsOn: string;
  endsOn: string;
}) {
  const [slots, rooms, speakers, topics] = await Promise.all([
    listSlots(conference.id),
    listRooms(conference.id),
    listSpeakers(conference.id),
    listTopics(conference.id),
  ]);
  const { timeZone } = conference;
  const isOneDay = conference.startsOn === conference.endsOn;
  return {
    slots: slots.map(({ id, title, kind, startsAt, endsAt }) => {
      const day = isOneDay ? "" : `${longDate(localDay(startsAt, timeZone))}, `;
      const what = [title, kind].filter(Boolean).join(", ");
      return { value: id, text: `${day}${timeRange(startsAt, endsAt, timeZone)} (${what})` };
    }),
    rooms: rooms.map(({ id, name, capacity }) => ({
      value: id,
      text: capacity === null ? name : `${name} (holds ${capacity})`,
    })),
    speakers: speakers.map(({ id, name, organisation }) => ({
      value: id,
      text: organisation ? `${name}, ${organisation}` : name,
    })),
    topics,
  };
}

/** The topics in use, for suggestions. */
async function listTopics(conferenceId: string): Promise<string[]> {
  const sessions = await read.session.findMany({
    where: { conferenceId, topic: { not: null } },
    distinct: ["topic"],
    orderBy: { topic: "asc" },
    select: { topic: true },
  });
  return sessions.flatMap(({ topic }) => topic ?? []);
}
