// The shapes of the demonstration content, before the loader turns it into rows.

/** One of the 4 Ps of the serious and organised crime strategy. */
type DemoTheme = "pursue" | "prevent" | "protect" | "prepare";

/** The kind of employer a person works for. */
export type DemoSector =
  | "police"
  | "regional-organised-crime-unit"
  | "national-agency"
  | "central-government"
  | "local-authority"
  | "health"
  | "education"
  | "fire-and-rescue"
  | "prisons-and-probation"
  | "private"
  | "voluntary-and-community";

/** Where a person works: the regions of the organised crime units, the other nations, or everywhere. */
export type DemoRegion =
  | "north-east"
  | "north-west"
  | "yorkshire-and-the-humber"
  | "east-midlands"
  | "west-midlands"
  | "eastern"
  | "south-east"
  | "south-west"
  | "london"
  | "wales"
  | "scotland"
  | "northern-ireland"
  | "national";

/** A room of the venue; `capacity` counts people. */
interface DemoRoom {
  readonly name: string;
  readonly capacity: number;
  readonly stepFreeAccess: boolean;
  readonly hearingLoop: boolean;
}

/** A time range of the day; `starts` and `ends` are local times such as "09:30". */
interface DemoSlot {
  readonly key: string;
  readonly kind: "plenary" | "breakout";
  readonly title: string;
  readonly starts: string;
  readonly ends: string;
}

/** The content of a breakout session, which may be given more than once. `speakers` are addresses. */
export interface DemoTopic {
  readonly key: string;
  readonly title: string;
  readonly theme: DemoTheme;
  readonly summary: string;
  readonly description: string;
  readonly speakers: readonly string[];
  /** How often delegates rank it high, where 1 is average. */
  readonly popularity: number;
}

/** One item of the programme. `slot` is a slot's key, `room` a room's name, `speakers` addresses. */
export interface DemoSession {
  readonly slug: string;
  readonly title: string;
  readonly slot: string;
  readonly room: string;
  readonly theme: DemoTheme | null;
  readonly topic: string | null;
  readonly summary: string;
  readonly description: string;
  readonly speakers: readonly string[];
  /** Null in a plenary session, which everyone attends. */
  readonly capacity: number | null;
  readonly popularity: number;
}

/** One conference. `date` is a local day such as "2017-02-02"; the limits are instants. */
export interface DemoConference {
  readonly slug: string;
  readonly name: string;
  readonly date: string;
  readonly timeZone: "Europe/London";
  readonly venue: string;
  readonly address: string;
  readonly summary: string;
  readonly description: string;
  readonly audience: string;
  readonly contactEmail: string;
  readonly capacity: number;
  readonly registrationOpensAt: Date;
  readonly registrationClosesAt: Date;
  readonly choicesOpenAt: Date;
  readonly choicesCloseAt: Date;
  readonly trustedDomains: readonly string[];
  readonly rooms: readonly DemoRoom[];
  readonly slots: readonly DemoSlot[];
  readonly sessions: readonly DemoSession[];
}

/** Somebody who speaks; `biography` is one or two sentences. */
export interface DemoSpeaker {
  readonly email: string;
  readonly fullName: string;
  readonly jobTitle: string;
  readonly organisation: string;
  readonly sector: DemoSector;
  readonly region: DemoRegion;
  readonly biography: string;
}

/** The part of the bulletin that a write-up belongs to, in the order of the page. */
export type DemoSection =
  | "In the spotlight"
  | "Partnerships"
  | "Disruptions"
  | "Prevent"
  | "Professional enablers"
  | "Protection"
  | "Protecting vulnerable people"
  | "Case study";

/** A best-practice article by the template. Days are local, such as "2017-03-06". */
export interface DemoWriteUp {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly situation: string;
  readonly whatWasDone: string;
  readonly partners: string;
  readonly results: string;
  readonly lessons: string;
  readonly contact: string;
  readonly theme: DemoTheme;
  readonly sector: DemoSector;
  readonly region: DemoRegion;
  readonly section: DemoSection;
  readonly state: "draft" | "submitted" | "in-review" | "published";
  /** The author's address, and the line that names the author to readers. */
  readonly author: string;
  readonly authorLine: string;
  readonly reviewer: string | null;
  /** The session it came from, by slug, and that session's conference: the past one or the next. */
  readonly session: string | null;
  readonly conference: "past" | "next";
  /** Null where the write-up has not got that far, or where the day follows from the next conference. */
  readonly submittedOn: string | null;
  readonly publishedOn: string | null;
}
