// The audit trail: who did what to which thing, when and from which address, written in the same transaction.
import { read } from "~/platform/db.server";
import type { Step } from "./step";

/** What happened to which thing. `facts` holds what changed, never secrets. */
export type AuditEntry = {
  /** A verb in the past, such as `registration-approved`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  conferenceId?: string | undefined;
  facts?: Record<string, unknown>;
};

/** Writes one audit record inside the command's own transaction. */
export async function recordAudit({ tx, actor, now }: Step, entry: AuditEntry): Promise<void> {
  await tx.auditRecord.create({
    data: {
      at: now,
      actorId: actor.personId,
      actorName: actor.name,
      address: actor.address,
      action: entry.action,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      conferenceId: entry.conferenceId ?? null,
      facts: JSON.stringify(entry.facts ?? {}),
    },
  });
}

/**
 * Writes one audit record about a thing that is at hand, as `recordAudit` does.
 *
 * @param kind what the thing is, such as `registration`
 * @param about the thing, with the conference that it belongs to where it belongs to one
 * @param action a verb in the past, such as `registration-approved`
 */
export function recordAbout(
  step: Step,
  kind: string,
  about: { id: string; conferenceId?: string },
  action: string,
  facts: Record<string, unknown> = {},
): Promise<void> {
  const { id: subjectId, conferenceId } = about;
  return recordAudit(step, { action, subjectKind: kind, subjectId, conferenceId, facts });
}

/** The audit records of one thing, newest first. */
export function listAudit(subjectKind: string, subjectId: string) {
  return read.auditRecord.findMany({
    where: { subjectKind, subjectId },
    orderBy: { id: "desc" },
    take: 100,
    select: { id: true, at: true, actorName: true, address: true, action: true, facts: true },
  });
}
