// A delegate's conference at a glance: where their registration stands, what they hold, and what is open to them.

import { momentOf, takesRegistrations } from "~/domain/announcing/conferences/conferences";
import { getCurrentConference } from "~/domain/announcing/conferences/conferences.server";
import { askSpeaks } from "~/domain/announcing/programme/speaks.sql.server";
import { choicesWindow } from "~/domain/choosing/choices/choices";
import { getMyChoices } from "~/domain/choosing/choices/my-choices.server";
import { dateRange, dateTime } from "~/domain/ground/time/dates";
import { waitingPosition } from "~/domain/joining/admission/waiting-list.server";
import { getMyRegistration } from "~/domain/joining/registration/my-registration.server";
import {
  closedSentence,
  comes,
  isChangeable,
  isOffered,
  opensDoor,
} from "~/domain/joining/registration/registration";
import { ticketQr } from "~/domain/joining/tickets/ticket-qr.server";
import { read } from "~/platform/db.server";
import type { MyConference, MyRegistration } from "./my-conference";

type Registration = NonNullable<Awaited<ReturnType<typeof getMyRegistration>>>;

/** What the home of somebody signed in shows. */
export async function getMyConference(
  { personId }: { personId: string },
  now: Date,
): Promise<MyConference> {
  const registration = await getMyRegistration(personId);
  const around = {
    speaker: registration?.speaks || (await askSpeaks(personId)),
    open: registration?.conference.current
      ? null
      : await findOpen(registration?.conference.id, now),
  };
  if (!registration) return { mine: null, day: [], choosing: false, ...around };
  const mine = await mineInWords(registration, now);
  const hasDay = comes(mine.state) && !mine.over;
  return {
    mine,
    day: hasDay ? (await getMyChoices(registration, now)).day : [],
    choosing: choicesWindow(registration.conference, now).open,
    ...around,
  };
}

async function mineInWords(registration: Registration, now: Date): Promise<MyRegistration> {
  const { id, state, fullName, reference, declineReason, conference } = registration;
  const over = momentOf(conference, now) === "past";
  return {
    state,
    over,
    changeable: isChangeable(registration, now),
    fullName,
    reference,
    conference: {
      slug: conference.slug,
      name: conference.name,
      days: dateRange(conference.startsOn, conference.endsOn),
      place: [conference.venue, conference.address].filter(Boolean).join(", "),
    },
    qr: opensDoor(registration) && !over ? ticketQr(registration.ticketCode) : null,
    hasTicket: registration.ticketCode !== null,
    position: state === "waiting" ? await waitingPosition(read, conference.id, id) : null,
    offeredUntil: isOffered(registration, now)
      ? dateTime(registration.offeredUntil, conference.timeZone)
      : null,
    declineReason,
    closed: closedSentence(conference, now),
    contact: conference.contactEmail,
  };
}

/** The conference that takes registrations now, unless it is this one. */
async function findOpen(than: string | undefined, now: Date): Promise<MyConference["open"]> {
  const latest = await getCurrentConference();
  if (!latest || latest.id === than || !takesRegistrations(latest, now)) return null;
  return { slug: latest.slug, name: latest.name };
}
