// The audit records of what is done to write-ups.

import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";

/** Writes the audit record of something done to a write-up. */
export function auditWriteUp(
  step: Step,
  action: string,
  subjectId: string,
  facts: Record<string, unknown> = {},
): Promise<void> {
  return recordAudit(step, { action, subjectKind: "write-up", subjectId, facts });
}
