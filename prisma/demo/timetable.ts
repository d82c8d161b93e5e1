// Puts plenaries and topics into slots and rooms, so that a repeated session is written once.

import type { DemoSession, DemoTopic } from "./types";

/** One appearance of a topic: the session's slug, the topic, the slot, the room, the capacity. */
export type TimetableRow = readonly [
  slug: string,
  topic: string,
  slot: string,
  room: string,
  capacity: number,
];

/** A session for everyone. Its slug is also the key of its slot. */
export type DemoPlenary = Pick<
  DemoSession,
  "slug" | "title" | "summary" | "description" | "speakers"
>;

/** Makes the sessions for everyone, all of them in the Main Hall. */
export function plenarySessions(plenaries: readonly DemoPlenary[]): readonly DemoSession[] {
  return plenaries.map((plenary) => ({
    ...plenary,
    slot: plenary.slug,
    room: "Main Hall",
    theme: null,
    topic: null,
    capacity: null,
    popularity: 1,
  }));
}

/** Makes the breakout sessions. Throws an Error that names a session whose topic is unknown. */
export function breakoutSessions(
  topics: readonly DemoTopic[],
  rows: readonly TimetableRow[],
): readonly DemoSession[] {
  return rows.map(([slug, key, slot, room, capacity]) => {
    const topic = topics.find((candidate) => candidate.key === key);
    if (!topic) throw new Error(`The session ${slug} has the unknown topic ${key}.`);
    const { title, theme, summary, description, speakers, popularity } = topic;
    const content = {
      title,
      theme,
      topic: key,
      summary,
      description,
      speakers,
      popularity,
    };
    return { slug, slot, room, capacity, ...content };
  });
}
