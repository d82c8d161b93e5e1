// The organiser's view of registrations: the queue by state, and one registration with everything known of it.

import { listAudit } from "~/domain/ground/audit/audit.server";
import { waitingPosition } from "~/domain/joining/admission/waiting-list.server";
import { type Answers, answerColumns } from "~/domain/joining/registration/form";
import {
  type RegistrationState,
  registrationState,
  registrationStates,
} from "~/domain/joining/registration/registration";
import { read } from "~/platform/db.server";

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
) {
  const conference = await read.conference.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, timeZone: true, capacity: true, admitted: true },
  });
  if (!conference) return null;
  const text = asked.search.trim().slice(0, 200);
  const matching = {
    conferenceId: conference.id,
    ...(text && {
      OR: [
        { fullName: { contains: text } },
        { email: { contains: text } },
        { organisation: { contains: text } },
        { reference: { startsWith: text.toUpperCase().replace(/\s/g, "") } },
      ],
    }),
  };
  const counted = await read.registration.groupBy({
    by: ["state"],
    where: matching,
    _count: { _all: true },
  });
  const counts = Object.fromEntries(
    registrationStates.map((state) => [
      state,
      counted.find((group) => group.state === state)?._count._all ?? 0,
    ]),
  ) as Record<RegistrationState, number>;
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
  return { conference, state, counts, registrations, page, pages };
}

/** One registration of a conference with its ticket, its place in line and its trail, or null. */
export async function getRegistration(slug: string, id: string) {
  const found = await read.registration.findFirst({
    where: { id, conference: { slug } },
    select: {
      id: true,
      reference: true,
      state: true,
      version: true,
      conferenceId: true,
      createdAt: true,
      submittedAt: true,
      decidedAt: true,
      declineReason: true,
      offeredUntil: true,
      conference: { select: { slug: true, name: true, timeZone: true } },
      tickets: {
        orderBy: { issuedAt: "desc" },
        select: { id: true, state: true, issuedAt: true, endedAt: true },
      },
      ...answerColumns,
    },
  });
  if (!found) return null;
  const { conferenceId, state, ...registration } = found;
  return {
    ...registration,
    state: registrationState(state),
    sector: registration.sector as Answers["sector"],
    region: registration.region as Answers["region"],
    position: state === "waiting" ? await waitingPosition(read, conferenceId, id) : null,
    trail: await listAudit("registration", id),
  };
}
