// What the form of a session offers to choose from: slots, rooms, speakers and the topics in use.
import { localDay, longDate, timeRange } from "~/domain/ground/time/dates";
import { listRooms } from "./rooms.server";
import { listTopics } from "./sessions.server";
import { listSlots } from "./slots.server";
import { listSpeakers } from "./speakers.server";

/** The choices as values and texts, in the order to show them. */
export async function getSessionChoices(conference: {
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
