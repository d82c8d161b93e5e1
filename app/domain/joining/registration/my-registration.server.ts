// A person's own registration: for the current conference, or failing that the latest one they registered for.

import { choiceMode, momentColumns } from "~/domain/announcing/conferences/conferences";
import { read } from "~/platform/db.server";
import { answerColumns, answersOf } from "./form";
import { isChangeable, registrationState } from "./registration";

const mine = {
  id: true,
  personId: true,
  reference: true,
  state: true,
  fullName: true,
  offeredUntil: true,
  declineReason: true,
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
 * `ticketCode` is null for those who have no valid ticket; `opensDoor` says whether the one that there is opens a door.
 */
export async function getMyRegistration(personId: string) {
  const found = await read.registration.findFirst({ ...theLatest(personId), select: mine });
  if (!found) return null;
  const { tickets, conference, ...registration } = found;
  return {
    ...registration,
    conference: { ...conference, choiceMode: choiceMode(conference.choiceMode) },
    state: registrationState(registration.state),
    ticketCode: tickets[0]?.code ?? null,
  };
}

/**
 * One's own answers with the version that a form has to send back, or null for somebody without a registration.
 * `changeable`: they can still be changed. `ticketRests`: there is a ticket that opens no door until the organisers have
 * approved a change.
 */
export async function getMyAnswers(personId: string, now: Date) {
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
          id: true,
          name: true,
        },
      },
      tickets: { where: { state: "valid" }, select: { id: true } },
      ...answerColumns,
    },
  });
  if (!found) return null;
  const { id, reference, version, conference, tickets } = found;
  const state = registrationState(found.state);
  return {
    id,
    reference,
    version,
    conference: { id: conference.id, name: conference.name },
    state,
    changeable: isChangeable({ state, conference }, now),
    ticketRests: state === "submitted" && tickets.length > 0,
    answers: answersOf(found),
  };
}
