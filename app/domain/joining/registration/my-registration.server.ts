// A person's own registration: for the current conference, or failing that the latest one they registered for.

import { choiceMode, momentColumns } from "~/domain/announcing/conferences/conferences";
import { read } from "~/platform/db.server";
import { answerColumns, answersOf } from "./form";
import { askMine } from "./my-registration.sql.server";
import { isChangeable, registrationState } from "./registration";

const theLatest = (personId: string) => ({
  where: { personId, conference: { releasedAt: { not: null } } },
  orderBy: [
    { conference: { current: "desc" as const } },
    { conference: { startsOn: "desc" as const } },
  ],
});

/**
 * The registration that a person's own pages are about: for the current conference, else for the one that comes last.
 * `ticketCode` is null for those who have no valid ticket; `opensDoor` says whether the one that there is opens a door. `speaks`:
 * they are among the conference's speakers.
 */
export async function getMyRegistration(personId: string) {
  const row = await askMine(personId);
  if (!row) return null;
  const { id, reference, fullName, declineReason, ticketCode, slug, name, venue, address } = row;
  const { timeZone, startsOn, endsOn, contactEmail, release } = row;
  return {
    id,
    personId,
    reference,
    fullName,
    declineReason,
    ticketCode,
    state: registrationState(row.state),
    offeredUntil: momentOrNull(row.offeredUntil),
    speaks: row.speaks === 1,
    conference: {
      ...{ slug, name, venue, address, timeZone, startsOn, endsOn, contactEmail, release },
      id: row.conferenceId,
      current: row.current === 1,
      choiceMode: choiceMode(row.choiceMode),
      registrationOpensAt: momentOrNull(row.registrationOpensAt),
      registrationClosesAt: momentOrNull(row.registrationClosesAt),
      choicesOpenAt: momentOrNull(row.choicesOpenAt),
      choicesCloseAt: momentOrNull(row.choicesCloseAt),
    },
  };
}

const momentOrNull = (text: string | null) => (text === null ? null : new Date(text));

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
