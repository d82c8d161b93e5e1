// Forgetting requests to sign in and browser sessions that are over.
import { daysBefore } from "~/domain/ground/forgetting/ago";
import { forgetInPieces } from "~/domain/ground/forgetting/in-pieces.server";
import { read } from "~/platform/db.server";
import type { Prisma } from "../../../../prisma/client/client";
import { endedSignInDays } from "./kept";
import { idleHours } from "./sign-in";

/** Deletes requests to sign in, used or not, `endedSignInDays` after they have run out. @returns how many */
export function forgetSignIns(now: Date): Promise<number> {
  const which = { expiresAt: { lte: daysBefore(now, endedSignInDays) } };
  return forgetInPieces(
    (take) => read.signIn.findMany({ where: which, take, select: { id: true } }),
    (tx, ids) => tx.signIn.deleteMany({ where: { ...which, id: { in: ids } } }),
  );
}

/**
 * Deletes browser sessions `endedSignInDays` after they have run out, were ended or ended for want of use (`sessionEnd`).
 *
 * @returns how many
 */
export async function forgetSessions(now: Date): Promise<number> {
  const moment = daysBefore(now, endedSignInDays);
  const before = { lte: moment };
  const unusedSince = (roleCount: number) => ({
    lte: new Date(moment.getTime() - idleHours(roleCount) * 3_600_000),
  });
  const ended: Prisma.BrowserSessionWhereInput[] = [
    { expiresAt: before },
    { revokedAt: before },
    { lastSeenAt: unusedSince(0), person: { roles: { none: {} } } },
    { lastSeenAt: unusedSince(1), person: { roles: { some: {} } } },
  ];
  let sum = 0;
  for (const which of ended)
    sum += await forgetInPieces(
      (take) => read.browserSession.findMany({ where: which, take, select: { id: true } }),
      (tx, ids) => tx.browserSession.deleteMany({ where: { ...which, id: { in: ids } } }),
    );
  return sum;
}
