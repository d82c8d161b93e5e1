// Reads the audit trail of one thing, so that a test can say what was written about it.
import { read } from "../../app/platform/db.server";

/** The audit records about one thing, oldest first: what was done, by whom, with which facts. */
export async function trailOf(subjectId: string) {
  const records = await read.auditRecord.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
    select: { action: true, actorName: true, at: true, facts: true },
  });
  return records.map(({ facts, actorName, ...record }) => ({
    ...record,
    actor: actorName,
    facts: JSON.parse(facts) as Record<string, unknown>,
  }));
}

/** What was done to one thing, oldest first: each action with its facts. */
export async function deedsOf(subjectId: string) {
  return (await trailOf(subjectId)).map(({ action, facts }): [string, unknown] => [action, facts]);
}

/** What was done to one thing, oldest first, such as `room-added`. */
export async function actionsOf(subjectId: string): Promise<string[]> {
  return (await trailOf(subjectId)).map(({ action }) => action);
}
