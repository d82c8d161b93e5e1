// Asking for a sign-in letter: a link and a code for whoever reads the mail of an address.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { throttleMinutes } from "~/domain/ground/limits/limits";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command, type Transaction } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { hashToken, randomCode, randomToken } from "~/platform/secrets.server";
import { countRequest } from "./allowance.server";
import { hashCode } from "./code-hash.server";
import { codeDigits, safePath, signInMinutes } from "./sign-in";
import { signInLetter, unknownAddressLetter } from "./sign-in-letters";

/**
 * Asks for a sign-in letter. Known and unknown addresses get the same answer and leave the same rows; only the letter differs.
 *
 * @param input `browserToken` ties the code to the browser that asked; `sessionToken` is of the session that it has or had;
 *   `next` is a path of this site
 * @throws DomainError `too-many` when one browser asks for an address more than 5 times in 15 minutes, or one place in the
 *   network for too many addresses
 */
export async function requestSignIn(
  actor: Actor,
  input: { email: string; next: string; browserToken: string; sessionToken?: string | null },
  now: Date,
): Promise<void> {
  const outcome = await command(async (tx) => {
    const browser = { ...input, address: actor.address };
    const counted = await countRequest(tx, browser, input.email, now);
    const step = { tx, actor, now };
    if (counted === "letter") await sendLetter(step, input);
    if (counted === "first-too-many") await recordRefusal(step, input.email, "too many requests");
    return counted;
  });
  if (outcome === "too-many" || outcome === "first-too-many")
    throw new DomainError(
      "too-many",
      `You have asked too often from this browser. Use the link in the last email, or wait ${throttleMinutes} minutes.`,
    );
}

/** Writes the letter, and the row by which its link and its code are known: an unknown address has a row like any other. */
async function sendLetter(
  step: Step,
  input: { email: string; next: string; browserToken: string },
): Promise<void> {
  const { tx, now } = step;
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
  const person = await findByEmail(tx, input.email);
  if (!person) {
    const letter = unknownAddressLetter({ homeUrl: addressOf(paths.home()) });
    const about = { kind: "sign-in-unknown", goodUntil: signIn.expiresAt };
    await writeLetter(step, { to: input.email, ...about, ...letter });
    return;
  }
  const link = addressOf(paths.signInLink(token));
  await writeLetter(step, {
    to: input.email,
    personId: person.id,
    kind: "sign-in",
    secret: true,
    goodUntil: signIn.expiresAt,
    ...signInLetter({ link, code }),
  });
  const about = { subjectKind: "person", subjectId: person.id };
  const facts = { signIn: signIn.id };
  await recordAudit(step, { action: "sign-in-requested", ...about, facts });
}

/** Records that somebody was not let in, where the address is a person's. */
export async function recordRefusal(step: Step, email: string, why: string): Promise<void> {
  const person = await findByEmail(step.tx, email);
  if (!person) return;
  const about = { subjectKind: "person", subjectId: person.id };
  await recordAudit(step, { action: "sign-in-refused", ...about, facts: { why } });
}

function findByEmail(tx: Transaction, email: string) {
  return tx.person.findUnique({ where: { email }, select: { id: true } });
}
