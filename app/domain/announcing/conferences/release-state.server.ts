// Writes where a conference stands with the public: released, a draft again, or the current one.
import type { Step } from "~/domain/ground/audit/step";

/** Shows a draft to everybody, also as the current one where `current` says so, and counts its release. */
export async function markReleased(
  { tx, now }: Pick<Step, "tx" | "now">,
  conferenceId: string,
  { current }: { current: boolean },
): Promise<void> {
  await tx.conference.update({
    where: { id: conferenceId },
    data: { releasedAt: now, release: { increment: 1 }, ...(current ? { current } : {}) },
  });
}

/** Makes a released conference a draft, which is never the current one. */
export async function markDraft({ tx }: Pick<Step, "tx">, conferenceId: string): Promise<void> {
  await tx.conference.update({
    where: { id: conferenceId },
    data: { releasedAt: null, current: false },
  });
}

/** Makes a conference the current one, in place of the one before. */
export async function markCurrent({ tx }: Pick<Step, "tx">, conferenceId: string): Promise<void> {
  await tx.conference.updateMany({ where: { current: true }, data: { current: false } });
  await tx.conference.update({ where: { id: conferenceId }, data: { current: true } });
}
