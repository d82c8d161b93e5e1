// One's own browser sessions: the list of them, and ending one or all others.
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAbout } from "~/domain/ground/audit/audit.server";
import { dateTime } from "~/domain/ground/time/dates";
import { DomainError } from "~/domain/problem";
import { command, read } from "~/platform/db.server";
import { lastSeen } from "./seen.server";
import { sessionEnd } from "./sign-in";

/** Somebody who is signed in. */
type Person = Actor & { personId: string };

/** The sessions of a person that run now, this one first and then the latest used; moments are words. */
export async function listOwnSessions(actor: Person, now: Date) {
  const sessions = await read.browserSession.findMany({
    where: { personId: actor.personId, revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      tokenHash: true,
      browser: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
    },
  });
  return sessions
    .map(({ tokenHash, ...session }) => ({
      ...session,
      lastSeenAt: lastSeen(tokenHash, session.lastSeenAt),
      current: session.id === actor.session?.id,
    }))
    .filter((session) => sessionEnd(session, actor.roles.length) > now)
    .sort(
      (a, b) =>
        Number(b.current) - Number(a.current) || b.lastSeenAt.getTime() - a.lastSeenAt.getTime(),
    )
    .map(({ id, browser, createdAt, lastSeenAt, current }) => ({
      id,
      browser: browser || "A browser",
      since: dateTime(createdAt),
      lastSeen: dateTime(lastSeenAt),
      current,
    }));
}

/**
 * Ends one of one's own sessions; ending it twice is ending it once.
 *
 * @throws DomainError `not-found` for a session that is somebody else's
 */
export function endOwnSession(actor: Person, id: string, now: Date): Promise<void> {
  return command(async (tx) => {
    const own = { id, personId: actor.personId };
    const session = await tx.browserSession.findFirst({ where: own, select: { revokedAt: true } });
    if (!session) throw new DomainError("not-found", "There is no such browser.");
    if (session.revokedAt) return;
    await tx.browserSession.update({ where: { id }, data: { revokedAt: now } });
    await recordAbout({ tx, actor, now }, "person", { id: actor.personId }, "session-ended");
  });
}

/** Ends all of one's own sessions but the one that asks. */
export function endOtherSessions(actor: Person, now: Date): Promise<void> {
  return command(async (tx) => {
    const { count } = await tx.browserSession.updateMany({
      where: {
        personId: actor.personId,
        revokedAt: null,
        expiresAt: { gt: now },
        NOT: { id: actor.session?.id ?? "" },
      },
      data: { revokedAt: now },
    });
    if (count === 0) return;
    const step = { tx, actor, now };
    await recordAbout(step, "person", { id: actor.personId }, "session-ended", { browsers: count });
  });
}
