// Badges from the database: one's own, one for the desk, and the print run of a conference, read a hundred at a time.

import { PassThrough, type Readable } from "node:stream";
import { talkTitle } from "~/domain/announcing/programme/talks";
import { heldStates } from "~/domain/choosing/choices/places";
import { clockTime, dateRange, longDate } from "~/domain/ground/time/dates";
import { countByFirstCharacter } from "~/domain/joining/registration/figures.server";
import { statesThatCome } from "~/domain/joining/registration/registration";
import { ticketAddress } from "~/domain/joining/tickets/ticket-qr.server";
import { read } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import type { Prisma } from "../../../../prisma/client/client";
import { askHeads, askHeadsSince } from "./heads.sql.server";
import type { Badge } from "./layout";
import {
  type BadgeHead,
  countByInitial,
  type Initial,
  initialOf,
  inPrintOrder,
  type PrintRun,
} from "./print-run";
import { writeBadge, writeBadgeSheet } from "./sheet.server";

/** Badges read at once: enough to keep the printer busy, few enough to keep memory flat. */
const together = 100;

/** Somebody approved who has a ticket: nobody else has a badge. */
const approved = { state: { in: statesThatCome }, tickets: { some: { state: "valid" } } };

const sessionFacts = {
  title: true,
  slot: { select: { startsAt: true } },
  room: { select: { name: true } },
} as const;

const badgeFacts = {
  id: true,
  badgeName: true,
  jobTitle: true,
  organisation: true,
  conference: { select: { name: true, startsOn: true, endsOn: true, timeZone: true } },
  tickets: { where: { state: "valid" }, select: { code: true } },
  person: {
    select: {
      speakers: {
        select: {
          conferenceId: true,
          sessions: { select: { session: { select: sessionFacts } } },
        },
      },
    },
  },
  conferenceId: true,
  places: {
    where: { state: { in: heldStates } },
    orderBy: { slot: { startsAt: "asc" } },
    select: { session: { select: sessionFacts } },
  },
} as const;

/** How many badges there are under each letter, in the order of the alphabet, "Other" last. */
export async function listInitials(conferenceId: string, since: Date | null): Promise<Initial[]> {
  if (!since) return countByInitial(await countByFirstCharacter(conferenceId));
  const heads = await askHeadsSince(conferenceId, since);
  return countByInitial(heads.map(({ badgeName }) => ({ text: badgeName, count: 1 })));
}

/** The badges under one letter in the order in which they are printed, by name only. */
export async function listBadgeHeads(
  conferenceId: string,
  { since, initial }: { since: Date | null; initial: string },
): Promise<BadgeHead[]> {
  if (since) {
    const heads = await askHeadsSince(conferenceId, since);
    return inPrintOrder(heads.filter(({ badgeName }) => initialOf(badgeName) === initial));
  }
  const characters = (await countByFirstCharacter(conferenceId))
    .map(({ text }) => text)
    .filter((text) => initialOf(text) === initial);
  return inPrintOrder(await askHeads(conferenceId, characters));
}

/**
 * The print run as a PDF that is written while it is read: A4, four badges to a sheet, ordered by name.
 *
 * @param goneAway aborted when the reader went away
 */
export function printBadges(conferenceId: string, run: PrintRun, goneAway: AbortSignal): Readable {
  return written((out) => writeBadgeSheet(readBadges(conferenceId, run), out), goneAway);
}

/** The badges of a print run in its order: the names of one letter and a hundred badges in memory at a time. */
export async function* readBadges(conferenceId: string, run: PrintRun): AsyncGenerator<Badge> {
  const { since } = run;
  for (const { initial } of await listInitials(conferenceId, since)) {
    if (run.initial !== null && initial !== run.initial) continue;
    yield* readTogether(conferenceId, await listBadgeHeads(conferenceId, { since, initial }));
  }
}

async function* readTogether(conferenceId: string, heads: BadgeHead[]): AsyncGenerator<Badge> {
  for (let start = 0; start < heads.length; start += together) {
    const ids = heads.slice(start, start + together).map((head) => head.registrationId);
    const rows = await read.registration.findMany({
      where: { id: { in: ids }, conferenceId, ...approved },
      select: badgeFacts,
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) {
      const row = byId.get(id);
      if (row) yield badgeOf(row);
    }
  }
}

/** The badge of one registration of a conference, by its reference, as a page of A6; null where it has none. */
export function printOneBadge(
  conferenceId: string,
  reference: string,
  goneAway: AbortSignal,
): Promise<Readable | null> {
  return printWhere({ conferenceId, reference: reference.trim().toUpperCase() }, goneAway);
}

/** Somebody's own badge as a page of A6; null for a registration that is not theirs or not approved. */
export function printMyBadge(
  personId: string,
  registrationId: string,
  goneAway: AbortSignal,
): Promise<Readable | null> {
  return printWhere({ id: registrationId, personId }, goneAway);
}

async function printWhere(
  where: Prisma.RegistrationWhereInput,
  goneAway: AbortSignal,
): Promise<Readable | null> {
  const row = await read.registration.findFirst({
    where: { ...where, ...approved },
    select: badgeFacts,
  });
  return row && written((out) => writeBadge(badgeOf(row), out), goneAway);
}

type BadgeRow = Prisma.RegistrationGetPayload<{ select: typeof badgeFacts }>;

function badgeOf(row: BadgeRow): Badge {
  const { name, startsOn, endsOn, timeZone } = row.conference;
  const speaks = row.person.speakers.filter((each) => each.conferenceId === row.conferenceId);
  const talks = speaks
    .flatMap(({ sessions }) => sessions)
    .map(({ session }) => ({ ...session, title: talkTitle(session.title) }));
  const sessions = [...talks, ...row.places.map(({ session }) => session)].sort(
    (a, b) => a.slot.startsAt.getTime() - b.slot.startsAt.getTime(),
  );
  const time = (startsAt: Date) =>
    startsOn === endsOn
      ? clockTime(startsAt, timeZone)
      : `${longDate(startsAt, timeZone).slice(0, 3)} ${clockTime(startsAt, timeZone)}`;
  return {
    badgeName: row.badgeName,
    jobTitle: row.jobTitle,
    organisation: row.organisation,
    ticketUrl: ticketAddress(row.tickets[0]?.code ?? ""),
    conferenceName: name,
    conferenceDate: dateRange(startsOn, endsOn),
    sessions: sessions.map((session) => ({
      time: time(session.slot.startsAt),
      title: session.title,
      room: session.room?.name ?? "",
    })),
    ...(speaks.length > 0 && { role: "Speaker" }),
  };
}

/** What is being written, to be read at the reader's pace. */
function written(write: (out: PassThrough) => Promise<void>, goneAway: AbortSignal): Readable {
  const out = new PassThrough();
  goneAway.addEventListener("abort", () => out.destroy(), { once: true });
  write(out).catch((error: unknown) => {
    if (!goneAway.aborted) log.error({ printing: "badges", err: error });
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}
