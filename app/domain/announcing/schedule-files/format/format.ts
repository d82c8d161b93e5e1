// What a schedule file (frab/pretalx format) holds once it is read, and how a fault in it is told.

/** A programme as plain facts: what reading a schedule file gives, and what writing one needs. */
export interface Schedule {
  /** Free text that changes with each release of the programme. */
  version: string;
  conference: ScheduleConference;
  /** In the order people list them; names are unique. */
  rooms: ScheduleRoom[];
  /** Every track named in the list of tracks or by an event, once, in order of appearance. */
  tracks: string[];
  /** Ordered by start, then by room, then by title and guid. */
  events: ScheduleEvent[];
}

/** Texts are "" where the file says nothing. */
export interface ScheduleConference {
  title: string;
  /** The acronym of the file, as lower case letters, digits and hyphens. */
  slug: string;
  venue: string;
  city: string;
  /** First and last day, `YYYY-MM-DD`, in the conference's time zone. */
  startsOn: string;
  endsOn: string;
  /** IANA name, such as Europe/London. */
  timeZone: string;
  /** The address of the conference's own page, or "". */
  url: string;
}

export interface ScheduleRoom {
  name: string;
  capacity: number | null;
}

/** Texts are "" where the file says nothing; abstract and description may hold HTML or Markdown. */
export interface ScheduleEvent {
  /** UUID in lower case: the same event has the same guid in every version of the file. */
  guid: string;
  /** Unique in the schedule; lower case letters, digits and hyphens. */
  slug: string;
  title: string;
  subtitle: string;
  abstract: string;
  description: string;
  startsAt: Date;
  endsAt: Date;
  /** The name of one of the schedule's rooms. */
  room: string;
  track: string;
  type: string;
  language: string;
  url: string;
  persons: SchedulePerson[];
  links: ScheduleLink[];
  attachments: ScheduleLink[];
}

export interface SchedulePerson {
  /** UUID in lower case: the same person has the same guid throughout the file. */
  guid: string;
  name: string;
  biography: string;
}

export interface ScheduleLink {
  /** Always http or https. */
  url: string;
  title: string;
  /** One of `linkTypes`, or "". */
  type: string;
}

/** The format ties each event to a room; sessions that have none yet are listed under this one. */
export const noRoom = "Room to be announced";

/** The kinds of link that the published JSON schema knows. */
export const linkTypes: readonly string[] = [
  "slides",
  "paper",
  "web",
  "blog",
  "article",
  "media",
  "related",
  "activitypub",
];

/** A schedule file that is refused: where the fault is and one sentence that says what it is. */
export class ScheduleFault extends Error {
  /**
   * @param where "line 812" in XML, a path such as `schedule.conference.days[0].rooms['Main'][3].date`
   *   in JSON, or "the file" for a fault of the whole.
   * @param sentence What is wrong, in a sentence that needs no knowledge of the format.
   */
  constructor(
    readonly where: string,
    readonly sentence: string,
  ) {
    super(`${where}: ${sentence}`);
    this.name = "ScheduleFault";
  }
}
