// A person's own registration: for the current conference, or failing that the latest one they registered for.
import { read } from "~/platform/db.server";
import type { RegistrationState } from "./registration";

const mine = {
  id: true,
  reference: true,
  state: true,
  fullName: true,
  offeredUntil: true,
  conference: {
    select: {
      id: true,
      slug: true,
      name: true,
      venue: true,
      address: true,
      timeZone: true,
      startsOn: true,
      endsOn: true,
      choicesOpenAt: true,
      choicesCloseAt: true,
      choiceMode: true,
      contactEmail: true,
      current: true,
    },
  },
  tickets: { where: { state: "valid" }, select: { code: true } },
} as const;

/** A person's own registration, as their pages need it. */
export type MyRegistration = NonNullable<Awaited<ReturnType<typeof getMyRegistration>>>;

/**
 * The registration that a person's own pages are about: for the current conference, else for the one that comes last.
 * `ticketCode` is null for those who have no valid ticket; a ticket opens a door only while `state` is `approved`.
 */
export async function getMyRegistration(personId: string) {
  const found = await read.registration.findFirst({
    where: { personId, conference: { releasedAt: { not: null } } },
    orderBy: [{ conference: { current: "desc" } }, { conference: { startsOn: "desc" } }],
    select: mine,
  });
  if (!found) return null;
  const { tickets, ...registration } = found;
  return {
    ...registration,
    state: registration.state as RegistrationState,
    ticketCode: tickets[0]?.code ?? null,
  };
}
