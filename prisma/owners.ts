// Who owns each table: the one noun that writes it. That noun, and those after it in the order of the house, may read it.
import type { Prisma } from "./client/client";

/** Model → the noun that alone writes it, as its folder in app/domain. */
export const owners = {
  AuditRecord: "ground/audit",
  Letter: "ground/letters",
  LetterAttachment: "ground/letters",
  Throttle: "ground/limits",
  Person: "people/people",
  RoleGrant: "people/people",
  SignIn: "people/sign-in",
  BrowserSession: "people/sign-in",
  FirstAdministratorLink: "people/access",
  Conference: "announcing/conferences",
  Room: "announcing/programme",
  Slot: "announcing/programme",
  Session: "announcing/programme",
  Speaker: "announcing/programme",
  SessionSpeaker: "announcing/programme",
  Ticket: "joining/tickets",
  Registration: "joining/registration",
  Place: "choosing/choices",
  CalendarFeed: "choosing/agenda",
  Scan: "arriving/attendance",
  Attendance: "arriving/attendance",
  Slides: "publishing/slides",
  SlidesVersion: "publishing/slides",
  SlidesDownload: "publishing/slides",
  WriteUp: "publishing/write-ups",
  WriteUpCorrection: "publishing/write-ups",
  Edition: "publishing/bulletins",
  EditionItem: "publishing/bulletins",
} as const satisfies Record<Prisma.ModelName, `${string}/${string}`>;
