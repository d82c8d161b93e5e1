// When each session was last used: noted in memory by every request, and written once a minute, so that no request waits.
import { command } from "~/platform/db.server";

/** Sessions written by one command, so that no other waits long for it. */
const together = 100;

/** By the hash of the session's token, since the last writing. */
const seen = new Map<string, Date>();

/** Notes that a session is used now. */
export function noteSeen(tokenHash: string, now: Date): void {
  seen.set(tokenHash, now);
}

/** When a session was last used, of what the database has and what is not written yet. */
export function lastSeen(tokenHash: string, stored: Date): Date {
  const noted = seen.get(tokenHash);
  return noted && noted > stored ? noted : stored;
}

/** Writes what was noted. What cannot be written is noted still. */
export async function writeSeen(): Promise<void> {
  const due = [...seen];
  for (let first = 0; first < due.length; first += together) {
    const some = due.slice(first, first + together);
    await command(async (tx) => {
      for (const [tokenHash, lastSeenAt] of some)
        await tx.browserSession.updateMany({
          where: { tokenHash, lastSeenAt: { lt: lastSeenAt } },
          data: { lastSeenAt },
        });
    });
    for (const [tokenHash, moment] of some)
      if (seen.get(tokenHash) === moment) seen.delete(tokenHash);
  }
}
