// What the process knows of a mail server that takes no mail: since when, why, and when it is asked again.

/** Seconds to leave a mail server alone that took no mail, longer each time. Letters are tried in turn, so no one of them can stop the rest. */
const seconds = [2, 5, 10, 20, 30];

/** A mail server that has taken no mail since a moment, in the words of the last try. */
export type Trouble = { since: Date; reason: string };

let trouble: (Trouble & { runs: number; askAgainAt: Date }) | undefined;

/** Notes that a whole run ended without one letter taken, because the server could not be reached or took no mail. */
export function noteTrouble(reason: string, now: Date): void {
  const runs = (trouble?.runs ?? 0) + 1;
  const pause = seconds[Math.min(runs, seconds.length) - 1] ?? 0;
  const askAgainAt = new Date(now.getTime() + pause * 1000);
  trouble = { since: trouble?.since ?? now, reason, runs, askAgainAt };
}

/** Notes that the server has taken a letter, or refused one on its own account. */
export function noteService(): void {
  trouble = undefined;
}

/** Whether the server is to be left alone until later. */
export function isLeftAlone(now: Date): boolean {
  return trouble !== undefined && now < trouble.askAgainAt && now >= trouble.since;
}

/** The trouble that the last run found, whichever letters it had; null while letters go out. */
export function mailServerTrouble(): Trouble | null {
  if (!trouble) return null;
  const { since, reason } = trouble;
  return { since, reason };
}
