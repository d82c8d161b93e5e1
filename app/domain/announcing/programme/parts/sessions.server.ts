// The parts of the command that deletes a session.
import type { Step } from "~/domain/ground/audit/step";

/** The session that would be deleted, by what its audit record keeps; null where there is none in this conference. */
export function findToDelete({ tx }: Pick<Step, "tx">, conferenceId: string, id: string) {
  return tx.session.findFirst({
    where: { id, conferenceId },
    select: { title: true, slug: true },
  });
}

/** Removes a session on which nothing hangs any more but its speakers' names. */
export async function removeSession({ tx }: Pick<Step, "tx">, id: string): Promise<void> {
  await tx.session.delete({ where: { id } });
}
