// A delegate's day in the order of time: what is for everyone, what they speak in, and what they chose or have not. Pure.
import { forEveryone } from "~/domain/announcing/programme/for-everyone";
import { overlaps } from "./choices";
import type { DayLine } from "./my-choices";

type Times = { startsAt: Date; endsAt: Date };
type Session = Times & { id: string; title: string; room: { name: string } | null };
type Slot = Times & { id: string; kind: string; title: string; sessions: readonly Session[] };

/** The first session that somebody speaks in during a slot, wherever it stands; undefined where they are free to choose. */
export function talkDuring<T extends Times>(slot: Times, talks: readonly T[]): T | undefined {
  return talks.find((talk) => overlaps(talk, slot));
}

/**
 * The lines of a day.
 *
 * @param slots all of the conference, in the order of starting
 * @param own the sessions in which they hold places, and those they speak in
 */
export function dayLines(
  slots: readonly Slot[],
  own: { held: readonly { id: string }[]; talks: readonly Session[] },
): (Omit<DayLine, "time"> & Times)[] {
  const held = new Set(own.held.map(({ id }) => id));
  const spoken = new Set(own.talks.map(({ id }) => id));
  const plenaries = slots.filter(({ kind }) => kind === "plenary").flatMap((slot) => slot.sessions);
  const breakouts = slots.filter(({ kind, sessions }) => kind === "breakout" && sessions.length);
  const lines = [
    ...own.talks.map((talk) => lineOf(talk, talk, null, true)),
    ...forEveryone(plenaries)
      .filter(({ id }) => !spoken.has(id))
      .map((session) => lineOf(session, session, null, false)),
    ...breakouts.flatMap((slot) => {
      const place = slot.sessions.find(({ id }) => held.has(id)) ?? null;
      const taken = place === null && talkDuring(slot, own.talks) !== undefined;
      return taken ? [] : [lineOf(slot, place, slot.title, false)];
    }),
  ];
  return lines.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function lineOf(
  { id, startsAt, endsAt }: Times & { id: string },
  session: Pick<Session, "title" | "room"> | null,
  breakout: string | null,
  speaks: boolean,
) {
  const { title = null, room = null } = session ?? {};
  return { id, startsAt, endsAt, title, room: room?.name ?? null, breakout, speaks };
}
