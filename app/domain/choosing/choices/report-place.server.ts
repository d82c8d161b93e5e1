// What follows from a change of a place, inside its command: the audit record, and the letter with its calendar entry.

import { cancellation, invitation } from "~/domain/announcing/calendar/calendar";
import { organiserOf } from "~/domain/announcing/calendar/session-event";
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { paths } from "~/paths";
import type { Transaction } from "~/platform/db.server";
import { addressOf, env } from "~/platform/env.server";
import { placeGivenUpLetter, placeTakenLetter } from "./choices-letters";
import { placeEvent } from "./place-event";
import type { ChangedPlace } from "./places.server";

/** Whose place changed, how it is now, in which session, and the session of the place it was swapped with. */
type Change = {
  registrationId: string;
  place: ChangedPlace;
  sessionId: string;
  swappedWith?: string | undefined;
};

/** Records that a place was taken, and sends the invitation. */
export async function reportTaken(
  tx: Transaction,
  actor: Actor,
  change: Change,
  now: Date,
): Promise<void> {
  const facts = await gather(tx, change);
  const words = placeTakenLetter({
    ...facts.forLetter,
    insteadOf: facts.other,
    stepFree: facts.session.room?.stepFree ?? false,
    hearingLoop: facts.session.room?.hearingLoop ?? false,
    closesAt: facts.conference.choicesCloseAt,
  });
  const content = invitation(facts.entry);
  await report(
    tx,
    actor,
    { ...facts, kind: "place-taken", method: "REQUEST", words, content },
    now,
  );
}

/** Records that a place was given up, and takes the invitation back. */
export async function reportGivenUp(
  tx: Transaction,
  actor: Actor,
  change: Change,
  now: Date,
): Promise<void> {
  const facts = await gather(tx, change);
  const words = placeGivenUpLetter({ ...facts.forLetter, instead: facts.other });
  const content = cancellation(facts.entry);
  const kind = "place-given-up";
  await report(tx, actor, { ...facts, kind, method: "CANCEL", words, content }, now);
}

type Facts = Awaited<ReturnType<typeof gather>>;

async function gather(tx: Transaction, { registrationId, place, sessionId, swappedWith }: Change) {
  const holder = await tx.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: {
      id: true,
      personId: true,
      fullName: true,
      email: true,
      conference: {
        select: {
          id: true,
          slug: true,
          name: true,
          venue: true,
          timeZone: true,
          contactEmail: true,
          choicesCloseAt: true,
        },
      },
    },
  });
  const { conference } = holder;
  const session = await findInLetter(tx, sessionId);
  const other = swappedWith === undefined ? undefined : await findInLetter(tx, swappedWith);
  return {
    holder,
    conference,
    session,
    other,
    place,
    forLetter: {
      fullName: holder.fullName,
      conferenceName: conference.name,
      venue: conference.venue,
      timeZone: conference.timeZone,
      session,
      choicesUrl: addressOf(paths.myChoices()),
    },
    entry: {
      event: placeEvent({ ...session, conference }, place, env().baseUrl),
      organiser: organiserOf(conference, env().mailFrom),
      attendee: { name: holder.fullName, email: holder.email },
    },
  };
}

async function findInLetter(tx: Transaction, id: string) {
  const { slot, ...session } = await tx.session.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      slug: true,
      title: true,
      slot: { select: { startsAt: true, endsAt: true } },
      room: { select: { name: true, stepFree: true, hearingLoop: true } },
    },
  });
  return { ...session, ...slot };
}

/** Mail programs act on one calendar part a letter: so each letter carries one, of one entry, with one method. */
async function report(
  tx: Transaction,
  actor: Actor,
  told: Facts & {
    kind: "place-taken" | "place-given-up";
    method: "REQUEST" | "CANCEL";
    words: { subject: string; text: string };
    content: string;
  },
  now: Date,
): Promise<void> {
  const { kind, method, words, content, holder, session, place } = told;
  await recordAudit(
    { tx, actor, now },
    {
      action: kind,
      subjectKind: "registration",
      subjectId: holder.id,
      conferenceId: told.conference.id,
      facts: { placeId: place.id, sessionId: session.id, title: session.title },
    },
  );
  await writeLetter(
    { tx, now },
    {
      to: holder.email,
      personId: holder.personId,
      conferenceId: told.conference.id,
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
    },
  );
}
