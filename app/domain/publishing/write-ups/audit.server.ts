// The audit records of what is done to write-ups and editions.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Transaction } from "~/platform/db.server";

const auditOf =
  (subjectKind: "write-up" | "edition") =>
  (
    tx: Transaction,
    actor: Actor,
    action: string,
    subjectId: string,
    now: Date,
    facts: Record<string, unknown> = {},
  ): Promise<void> =>
    recordAudit({ tx, actor, now }, { action, subjectKind, subjectId, facts });

/** Writes the audit record of something done to a write-up. */
export const auditWriteUp = auditOf("write-up");

/** Writes the audit record of something done to an edition. */
export const auditEdition = auditOf("edition");
