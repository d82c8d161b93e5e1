// What a delegate's page of choices shows: their day, and each breakout's sessions with what is possible.

import { type Filled, placesLeft } from "~/domain/announcing/programme/programme";
import { listTalks } from "~/domain/announcing/programme/talks.server";
import { themeLabel } from "~/domain/announcing/programme/themes";
import { counted } from "~/domain/ground/counting/counted";
import {
  clockTime,
  dateRange,
  dateTime,
  localDay,
  longDate,
  timeRange,
} from "~/domain/ground/time/dates";
import { getMyRegistration } from "~/domain/joining/registration/my-registration.server";
import { comes } from "~/domain/joining/registration/registration";
import { type Choosable, choicesWindow } from "./choices";
import { dayLines, talkDuring } from "./day";
import { listSlots } from "./kept-slots.server";
import type { MyChoices, Option } from "./my-choices";
import { type Own, obstacleTo, openRepeats, startedSentence } from "./obstacles";
import { askOwnPlaces } from "./places.sql.server";

type Times = { startsAt: Date; endsAt: Date };

/**
 * The page of choices for the conference that somebody's own pages are about; null for those without a registration. `until`
 * is when choosing ends, written out.
 */
export async function getChoicesPage(personId: string, now: Date) {
  const registration = await getMyRegistration(personId);
  if (!registration) return null;
  const { conference, state } = registration;
  const { slug, name, startsOn, endsOn, timeZone, choicesCloseAt: closes } = conference;
  return {
    slug,
    name,
    days: dateRange(startsOn, endsOn),
    until: closes && dateTime(closes, timeZone),
    approved: comes(state),
    window: choicesWindow(conference, now),
    ...(await getMyChoices(registration, now)),
  };
}

/**
 * A registration's day and choices, in the order of time, with times written out. A session that would be refused says why
 * instead of offering itself.
 */
export async function getMyChoices(
  registration: {
    id: string;
    personId: string;
    /** Whether they are among the conference's speakers, where that is known. */
    speaks?: boolean;
    conference: {
      id: string;
      release: number;
      timeZone: string;
      startsOn: string;
      endsOn: string;
    };
  },
  now: Date,
): Promise<MyChoices> {
  const { conference, personId, speaks = true } = registration;
  const [slots, mine, talks] = await Promise.all([
    listSlots(conference),
    askOwnPlaces(registration.id),
    speaks ? listTalks({ conferenceId: conference.id, personId }) : [],
  ]);
  const isMine = ({ id }: { id: string }) => mine.has(id);
  const held = slots.flatMap((slot) => slot.sessions.filter(isMine));
  const time = writtenTime(conference);
  const breakouts = slots.filter(({ kind, sessions }) => kind === "breakout" && sessions.length);
  const sessions = breakouts.flatMap((slot) => slot.sessions);
  const of = { own: { held, talks }, sessions, timeZone: conference.timeZone, now };
  return {
    day: dayLines(slots, { held, talks }).map(({ startsAt, endsAt, ...line }) => ({
      ...line,
      time: time({ startsAt, endsAt }),
    })),
    breakouts: breakouts.map((slot) => ({
      id: slot.id,
      title: slot.title,
      time: time(slot),
      mine: slot.sessions.find(isMine)?.title ?? null,
      talk: talkDuring(slot, talks)?.title ?? null,
      options: slot.sessions.map((session) => ({
        id: session.id,
        slug: session.slug,
        title: session.title,
        summary: session.summary,
        theme: session.theme,
        themeLabel: themeLabel(session.theme),
        room: session.room,
        ...whatCanBeDone(session, of),
      })),
    })),
  };
}
/** What decides about the sessions of one delegate's page. */
type Deciding = {
  own: Own;
  sessions: readonly (Choosable & Filled)[];
  timeZone: string;
  now: Date;
};

function whatCanBeDone(
  session: Choosable & Filled,
  { own, sessions, timeZone, now }: Deciding,
): Pick<Option, "mine" | "speaks" | "free" | "placesLeft" | "why" | "elsewhere"> {
  const isThis = ({ id }: { id: string }) => id === session.id;
  const [mine, speaks] = [own.held.some(isThis), own.talks.some(isThis)];
  const left = placesLeft(session);
  const why = mine ? null : (startedSentence(session, now) ?? obstacleTo(session, own, timeZone));
  const free = !mine && why === null && left !== null && left > 0;
  const repeats = left === 0 ? openRepeats(session, sessions, now) : [];
  return {
    mine,
    speaks,
    free,
    placesLeft: left,
    why,
    elsewhere: repeats.map((repeat) => ({
      slotId: repeat.slotId,
      text: repeatText(repeat, session, timeZone),
    })),
  };
}

/** When a repeat begins and the places left in it, with the day where it is another than that of `beside`. */
function repeatText(repeat: Choosable & Filled, beside: Choosable, timeZone: string): string {
  const sameDay = localDay(repeat.startsAt, timeZone) === localDay(beside.startsAt, timeZone);
  const when = sameDay ? clockTime(repeat.startsAt, timeZone) : dateTime(repeat.startsAt, timeZone);
  const left = placesLeft(repeat) ?? 0;
  return `${when} (${counted(left, "place")} left)`;
}

/** Times as people read them, with the day where the conference has several. */
function writtenTime(conference: { timeZone: string; startsOn: string; endsOn: string }) {
  const { timeZone, startsOn, endsOn } = conference;
  return ({ startsAt, endsAt }: Times): string => {
    const range = timeRange(startsAt, endsAt, timeZone);
    return startsOn === endsOn ? range : `${range}, ${longDate(startsAt, timeZone)}`;
  };
}
