// Browser sessions: who is signed in, starting a session, and ending it.
import { type Actor, visitor } from "~/domain/ground/audit/actor";
import { recordAbout, recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { command } from "~/platform/db.server";
import { hashToken, randomToken } from "~/platform/secrets.server";
import { browserInWords } from "./browser-in-words";
import { lastSeen, noteSeen } from "./seen.server";
import { askSession } from "./session.sql.server";
import { sessionEnd, sessionHours } from "./sign-in";

/** A fresh browser session: its token goes into the cookie and nowhere else. */
export type NewSession = { token: string; expiresAt: Date };

/** The browser that somebody signs in with. */
export type SigningBrowser = {
  /** Network address, for the audit trail. */
  address: string;
  /** What the browser says it is. */
  userAgent?: string | undefined;
  /** The session that it has or had: it ends with the one that begins. */
  sessionToken?: string | null | undefined;
};

/** A session that runs, with its person's roles: a row for each. */
async function findRunning(tokenHash: string, now: Date) {
  const rows = await askSession(tokenHash);
  const [row] = rows;
  if (!row) return null;
  const roles = rows.flatMap(({ role }) => role ?? []);
  const lastSeenAt = lastSeen(tokenHash, row.lastSeenAt);
  const end = sessionEnd({ ...row, lastSeenAt }, roles.length);
  return end > now ? { row, roles, end } : null;
}

/**
 * The person behind a session token, which is used by this: it runs on from now.
 *
 * @returns null when the token is unknown, ended, too old or was not used for too long
 */
export async function getActor(token: string, address: string, now: Date): Promise<Actor | null> {
  const tokenHash = hashToken(token);
  const session = await findRunning(tokenHash, now);
  if (!session) return null;
  noteSeen(tokenHash, now);
  const { row, roles } = session;
  const { id, personId, name, createdAt, expiresAt } = row;
  const until = sessionEnd({ lastSeenAt: now, expiresAt }, roles.length);
  return { personId, name, roles, address, session: { id, since: createdAt, until } };
}

/** Seconds until a session ends if it is not used; 0 for one that does not run. Asking does not use it. */
export async function getSecondsLeft(token: string | null, now: Date): Promise<number> {
  const session = token ? await findRunning(hashToken(token), now) : null;
  return session ? Math.floor((session.end.getTime() - now.getTime()) / 1000) : 0;
}

/**
 * Makes a browser session for a person, inside the command in which they proved who they are. The session that the browser
 * had before ends, whoever's it was.
 */
export async function startSession(
  { tx, now }: Pick<Step, "tx" | "now">,
  input: SigningBrowser & { personId: string },
): Promise<NewSession> {
  const { personId, address, userAgent, sessionToken } = input;
  if (sessionToken)
    await tx.browserSession.updateMany({
      where: { tokenHash: hashToken(sessionToken), revokedAt: null },
      data: { revokedAt: now },
    });
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, roles: { select: { role: true } } },
  });
  const token = randomToken();
  const hours = sessionHours(person.roles.length);
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await tx.browserSession.create({
    data: {
      tokenHash: hashToken(token),
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      browser: browserInWords(userAgent),
    },
  });
  const actor = { ...visitor(address), personId, name: person.name };
  const entry = { action: "signed-in", subjectKind: "person", subjectId: personId };
  await recordAudit({ tx, actor, now }, entry);
  return { token, expiresAt };
}

/** Ends every session of a person except the actor's own, inside a command. */
export async function endSessions({ tx, actor, now }: Step, personId: string): Promise<void> {
  await tx.browserSession.updateMany({
    where: { personId, revokedAt: null, NOT: { personId: actor.personId ?? "" } },
    data: { revokedAt: now },
  });
}

/** Ends every session of the actor but the one that asks, inside a command: somebody else may have opened them. */
export async function endTheOthers({ tx, actor, now }: Step): Promise<void> {
  await tx.browserSession.updateMany({
    where: {
      personId: actor.personId ?? "",
      revokedAt: null,
      NOT: { id: actor.session?.id ?? "" },
    },
    data: { revokedAt: now },
  });
}

/** Ends a browser session by its own sign-out; ending it twice is ending it once. */
export function signOut(browser: { token: string; address: string }, now: Date): Promise<void> {
  return command(async (tx) => {
    const session = await tx.browserSession.findUnique({
      where: { tokenHash: hashToken(browser.token), revokedAt: null },
      select: { id: true, person: { select: { id: true, name: true } } },
    });
    if (!session) return;
    const { id, person } = session;
    await tx.browserSession.update({ where: { id }, data: { revokedAt: now } });
    const actor = { ...visitor(browser.address), personId: person.id, name: person.name };
    await recordAbout({ tx, actor, now }, "person", { id: person.id }, "signed-out");
  });
}
