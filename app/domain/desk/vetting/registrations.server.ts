// The organiser's view of registrations: the queue by state, and one registration with everything known of it.

import { listAudit } from "~/domain/ground/audit/audit.server";
import { dateTime, shortDate } from "~/domain/ground/time/dates";
import { waitingPosition } from "~/domain/joining/admission/waiting-list.server";
import { answerColumns, answersOf } from "~/domain/joining/registration/form";
import {
  isOffered,
  type RegistrationState,
  registrationState,
  registrationStates,
} from "~/domain/joining/registration/registration";
import { read } from "~/platform/db.server";
import type { Prisma } from "../../../../prisma/client/client";

/** Registrations on one page of the queue. */
const pageSize = 50;

/**
 * One page of the queue, oldest first, with the count of each state for that search. Where no state is asked for it is the
 * queue to vet, or the first state in which the search finds somebody.
 *
 * @param asked `search` looks in name, email address, organisation and reference; `page` counts from 1
 * @returns null for an unknown conference
 */
export async function listRegistrations(
  slug: string,
  asked: { state?: RegistrationState | undefined; search: string; page: number },
  now: Date,
) {
  const conference = await read.conference.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, timeZone: true, capacity: true, admitted: true },
  });
  if (!conference) return null;
  const text = asked.search.trim().slice(0, 200);
  const matching = { conferenceId: conference.id, ...(text && { OR: anywhere(text) }) };
  const counts = await countByState(matching);
  const fallback = registrationStates.find((state) => counts[state] > 0) ?? "submitted";
  const state = asked.state ?? (text ? fallback : "submitted");
  const pages = Math.max(1, Math.ceil(counts[state] / pageSize));
  const page = Math.min(Math.max(1, asked.page), pages);
  const first = state === "waiting" ? ("waitingSince" as const) : ("submittedAt" as const);
  const registrations = await read.registration.findMany({
    where: { ...matching, state },
    orderBy: [{ [first]: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: {
      id: true,
      reference: true,
      version: true,
      fullName: true,
      email: true,
      jobTitle: true,
      organisation: true,
      sector: true,
      region: true,
      createdAt: true,
      submittedAt: true,
      offeredUntil: true,
    },
  });
  const { timeZone, ...shown } = conference;
  return {
    conference: shown,
    state,
    counts,
    registrations: registrations.map((registration) => {
      const { submittedAt, createdAt, offeredUntil: _, ...rest } = registration;
      return {
        ...rest,
        since: isOffered(registration, now)
          ? `Offered a place until ${dateTime(registration.offeredUntil, timeZone)}`
          : `Sent on ${shortDate(submittedAt ?? createdAt, timeZone)}`,
      };
    }),
    page,
    pages,
  };
}

const anywhere = (text: string) => [
  { fullName: { contains: text } },
  { email: { contains: text } },
  { organisation: { contains: text } },
  { reference: { startsWith: text.toUpperCase().replace(/\s/g, "") } },
];

async function countByState(where: Prisma.RegistrationWhereInput) {
  const groups = await read.registration.groupBy({ by: ["state"], where, _count: true });
  const count = (state: RegistrationState) =>
    groups.find((group) => group.state === state)?._count ?? 0;
  return Object.fromEntries(registrationStates.map((state) => [state, count(state)])) as Record<
    RegistrationState,
    number
  >;
}

/** One registration of a conference with its valid ticket, its place in line and its trail, in words, or null. */
export async function getRegistration(slug: string, id: string, now: Date) {
  const found = await read.registration.findFirst({
    where: { id, conference: { slug } },
    select: {
      id: true,
      reference: true,
      state: true,
      version: true,
      createdAt: true,
      submittedAt: true,
      declineReason: true,
      offeredUntil: true,
      conference: { select: { id: true, slug: true, name: true, timeZone: true } },
      tickets: { where: { state: "valid" }, select: { id: true } },
      ...answerColumns,
    },
  });
  if (!found) return null;
  const { conference, reference, version, declineReason } = found;
  const state = registrationState(found.state);
  const trail = await listAudit("registration", id);
  const when = (moment: Date) => dateTime(moment, conference.timeZone);
  return {
    conference: { slug: conference.slug, name: conference.name },
    registration: {
      ...answersOf(found),
      id,
      reference,
      version,
      state,
      declineReason,
      sent: when(found.submittedAt ?? found.createdAt),
      offeredUntil: isOffered(found, now) ? when(found.offeredUntil) : null,
      position: state === "waiting" ? await waitingPosition(read, conference.id, id) : null,
      ticketId: found.tickets[0]?.id ?? null,
    },
    trail: trail.map((line) => ({ ...line, at: when(line.at) })),
  };
}
