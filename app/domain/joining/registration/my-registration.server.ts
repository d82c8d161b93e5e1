// A person's own registration: for the current conference, or failing that the latest one they registered for.

import { momentColumns } from "~/domain/announcing/conferences/conferences";
import { waitingPosition } from "~/domain/joining/admission/waiting-list.server";
import { read } from "~/platform/db.server";
import { answerColumns, answersOf } from "./form";
import { registrationState } from "./registration";

const mine = {
  id: true,
  reference: true,
  state: true,
  fullName: true,
  offeredUntil: true,
  conference: {
    select: {
      ...momentColumns,
      id: true,
      slug: true,
      name: true,
      venue: true,
      address: true,
      choicesOpenAt: true,
      choicesCloseAt: true,
      choiceMode: true,
      contactEmail: true,
      current: true,
    },
  },
  tickets: { where: { state: "valid" }, select: { code: true } },
} as const;

const theLatest = (personId: string) => ({
  where: { personId, conference: { releasedAt: { not: null } } },
  orderBy: [
    { conference: { current: "desc" as const } },
    { conference: { startsOn: "desc" as const } },
  ],
});

/**
 * The registration that a person's own pages are about: for the current conference, else for the one that comes last.
 * `ticketCode` is null for those who have no valid ticket; a ticket opens a door only while `state` is `approved`.
 */
export async function getMyRegistration(personId: string) {
  const found = await read.registration.findFirst({ ...theLatest(personId), select: mine });
  if (!found) return null;
  const { tickets, ...registration } = found;
  return {
    ...registration,
    state: registrationState(registration.state),
    ticketCode: tickets[0]?.code ?? null,
  };
}

/** What the delegate's home shows beside the registration: the position in line and the reason of a refusal. */
export async function getMyStanding(registrationId: string) {
  const registration = await read.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { conferenceId: true, state: true, declineReason: true },
  });
  return {
    declineReason: registration.declineReason,
    position:
      registration.state === "waiting"
        ? await waitingPosition(read, registration.conferenceId, registrationId)
        : null,
  };
}

/**
 * One's own answers with the version that a form has to send back, or null for somebody without a registration.
 * `ticketRests`: there is a ticket that opens no door until the organisers have approved a change.
 */
export async function getMyAnswers(personId: string) {
  const found = await read.registration.findFirst({
    ...theLatest(personId),
    select: {
      id: true,
      reference: true,
      state: true,
      version: true,
      conference: {
        select: {
          ...momentColumns,
          slug: true,
          name: true,
        },
      },
      tickets: { where: { state: "valid" }, select: { id: true } },
      ...answerColumns,
    },
  });
  if (!found) return null;
  const { id, reference, state, version, conference, tickets } = found;
  return {
    id,
    reference,
    version,
    conference,
    ticketRests: state === "submitted" && tickets.length > 0,
    state: registrationState(state),
    answers: answersOf(found),
  };
}

/** Whether somebody speaks at any conference, for the link to the speaker's pages. */
export async function speaksSomewhere(personId: string): Promise<boolean> {
  return (await read.speaker.count({ where: { personId } })) > 0;
}
