// The audit records of what is done to editions.

import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";

/** Writes the audit record of something done to an edition. */
export function auditEdition(
  step: Step,
  action: string,
  subjectId: string,
  facts: Record<string, unknown> = {},
): Promise<void> {
  return recordAudit(step, { action, subjectKind: "edition", subjectId, facts });
}
