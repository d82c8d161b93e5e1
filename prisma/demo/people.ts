// The people whom anyone may sign in as while looking at the demonstration.

import type { DemoRegion, DemoSector } from "./types";

/** Somebody with a fixed address. `role` says what they are for in the demonstration. */
export interface DemoPerson {
  readonly email: string;
  readonly fullName: string;
  readonly badgeName: string;
  readonly role: "administrator" | "organiser" | "steward" | "editor" | "speaker" | "delegate";
  readonly jobTitle: string;
  readonly organisation: string;
  readonly sector: DemoSector;
  readonly region: DemoRegion;
  /** The registration for the next conference, or null for somebody who has none. */
  readonly registration: "approved" | "submitted" | null;
  /** The sessions of the next conference in which the person has a place, by slug. */
  readonly places: readonly string[];
  /** The breakout sessions of the past conference that the person attended, by slug. */
  readonly attended: readonly string[];
}

/** One person for each role, and one who waits for vetting. Their addresses stand in the README. */
export const demoPeople: readonly DemoPerson[] = [
  {
    email: "administrator@example.org",
    fullName: "Avery Whitlock",
    badgeName: "Avery Whitlock",
    role: "administrator",
    jobTitle: "Conference Administrator",
    organisation: "Conference office",
    sector: "central-government",
    region: "national",
    registration: null,
    places: [],
    attended: [],
  },
  {
    email: "organiser@example.org",
    fullName: "Priya Nandakumar",
    badgeName: "Priya Nandakumar",
    role: "organiser",
    jobTitle: "Programme Organiser",
    organisation: "Conference office",
    sector: "central-government",
    region: "national",
    registration: null,
    places: [],
    attended: [],
  },
  {
    email: "steward@example.org",
    fullName: "Stan Okafor",
    badgeName: "Stan",
    role: "steward",
    jobTitle: "Door Steward",
    organisation: "Conference office",
    sector: "voluntary-and-community",
    region: "west-midlands",
    registration: null,
    places: [],
    attended: [],
  },
  {
    email: "editor@example.org",
    fullName: "Eleanor Finch",
    badgeName: "Eleanor Finch",
    role: "editor",
    jobTitle: "Bulletin Editor",
    organisation: "Conference office",
    sector: "central-government",
    region: "national",
    registration: null,
    places: [],
    attended: [],
  },
  {
    email: "speaker@example.org",
    fullName: "Marcus Adeyemi-Clarke",
    badgeName: "Marcus Adeyemi-Clarke",
    role: "speaker",
    jobTitle: "Partnership Analyst",
    organisation: "Regional intelligence network",
    sector: "regional-organised-crime-unit",
    region: "west-midlands",
    registration: "approved",
    places: ["local-profile-repeat"],
    attended: ["operation-genga"],
  },
  {
    email: "delegate@example.org",
    fullName: "Dana Holloway",
    badgeName: "Dana Holloway",
    role: "delegate",
    jobTitle: "Community Safety Officer",
    organisation: "Ashbourne Vale Council",
    sector: "local-authority",
    region: "east-midlands",
    registration: "approved",
    places: ["shared-intelligence", "young-people-alternatives"],
    attended: ["bsafe-blackpool", "trafficking-locally", "operation-genga-repeat"],
  },
  {
    email: "new.delegate@example.org",
    fullName: "Niall Ó Braonáin",
    badgeName: "Niall",
    role: "delegate",
    jobTitle: "Outreach Worker",
    organisation: "Safe Harbour Outreach",
    sector: "voluntary-and-community",
    region: "north-west",
    registration: "submitted",
    places: [],
    attended: [],
  },
];
