// Forgetting people of whom nothing is kept any more.
import type { Step } from "~/domain/ground/audit/step";

/** Deletes people, with their sessions and calendar addresses, inside a command that knows that nothing else names them. */
export async function deletePeople({ tx }: Pick<Step, "tx">, ids: string[]): Promise<void> {
  await tx.person.deleteMany({ where: { id: { in: ids } } });
}
