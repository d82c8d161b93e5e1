// Who reads a session's public page: a visitor, or somebody with a registration and perhaps a place.

import { choiceMode, takesRegistrations } from "~/domain/announcing/conferences/conferences";
import { listTalks } from "~/domain/announcing/programme/talks.server";
import { choicesWindow } from "~/domain/choosing/choices/choices";
import { talkInTheWay } from "~/domain/choosing/choices/obstacles";
import { heldStates } from "~/domain/choosing/choices/places";
import { hasRegistered, registrationState } from "~/domain/joining/registration/registration";
import { read } from "~/platform/db.server";
import { readerStands, type SessionReader } from "./reader";

/**
 * The reader of a session's page, as far as a place in the session depends on it.
 *
 * @param personId null for a visitor
 * @param session its name in addresses
 */
export async function getSessionReader(
  personId: string | null,
  conference: Parameters<typeof takesRegistrations>[0] & { id: string; slug: string },
  session: string,
  now: Date,
): Promise<SessionReader> {
  const mine =
    personId === null
      ? null
      : await read.registration.findFirst({
          where: { personId, conference: { slug: conference.slug } },
          select: {
            state: true,
            conference: {
              select: {
                startsOn: true,
                timeZone: true,
                choiceMode: true,
                choicesOpenAt: true,
                choicesCloseAt: true,
              },
            },
            places: {
              where: { state: { in: heldStates }, session: { slug: session } },
              select: { id: true },
            },
          },
        });
  const state = mine && registrationState(mine.state);
  const stands = readerStands(state);
  const choosing = mine && {
    ...mine.conference,
    choiceMode: choiceMode(mine.conference.choiceMode),
  };
  return {
    signedIn: personId !== null,
    registering: takesRegistrations(conference, now) && !hasRegistered(state),
    stands,
    placeHere: stands === "approved" && mine !== null && mine.places.length > 0,
    inTheWay: personId === null ? "" : await findTalkInTheWay(personId, conference, session),
    closed: choosing ? choicesWindow(choosing, now).sentence : "",
  };
}

async function findTalkInTheWay(
  personId: string,
  { id: conferenceId, timeZone }: { id: string; timeZone: string },
  slug: string,
): Promise<string> {
  const talks = await listTalks({ conferenceId, personId });
  if (talks.length === 0) return "";
  const session = await read.session.findFirst({
    where: { conferenceId, slug },
    select: {
      id: true,
      title: true,
      topic: true,
      slotId: true,
      slot: { select: { startsAt: true, endsAt: true } },
    },
  });
  return (session && talkInTheWay({ ...session, ...session.slot }, talks, timeZone)) ?? "";
}
