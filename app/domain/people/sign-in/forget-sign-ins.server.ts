// Forgetting requests to sign in and browser sessions that are over.
import { daysBefore } from "~/domain/ground/forgetting/ago";
import { forgetInPieces } from "~/domain/ground/forgetting/in-pieces.server";
import { read } from "~/platform/db.server";
import { endedSignInDays } from "./kept";

/** Deletes requests to sign in, used or not, `endedSignInDays` after they have run out. @returns how many */
export function forgetSignIns(now: Date): Promise<number> {
  const which = { expiresAt: { lte: daysBefore(now, endedSignInDays) } };
  return forgetInPieces(
    (take) => read.signIn.findMany({ where: which, take, select: { id: true } }),
    (tx, ids) => tx.signIn.deleteMany({ where: { ...which, id: { in: ids } } }),
  );
}

/** Deletes browser sessions `endedSignInDays` after they have run out or were ended. @returns how many */
export async function forgetSessions(now: Date): Promise<number> {
  const before = { lte: daysBefore(now, endedSignInDays) };
  let sum = 0;
  for (const which of [{ expiresAt: before }, { revokedAt: before }])
    sum += await forgetInPieces(
      (take) => read.browserSession.findMany({ where: which, take, select: { id: true } }),
      (tx, ids) => tx.browserSession.deleteMany({ where: { ...which, id: { in: ids } } }),
    );
  return sum;
}
