// One registration as its organisers see it, with everything known of it.

import { unprintedOn } from "~/domain/arriving/badges/unprinted.server";
import { listAudit } from "~/domain/ground/audit/audit.server";
import { dateTime } from "~/domain/ground/time/dates";
import { waitingPosition } from "~/domain/joining/admission/waiting-list.server";
import { answerColumns, answersOf } from "~/domain/joining/registration/form";
import { isOffered, registrationState } from "~/domain/joining/registration/registration";
import { changedSinceVetted, vettedColumns } from "~/domain/joining/registration/vetted";
import { read } from "~/platform/db.server";

/** One registration of a conference with its valid ticket, its place in line and its trail, in words, or null. */
export async function getRegistration(slug: string, id: string, now: Date) {
  const found = await read.registration.findFirst({
    where: { id, conference: { slug } },
    select: {
      id: true,
      reference: true,
      state: true,
      version: true,
      createdAt: true,
      submittedAt: true,
      declineReason: true,
      refusedAt: true,
      refusedBecause: true,
      offeredUntil: true,
      ...vettedColumns,
      conference: { select: { id: true, slug: true, name: true, timeZone: true } },
      tickets: { where: { state: "valid" }, select: { id: true } },
      ...answerColumns,
    },
  });
  if (!found) return null;
  const { conference, reference, version, declineReason } = found;
  const state = registrationState(found.state);
  const trail = await listAudit("registration", id);
  const when = (moment: Date) => dateTime(moment, conference.timeZone);
  return {
    conference: { slug: conference.slug, name: conference.name },
    registration: {
      ...answersOf(found),
      id,
      reference,
      version,
      state,
      declineReason,
      changes: changedSinceVetted(found),
      refused: found.refusedAt && {
        at: when(found.refusedAt),
        because: found.refusedBecause ?? "",
      },
      sent: when(found.submittedAt ?? found.createdAt),
      offeredUntil: isOffered(found, now) ? when(found.offeredUntil) : null,
      position: state === "waiting" ? await waitingPosition(read, conference.id, id) : null,
      ticketId: found.tickets[0]?.id ?? null,
      unprinted: await unprintedOn(found),
    },
    trail: trail.map((line) => ({ ...line, at: when(line.at) })),
  };
}
