// What follows from a change of a place, inside its command: the audit record, and the letter with its calendar entry.

import { cancellation, invitation } from "~/domain/announcing/calendar/calendar";
import { organiserOf } from "~/domain/announcing/calendar/session-event";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { lastHeard, replaceUnsent, writeLetter } from "~/domain/ground/letters/write-letter.server";
import { paths } from "~/paths";
import { addressOf, env } from "~/platform/env.server";
import { placeGivenUpLetter, placeTakenLetter } from "./choices-letters";
import { placeEvent } from "./place-event";
import type { ChangedPlace } from "./places.server";

/** A session as its letter and its calendar entry say it. */
type Session = {
  id: string;
  slotId: string;
  slug: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  room: { name: string; stepFree: boolean; hearingLoop: boolean } | null;
};

/**
 * Whose place changed at which conference, how it is now, in which session, and that of the place it was swapped with.
 * `because` is the sentence that says why it had to be given up, where its holder did not choose to; `toldAnyway` where
 * another letter of the same command says that the place is gone.
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
  because?: string | undefined;
  toldAnyway?: boolean;
};

/** What a letter tells of: one place, whose calendar entry it moves. */
const placeMatter = ({ place }: Change) => `place:${place.id}`;

/** What a letter tells of that only confirms that a place was given up of which no calendar had heard. */
const choiceMatter = ({ holder, session }: Change) => `choice:${holder.id}:${session.slotId}`;

/** Records that a place was taken, and sends the invitation once the delegate's choices have settled. */
export async function reportTaken(step: Step, change: Change): Promise<void> {
  const { session, swappedWith, conference } = change;
  await record(step, "place-taken", change);
  const words = placeTakenLetter({
    ...factsForLetter(change),
    insteadOf: swappedWith,
    stepFree: session.room?.stepFree ?? false,
    hearingLoop: session.room?.hearingLoop ?? false,
    closesAt: conference.choicesCloseAt,
  });
  await write(step, change, {
    ...{ kind: "place-taken", method: "REQUEST", words, content: invitation(entryOf(change)) },
    matter: placeMatter(change),
    alsoReplaces: [choiceMatter(change)],
  });
}

/**
 * Records that a place was given up, and takes the invitation back. Where the invitation never went out, it stays where it
 * is, and one letter says that the place is given up, unless another one does.
 */
export async function reportGivenUp(step: Step, change: Change): Promise<void> {
  const { swappedWith: instead, because } = change;
  await record(step, "place-given-up", change);
  const [own, ofSlot] = [placeMatter(change), choiceMatter(change)];
  const heard = await lastHeard(step, own);
  const invited = heard === "unsure" || (heard !== "nothing" && heard.kind !== "place-given-up");
  if (!invited && (instead || change.toldAnyway)) return replaceUnsent(step, [own, ofSlot]);
  const words = placeGivenUpLetter({ ...factsForLetter(change), instead, because });
  await write(step, change, {
    ...{ kind: "place-given-up", method: "CANCEL", words, content: cancellation(entryOf(change)) },
    ...(invited
      ? { matter: own, alsoReplaces: [ofSlot] }
      : { matter: ofSlot, alsoReplaces: [own] }),
  });
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

function record(
  step: Step,
  action: "place-taken" | "place-given-up",
  { holder, conference, session, place, because }: Change,
): Promise<void> {
  return recordAudit(step, {
    action,
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
}

/** Mail programs act on one calendar part a letter: so each letter carries one, of one entry, with one method. */
function write(
  step: Step,
  { holder, conference, place }: Change,
  told: {
    kind: string;
    method: "REQUEST" | "CANCEL";
    words: { subject: string; text: string };
    content: string;
    matter: string;
    alsoReplaces: string[];
  },
): Promise<void> {
  const { method, words, content, ...rest } = told;
  return writeLetter(step, {
    to: holder.email,
    personId: holder.personId,
    conferenceId: conference.id,
    ...rest,
    ...words,
    settles: true,
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
