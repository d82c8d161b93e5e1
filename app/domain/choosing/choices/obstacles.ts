// What stands in the way of a place, in the sentences that a delegate reads.
import { type Filled, placesLeft } from "~/domain/announcing/programme/programme";
import { repeatsOf } from "~/domain/announcing/programme/repeats";
import { localDay, longDate, timeRange } from "~/domain/ground/time/dates";
import { type Choosable, overlaps } from "./choices";

/** What somebody has of a conference already: the sessions they hold places in, and those they speak in. */
export type Own = { held: readonly Choosable[]; talks: readonly Choosable[] };

/**
 * Why somebody cannot have a place in `wanted`, naming the session in the way and its time; null when they can. The place
 * held in the same slot is not in the way: it is the one to be swapped. What they speak in is, wherever it stands. Plenaries
 * that they only hear are for everyone and never in the way.
 */
export function obstacleTo(wanted: Choosable, own: Own, timeZone: string): string | null {
  return talkInTheWay(wanted, own.talks, timeZone) ?? placeInTheWay(wanted, own.held, timeZone);
}

/** Why somebody who speaks in `talks` cannot have a place in `wanted`, or null. */
export function talkInTheWay(
  wanted: Choosable,
  talks: readonly Choosable[],
  timeZone: string,
): string | null {
  if (talks.some((talk) => talk.id === wanted.id))
    return "You speak in this session, so you do not need a place in it.";
  const clash = talks.find((talk) => overlaps(talk, wanted));
  if (clash)
    return `You speak in ${namedWithTime(clash, wanted, timeZone)}, which is at the same time.`;
  const [repeat] = repeatsOf(wanted, talks);
  return repeat
    ? `You speak in ${namedWithTime(repeat, wanted, timeZone)}, which covers the same topic.`
    : null;
}

function placeInTheWay(
  wanted: Choosable,
  held: readonly Choosable[],
  timeZone: string,
): string | null {
  const others = held.filter((place) => place.slotId !== wanted.slotId && place.id !== wanted.id);
  const clash = others.find((place) => overlaps(place, wanted));
  if (clash) {
    return `You already have a place in ${namedWithTime(clash, wanted, timeZone)}, which is at the same time.`;
  }
  const [repeat] = repeatsOf(wanted, others);
  if (repeat) {
    return `You already have a place in ${namedWithTime(repeat, wanted, timeZone)}, which covers the same topic.`;
  }
  return null;
}

/** "‘Title’ from 11:15am to midday", with the day where it is another than that of `beside`. */
function namedWithTime(session: Choosable, beside: Choosable, timeZone: string): string {
  const sameDay = localDay(session.startsAt, timeZone) === localDay(beside.startsAt, timeZone);
  const day = sameDay ? "" : ` on ${longDate(session.startsAt, timeZone)}`;
  return `‘${session.title}’ from ${timeRange(session.startsAt, session.endsAt, timeZone)}${day}`;
}

/** Why nobody can take a place in a session any more once it has begun; null before. */
export function startedSentence(session: Choosable, now: Date): string | null {
  return now >= session.startsAt ? `‘${session.title}’ has started.` : null;
}

/** The other sessions on the topic of `wanted` that have places left and are still to come. */
export function openRepeats<T extends Choosable & Filled>(
  wanted: Choosable,
  sessions: readonly T[],
  now: Date,
): T[] {
  return repeatsOf(wanted, sessions).filter(
    (other) => (placesLeft(other) ?? 0) > 0 && now < other.startsAt,
  );
}

/** The sentence for a session without places left, with the times of its repeats that have some. */
export function fullSentence(
  wanted: Choosable,
  repeats: readonly Choosable[],
  timeZone: string,
): string {
  const elsewhere = repeatsSentence(wanted, repeats, timeZone);
  return [`‘${wanted.title}’ is full.`, elsewhere].filter(Boolean).join(" ");
}

/** Names the repeats of a session that have places left, or is empty. */
function repeatsSentence(
  wanted: Choosable,
  repeats: readonly Choosable[],
  timeZone: string,
): string {
  const names = repeats.map((repeat) => namedWithTime(repeat, wanted, timeZone));
  return names.length > 0 ? `There are places in ${listed(names)}.` : "";
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
