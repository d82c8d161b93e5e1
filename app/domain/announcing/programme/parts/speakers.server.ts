// The speakers of a conference: adding, changing and deleting them, and linking them to the person who signs in.

import type { Actor } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { dateRange } from "~/domain/ground/time/dates";
import { findOrMakePerson } from "~/domain/people/people/people.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { read } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import {
  type Change,
  changeProgramme,
  differences,
  noSuchPart,
  type ProgrammeOf,
} from "./change-programme.server";
import type { SpeakerInput } from "./forms";
import { findPart } from "./part-form.server";
import { speakerAddedLetter } from "./speaker-letters";

const facts = {
  id: true,
  name: true,
  jobTitle: true,
  organisation: true,
  biography: true,
  personId: true,
} as const;

/** A speaker for the form, with their conference; `part` is null for a new one. Null where there is none such. */
export function getSpeakerForm(slug: string, id: string | null) {
  return findPart(slug, id, findSpeaker);
}

async function findSpeaker(conferenceId: string, id: string) {
  const found = await read.speaker.findFirst({
    where: { conferenceId, id },
    select: {
      ...facts,
      person: { select: { email: true } },
      sessions: { select: { session: { select: { id: true, title: true } } } },
    },
  });
  if (!found) return null;
  const { person, sessions, ...speaker } = found;
  return {
    ...speaker,
    email: person?.email ?? "",
    sessions: sessions.map(({ session }) => session),
    stays: whySpeakerStays({ name: speaker.name, sessions }),
  };
}

/** Why a speaker cannot be deleted, as a sentence; "" where they can. */
function whySpeakerStays(speaker: {
  name: string;
  sessions: readonly { session: { title: string } }[];
}): string {
  const [used] = speaker.sessions;
  return used
    ? `${speaker.name} speaks in “${used.session.title}”. Take them out of it first.`
    : "";
}

/** The speakers by name. */
export function listSpeakers(conferenceId: string) {
  return read.speaker.findMany({
    where: { conferenceId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, organisation: true, personId: true },
  });
}

/**
 * Adds a speaker (the form brings the id, so that sending it twice adds one) or changes one, inside a change of the
 * programme. An email address links them to the person who has it, making that person where nobody has; a letter tells them,
 * once.
 *
 * @throws DomainError `not-found`; `conflict` where another speaker of the conference has the address
 */
export async function writeSpeaker(
  step: Step,
  conference: ProgrammeOf,
  input: SpeakerInput & { id: string; isNew: boolean },
): Promise<Change | null> {
  const { tx } = step;
  const { id, isNew, email, ...form } = input;
  const stored = await tx.speaker.findUnique({
    where: { id },
    select: { ...facts, conferenceId: true },
  });
  if (stored ? stored.conferenceId !== conference.id : !isNew) throw noSuchPart("speaker");
  if (stored && isNew) return null;
  const person = email ? await findOrMakePerson(step, { email, name: form.name }) : null;
  const fields = { ...form, personId: person?.id ?? null };
  const other = person
    ? await tx.speaker.findFirst({
        where: { conferenceId: conference.id, personId: person.id, id: { not: id } },
        select: { name: true },
      })
    : null;
  if (other)
    throw new DomainError(
      "conflict",
      `${other.name} is already a speaker with this email address`,
      "email",
    );
  const changed = stored && differences(stored, fields);
  if (stored && !changed) return null;
  if (stored) await tx.speaker.update({ where: { id }, data: fields });
  else await tx.speaker.create({ data: { id, conferenceId: conference.id, ...fields } });
  if (email && person && stored?.personId !== person.id)
    await tellSpeaker(step, conference, { id, email, personId: person.id, name: form.name });
  const action = stored ? "speaker-changed" : "speaker-added";
  // What a speaker is called and says of themselves can be forgotten with them; the trail only grows.
  return { action, kind: "speaker", id, facts: { changed: Object.keys(changed ?? fields) } };
}

async function tellSpeaker(
  step: Step,
  conference: ProgrammeOf,
  speaker: { id: string; email: string; personId: string; name: string },
): Promise<void> {
  const { tx } = step;
  const { venue } = await tx.conference.findUniqueOrThrow({
    where: { id: conference.id },
    select: { venue: true },
  });
  const sessions = await tx.session.findMany({
    where: { speakers: { some: { speakerId: speaker.id } } },
    orderBy: { slot: { startsAt: "asc" } },
    select: { title: true },
  });
  await writeLetter(step, {
    to: speaker.email,
    personId: speaker.personId,
    conferenceId: conference.id,
    kind: "speaker-added",
    onceKey: `speaker-added:${speaker.id}:${speaker.personId}`,
    ...speakerAddedLetter({
      name: speaker.name,
      conference: conference.name,
      when: dateRange(conference.startsOn, conference.endsOn),
      venue,
      sessions: sessions.map(({ title }) => title),
      signInUrl: addressOf(paths.signIn(paths.speaker())),
    }),
  });
}

/**
 * Deletes a speaker. Deleting them twice is deleting them once.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` while they are in a session
 */
export function deleteSpeaker(actor: Actor, slug: string, id: string, now: Date): Promise<void> {
  return changeProgramme(actor, slug, now, async ({ tx }, { id: conferenceId }) => {
    const speaker = await tx.speaker.findFirst({
      where: { id, conferenceId },
      select: { name: true, sessions: { select: { session: { select: { title: true } } } } },
    });
    if (!speaker) return null;
    const stays = whySpeakerStays(speaker);
    if (stays) throw new DomainError("conflict", stays);
    await tx.speaker.delete({ where: { id } });
    return { action: "speaker-deleted", kind: "speaker", id };
  });
}
