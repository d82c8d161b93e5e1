// Forgetting registrations: those that nobody confirmed, and after a conference first what was needed on the day, then all.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { daysBefore } from "~/domain/ground/forgetting/ago";
import { forgetInPieces } from "~/domain/ground/forgetting/in-pieces.server";
import { read, type Transaction } from "~/platform/db.server";
import type { Prisma } from "../../../../prisma/client/client";
import { draftDays } from "./kept";

/** Deletes registrations that nobody confirmed within `draftDays` of sending them, once their link has run out. */
export function forgetDrafts(now: Date): Promise<number> {
  const sent = daysBefore(now, draftDays);
  const dead = [{ confirmExpiresAt: null }, { confirmExpiresAt: { lte: now } }];
  const which = { state: "draft", privacyAgreedAt: { lte: sent }, OR: dead };
  return forgetInPieces(
    (take) => read.registration.findMany({ where: which, take, select: { id: true } }),
    (tx, ids) => tx.registration.deleteMany({ where: { ...which, id: { in: ids } } }),
  );
}

/** Deletes what the registrations of a conference say of needs and phones. The trail says of how many. */
export function forgetNeeds(actor: Actor, conferenceId: string, now: Date): Promise<number> {
  const said = { not: "" };
  const OR = [{ accessNeeds: said }, { dietaryNeeds: said }, { phone: said }];
  const blank = { accessNeeds: "", dietaryNeeds: "", phone: "" };
  return forgetOf({ conferenceId, OR }, async (tx, where) => {
    const { count } = await tx.registration.updateMany({ where, data: blank });
    const action = "needs-forgotten";
    await recordAudit({ tx, actor, now }, { action, ...about(conferenceId), facts: { count } });
  });
}

/** Deletes the registrations of a conference, and what hangs on them. The trail says how many. */
export function forgetRegistrations(
  actor: Actor,
  conferenceId: string,
  now: Date,
): Promise<number> {
  return forgetOf({ conferenceId }, async (tx, where) => {
    const { count } = await tx.registration.deleteMany({ where });
    const action = "registrations-forgotten";
    await recordAudit({ tx, actor, now }, { action, ...about(conferenceId), facts: { count } });
  });
}

function forgetOf(
  which: Prisma.RegistrationWhereInput,
  forget: (tx: Transaction, where: Prisma.RegistrationWhereInput) => Promise<void>,
): Promise<number> {
  return forgetInPieces(
    (take) => read.registration.findMany({ where: which, take, select: { id: true } }),
    (tx, ids) => forget(tx, { ...which, id: { in: ids } }),
  );
}

function about(conferenceId: string) {
  return { subjectKind: "conference", subjectId: conferenceId, conferenceId };
}
