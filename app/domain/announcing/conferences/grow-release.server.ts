// Counts the changes of a released conference, so that pages kept for everybody are made afresh.
import type { Step } from "~/domain/ground/audit/step";

/** Counts one change of a released conference or its programme. Drafts have no count. */
export async function growRelease({ tx }: Pick<Step, "tx">, conferenceId: string): Promise<void> {
  await tx.conference.updateMany({
    where: { id: conferenceId, releasedAt: { not: null } },
    data: { release: { increment: 1 } },
  });
}
