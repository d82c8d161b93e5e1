// Signing in by the link or the code of a letter, each once and for ten minutes.

import { visitor } from "~/domain/ground/audit/actor";
import { throttleMinutes } from "~/domain/ground/limits/limits";
import { DomainError } from "~/domain/problem";
import { command, read, type Transaction } from "~/platform/db.server";
import { hashToken } from "~/platform/secrets.server";
import {
  countGuess,
  forgetGuesses,
  guessedTooOften,
  guessesOf,
  isFirstRefusal,
} from "./allowance.server";
import { hashCode } from "./code-hash.server";
import { recordRefusal } from "./request-sign-in.server";
import { type NewSession, type SigningBrowser, startSession } from "./sessions.server";
import { safePath, signInMinutes } from "./sign-in";
import { startOf } from "./starts";

/** The session of somebody who signed in, and where they go: where they wanted to, or where their work starts. */
export type SignedIn = NewSession & { next: string };

/** Whether a sign-in link can still be used. Looking uses nothing up. */
export async function isLinkAlive(token: string, now: Date): Promise<boolean> {
  const signIn = await read.signIn.findUnique({ where: { linkHash: hashToken(token) } });
  return Boolean(signIn && !signIn.usedAt && signIn.expiresAt > now);
}

/**
 * Signs in by the link, once.
 *
 * @throws DomainError `closed` when the link is unknown, used or older than 10 minutes, or its address is nobody's any more
 */
export function signInByLink(
  input: SigningBrowser & { token: string },
  now: Date,
): Promise<SignedIn> {
  return command(async (tx) => {
    const signIn = await tx.signIn.findUnique({ where: { linkHash: hashToken(input.token) } });
    if (!signIn || signIn.usedAt || signIn.expiresAt <= now) throw deadLink();
    return finish(tx, signIn, input, now);
  });
}

/**
 * Signs in by the six digits, in the browser that asked for them.
 *
 * @throws DomainError `invalid` for a wrong or old code, `too-many` from the 6th failure in 15 minutes, `closed` when nobody
 *   is known by the address any more
 */
export async function signInByCode(
  input: SigningBrowser & { code: string; browserToken: string },
  now: Date,
): Promise<SignedIn> {
  const outcome = await command(async (tx) => {
    const signIn = await tx.signIn.findFirst({
      where: { browserHash: hashToken(input.browserToken) },
      orderBy: { createdAt: "desc" },
    });
    const step = { tx, actor: visitor(input.address), now };
    const guesses = await guessesOf(tx, input, signIn?.email);
    if (await guessedTooOften(tx, guesses, now)) {
      if (signIn && (await isFirstRefusal(tx, guesses, now)))
        await recordRefusal(step, signIn.email, "too many wrong codes");
      return "too-many" as const;
    }
    const right = signIn?.codeHash === hashCode(input.browserToken, input.code);
    if (!signIn || !right || signIn.usedAt || signIn.expiresAt <= now) {
      await countGuess(tx, guesses, now);
      if (signIn) await recordRefusal(step, signIn.email, "wrong or old code");
      return "wrong" as const;
    }
    await forgetGuesses(tx, guesses);
    return finish(tx, signIn, input, now);
  });
  if (outcome === "too-many")
    throw new DomainError(
      "too-many",
      `Too many wrong codes. Use the link in the email, or wait ${throttleMinutes} minutes and try again.`,
    );
  if (outcome === "wrong")
    throw new DomainError(
      "invalid",
      `The code is wrong or older than ${signInMinutes} minutes`,
      "code",
    );
  return outcome;
}

/** Uses the link or the code up. Where it leads is known before that: nothing that was asked for can fail afterwards. */
async function finish(
  tx: Transaction,
  signIn: { id: string; email: string; next: string },
  browser: SigningBrowser,
  now: Date,
): Promise<SignedIn> {
  const person = await tx.person.findUnique({
    where: { email: signIn.email },
    select: { id: true, roles: { select: { role: true } } },
  });
  // Whoever asked may be known by another address by now.
  if (!person) throw deadLink();
  const next = safePath(signIn.next) || startOf(person.roles.map(({ role }) => role));
  await tx.signIn.update({ where: { id: signIn.id }, data: { usedAt: now } });
  const session = await startSession({ tx, now }, { ...browser, personId: person.id });
  return { ...session, next };
}

function deadLink(): DomainError {
  return new DomainError(
    "closed",
    "This sign-in link has been used or is too old. Ask for a new one.",
  );
}
