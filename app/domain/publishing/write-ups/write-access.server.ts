// Who may write write-ups, and about which sessions: delegates of any conference, and speakers.

import type { Actor } from "~/domain/ground/audit/actor";
import { statesThatCome } from "~/domain/joining/registration/registration";
import { DomainError } from "~/domain/problem";
import type { Reader } from "~/platform/db.server";

/** A person who acts, known to be signed in. */
export type Writer = Actor & { personId: string };

/** The conferences that a person has a part in: with an approved registration, or on the programme as a speaker. */
function partIn(personId: string) {
  return {
    OR: [
      { registrations: { some: { personId, state: { in: statesThatCome } } } },
      { speakers: { some: { personId } } },
    ],
  };
}

/** Whether a person may write: they were approved for a conference, or speak at one. */
export async function mayWrite(reader: Reader, personId: string): Promise<boolean> {
  return (await reader.conference.count({ where: partIn(personId) })) > 0;
}

/**
 * Refuses somebody who has no part in any conference.
 *
 * @throws DomainError `forbidden`
 */
export async function demandWriter(reader: Reader, personId: string): Promise<void> {
  if (!(await mayWrite(reader, personId)))
    throw new DomainError(
      "forbidden",
      "Delegates and speakers write for the library. Register for a conference first.",
    );
}

/** The sessions that a person may write about, the latest conference first. */
export function listSessionsToWriteAbout(reader: Reader, personId: string) {
  return reader.session.findMany({
    where: { conference: { ...partIn(personId), releasedAt: { not: null } } },
    orderBy: [
      { conference: { startsOn: "desc" } },
      { title: "asc" },
      { slot: { startsAt: "asc" } },
      { slug: "asc" },
    ],
    select: {
      id: true,
      title: true,
      theme: true,
      slot: { select: { startsAt: true } },
      conference: { select: { timeZone: true } },
    },
  });
}

/**
 * Refuses a session that the person has no part in.
 *
 * @throws DomainError `invalid`, beside the field
 */
export async function demandSession(
  reader: Reader,
  personId: string,
  sessionId: string,
): Promise<void> {
  const session = await reader.session.findFirst({
    where: { id: sessionId, conference: { ...partIn(personId), releasedAt: { not: null } } },
    select: { id: true },
  });
  if (!session) throw new DomainError("invalid", "Choose a session from the list", "sessionId");
}
