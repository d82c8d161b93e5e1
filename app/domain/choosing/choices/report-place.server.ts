// What follows from a change of a place, inside its command: the audit record, and the letter with its calendar entry.

import { cancellation, invitation } from "~/domain/announcing/calendar/calendar";
import { organiserOf } from "~/domain/announcing/calendar/session-event";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { paths } from "~/paths";
import { addressOf, env } from "~/platform/env.server";
import { placeGivenUpLetter, placeTakenLetter } from "./choices-letters";
import { placeEvent } from "./place-event";
import type { ChangedPlace } from "./places.server";

/** A session as its letter and its calendar entry say it. */
type Session = {
  id: string;
  slug: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  room: { name: string; stepFree: boolean; hearingLoop: boolean } | null;
};

/**
 * Whose place changed at which conference, how it is now, in which session, and that of the place it was swapped with.
 * `because` is the sentence that says why it had to be given up, where its holder did not choose to.
 */
type Change = {
  holder: { id: string; personId: string; fullName: string; email: string };
  conference: {
    id: string;
    slug: string;
    name: string;
    venue: string;
    timeZone: string;
    contactEmail: string;
    choicesCloseAt: Date | null;
  };
  place: ChangedPlace;
  session: Session;
  swappedWith?: Session | undefined;
  because?: string;
};

/** Records that a place was taken, and sends the invitation. */
export function reportTaken(step: Step, change: Change): Promise<void> {
  const { session, swappedWith, conference } = change;
  const words = placeTakenLetter({
    ...factsForLetter(change),
    insteadOf: swappedWith,
    stepFree: session.room?.stepFree ?? false,
    hearingLoop: session.room?.hearingLoop ?? false,
    closesAt: conference.choicesCloseAt,
  });
  const content = invitation(entryOf(change));
  return report(step, change, { kind: "place-taken", method: "REQUEST", words, content });
}

/** Records that a place was given up, and takes the invitation back. */
export function reportGivenUp(step: Step, change: Change): Promise<void> {
  const { swappedWith: instead, because } = change;
  const words = placeGivenUpLetter({ ...factsForLetter(change), instead, because });
  const content = cancellation(entryOf(change));
  return report(step, change, { kind: "place-given-up", method: "CANCEL", words, content });
}

function factsForLetter({ holder, conference, session }: Change) {
  return {
    fullName: holder.fullName,
    conferenceName: conference.name,
    venue: conference.venue,
    timeZone: conference.timeZone,
    session,
    choicesUrl: addressOf(paths.myChoices()),
  };
}

function entryOf({ holder, conference, session, place }: Change) {
  return {
    event: placeEvent({ ...session, conference }, place, env().baseUrl),
    organiser: organiserOf(conference, env().mailFrom),
    attendee: { name: holder.fullName, email: holder.email },
  };
}

/** Mail programs act on one calendar part a letter: so each letter carries one, of one entry, with one method. */
async function report(
  step: Step,
  { holder, conference, session, place, because }: Change,
  told: {
    kind: "place-taken" | "place-given-up";
    method: "REQUEST" | "CANCEL";
    words: { subject: string; text: string };
    content: string;
  },
): Promise<void> {
  const { kind, method, words, content } = told;
  await recordAudit(step, {
    action: kind,
    subjectKind: "registration",
    subjectId: holder.id,
    conferenceId: conference.id,
    facts: {
      placeId: place.id,
      sessionId: session.id,
      title: session.title,
      ...(because && { because }),
    },
  });
  await writeLetter(step, {
    to: holder.email,
    personId: holder.personId,
    conferenceId: conference.id,
    kind,
    ...words,
    onceKey: `place:${place.id}:${place.sequence}`,
    attachments: [
      {
        fileName: method === "REQUEST" ? "invitation.ics" : "cancellation.ics",
        mediaType: `text/calendar; method=${method}; charset=utf-8`,
        content,
      },
    ],
  });
}
