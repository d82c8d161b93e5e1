// What the page of choices shows, in words already. Pure.

/**
 * One line of a delegate's day. `breakout` names the slot that they choose in; without a `title` they have not chosen.
 * `speaks`: it is a session that they speak in.
 */
export type DayLine = {
  id: string;
  time: string;
  title: string | null;
  room: string | null;
  breakout: string | null;
  speaks: boolean;
};

/**
 * One session of a breakout: it is theirs, it can be taken, or not, and then `why` says what is in the way. Where it is
 * full, `elsewhere` has its repeats that have places, each with the slot it stands in: "11am (58 places left)". `speaks`:
 * they speak in it.
 */
export type Option = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  theme: string | null;
  themeLabel: string;
  room: { name: string; stepFree: boolean; hearingLoop: boolean } | null;
  mine: boolean;
  speaks: boolean;
  free: boolean;
  placesLeft: number | null;
  why: string | null;
  elsewhere: { slotId: string; text: string }[];
};

/**
 * One breakout slot. `mine` is the title of the session that they hold a place in, `talk` the one they speak in at that time:
 * with either there is nothing left to choose.
 */
export type Breakout = {
  id: string;
  title: string;
  time: string;
  mine: string | null;
  talk: string | null;
  options: Option[];
};

/** A delegate's day and choices, both in the order of time. */
export type MyChoices = { day: DayLine[]; breakouts: Breakout[] };
