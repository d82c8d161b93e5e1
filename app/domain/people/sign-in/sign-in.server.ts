// Signing in: a link and a code by letter, each once and for ten minutes.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { throttleMinutes } from "~/domain/ground/limits/limits";
import {
  countOneMore,
  countSoFar,
  demandFewAddressesFrom,
  forgetCount,
} from "~/domain/ground/limits/throttle.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command, read, type Transaction } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { hashToken, randomCode, randomToken } from "~/platform/secrets.server";
import { type NewSession, startSession } from "./sessions.server";
import {
  codeDigits,
  codeFailuresAllowed,
  safePath,
  signInMinutes,
  signInRequestsAllowed,
} from "./sign-in";
import { signInLetter, unknownAddressLetter } from "./sign-in-letters";

/** The session of somebody who signed in, and where they wanted to go. */
export type SignedIn = NewSession & { next: string };

/**
 * Asks for a sign-in letter. Known and unknown addresses get the same answer; only the letter differs.
 *
 * @param input `browserToken` ties the code to the browser that asked; `next` is a path of this site
 * @throws DomainError `too-many` after 5 requests for one address in 15 minutes, known or not, or for too many addresses
 */
export async function requestSignIn(
  actor: Actor,
  input: { email: string; next: string; browserToken: string },
  now: Date,
): Promise<void> {
  const count = await command(async (tx) => {
    await demandFewAddressesFrom(tx, actor.address, input.email, now);
    return countOneMore(tx, `sign-in:${input.email}`, now);
  });
  if (count > signInRequestsAllowed) throw tooMany();
  await command(async (tx) => {
    const person = await tx.person.findUnique({
      where: { email: input.email },
      select: { id: true, name: true },
    });
    if (!person) {
      const homeUrl = addressOf(paths.home());
      const letter = unknownAddressLetter({ homeUrl });
      await writeLetter({ tx, now }, { to: input.email, kind: "sign-in-unknown", ...letter });
      return;
    }
    const token = randomToken();
    const code = randomCode(codeDigits);
    const signIn = await tx.signIn.create({
      data: {
        email: input.email,
        linkHash: hashToken(token),
        codeHash: hashCode(input.browserToken, code),
        browserHash: hashToken(input.browserToken),
        next: safePath(input.next),
        createdAt: now,
        expiresAt: new Date(now.getTime() + signInMinutes * 60_000),
      },
    });
    const link = addressOf(paths.signInLink(token));
    const letter = signInLetter({ name: person.name, link, code });
    await writeLetter(
      { tx, now },
      {
        to: input.email,
        personId: person.id,
        kind: "sign-in",
        secret: true,
        goodUntil: signIn.expiresAt,
        ...letter,
      },
    );
    await recordAudit(
      { tx, actor, now },
      {
        action: "sign-in-requested",
        subjectKind: "person",
        subjectId: person.id,
        facts: { signIn: signIn.id },
      },
    );
  });
}

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
  input: { token: string; address: string },
  now: Date,
): Promise<SignedIn> {
  return command(async (tx) => {
    const signIn = await tx.signIn.findUnique({ where: { linkHash: hashToken(input.token) } });
    if (!signIn || signIn.usedAt || signIn.expiresAt <= now) throw deadLink();
    return finish(tx, signIn, input.address, now);
  });
}

/**
 * Signs in by the six digits, in the browser that asked for them.
 *
 * @throws DomainError `invalid` for a wrong or old code, `too-many` from the 6th failure in 15 minutes, `closed` when nobody
 *   is known by the address any more
 */
export async function signInByCode(
  input: { code: string; browserToken: string; address: string },
  now: Date,
): Promise<SignedIn> {
  const outcome = await command(async (tx) => {
    const signIn = await tx.signIn.findFirst({
      where: { browserHash: hashToken(input.browserToken) },
      orderBy: { createdAt: "desc" },
    });
    const key = `code:${signIn ? signIn.email : hashToken(input.browserToken)}`;
    if ((await countSoFar(tx, key, now)) >= codeFailuresAllowed) return "too-many" as const;
    const right = signIn?.codeHash === hashCode(input.browserToken, input.code);
    if (!signIn || !right || signIn.usedAt || signIn.expiresAt <= now) {
      await countOneMore(tx, key, now);
      return "wrong" as const;
    }
    await forgetCount(tx, key);
    return finish(tx, signIn, input.address, now);
  });
  if (outcome === "too-many") throw tooMany();
  if (outcome === "wrong")
    throw new DomainError(
      "invalid",
      `The code is wrong or older than ${signInMinutes} minutes`,
      "code",
    );
  return outcome;
}

async function finish(
  tx: Transaction,
  signIn: { id: string; email: string; next: string },
  address: string,
  now: Date,
): Promise<SignedIn> {
  await tx.signIn.update({ where: { id: signIn.id }, data: { usedAt: now } });
  const person = await tx.person.findUnique({
    where: { email: signIn.email },
    select: { id: true },
  });
  // Whoever asked may be known by another address by now.
  if (!person) throw deadLink();
  const session = await startSession({ tx, now }, { personId: person.id, address });
  return { ...session, next: signIn.next };
}

/** Six digits alone could be looked up from a plain hash; the browser's own token is the salt. */
function hashCode(browserToken: string, code: string): string {
  return hashToken(`${browserToken}:${code}`);
}

function deadLink(): DomainError {
  return new DomainError(
    "closed",
    "This sign-in link has been used or is too old. Ask for a new one.",
  );
}

function tooMany(): DomainError {
  return new DomainError(
    "too-many",
    `Too many tries. Wait ${throttleMinutes} minutes, then try again.`,
  );
}
