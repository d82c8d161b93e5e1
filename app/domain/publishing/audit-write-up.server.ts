// The audit record of something done to a write-up.
import type { Transaction } from "~/platform/db.server";
import type { Actor } from "../audit/actor";
import { recordAudit } from "../audit/audit.server";

/** Writes the audit record of something done to a write-up. */
export function auditWriteUp(
  tx: Transaction,
  actor: Actor,
  action: string,
  subjectId: string,
  now: Date,
  facts: Record<string, unknown> = {},
): Promise<void> {
  return recordAudit(tx, actor, { action, subjectKind: "write-up", subjectId, facts }, now);
}
