// What the page that registers needs to know before anybody fills it in.

import { isFull } from "~/domain/announcing/conferences/conferences";
import { dateRange } from "~/domain/ground/time/dates";
import { answerColumns, answersOf } from "~/domain/joining/registration/form";
import {
  closedSentence,
  hasRegistered,
  registrationState,
} from "~/domain/joining/registration/registration";
import { read } from "~/platform/db.server";
import { findConferenceToJoin, listEmployers } from "./admission.server";
import { countInLine } from "./waiting-list.server";

/**
 * What the page shows: the conference, why it takes no registration now, how full it is, who registers where they are
 * signed in, and the employers of three or more people approved, as suggestions.
 *
 * @param personId null for a visitor
 * @returns null for a conference that is not there or not released
 */
export async function getRegisterPage(slug: string, personId: string | null, now: Date) {
  const conference = await findConferenceToJoin(read, slug);
  if (!conference) return null;
  const { id, name, venue, startsOn, endsOn } = conference;
  const full = isFull(conference);
  return {
    conference: { slug, name, venue, days: dateRange(startsOn, endsOn) },
    closed: closedSentence(conference, now),
    full,
    waiting: full ? await countInLine(read, id) : 0,
    organisations: await listEmployers(id),
    registrant: personId === null ? null : await getRegistrant(personId, slug),
  };
}

/**
 * The email address and name that somebody signed in registers with, whether they have registered already or were declined, and
 * what they answered before they were declined or withdrew.
 */
export async function getRegistrant(personId: string, slug: string) {
  const person = await read.person.findUnique({
    where: { id: personId },
    select: {
      name: true,
      email: true,
      registrations: {
        where: { conference: { slug } },
        select: { state: true, ...answerColumns },
      },
    },
  });
  if (!person) return null;
  const { name, email, registrations } = person;
  const registered = registrations.some(({ state }) => hasRegistered(registrationState(state)));
  const refused = registrations.some(({ state }) => state === "declined");
  const former = registrations.find(({ state }) => state === "declined" || state === "withdrawn");
  return { name, email, registered, refused, former: former ? answersOf(former) : null };
}
