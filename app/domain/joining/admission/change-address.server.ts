// A new email address for somebody registered: it counts once the letter's link has proved it.
import { z } from "zod";
import type { Actor } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { demandFewAddresses } from "~/domain/ground/limits/throttle.server";
import {
  addressChangedLetter,
  newAddressLetter,
} from "~/domain/joining/registration/letters/changing";
import { confirmDays, confirmLettersAllowed } from "~/domain/joining/registration/registration";
import { tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { changeAnswers } from "~/domain/joining/registration/write-registration.server";
import { changeEmail } from "~/domain/people/people/people.server";
import { endTheOthers } from "~/domain/people/sign-in/sessions.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { hashToken, seal, unseal } from "~/platform/secrets.server";
import { backToVetting, findOwn } from "./own-registration.server";

const addressToken = z.object({
  registrationId: z.string(),
  from: z.string(),
  email: z.string(),
  until: z.number(),
});

/** What somebody with a link is told that does not work any more. */
export const oldAddressLink = `This link is older than ${confirmDays} days or is not complete. Change your email address again to get a new one.`;

/**
 * Asks a new address to confirm itself, at most once an hour. The link carries what it asks for, sealed, so that nothing
 * waits in the database for an answer that may never come. It counts for as long as the old address stays.
 *
 * @param asked `from` is the address until now
 * @throws DomainError `too-many` where one registration asks more addresses than it can need
 */
export async function askNewAddress(
  { tx, now }: Pick<Step, "tx" | "now">,
  asked: { id: string; from: string; email: string },
): Promise<void> {
  const asker = `new-address:${asked.id}`;
  await demandFewAddresses(tx, asker, asked.email, confirmLettersAllowed, now);
  const until = now.getTime() + confirmDays * 86_400_000;
  const { id: registrationId, from, email } = asked;
  const token = seal(JSON.stringify({ registrationId, from, email, until }));
  const hour = Math.floor(now.getTime() / 3_600_000);
  const link = addressOf(paths.confirmAddress(token));
  return tellDelegate(
    { tx, now },
    asked.id,
    "new-address",
    (letter) => newAddressLetter({ ...letter, link }),
    {
      to: asked.email,
      secret: true,
      matter: `new-address:${asked.id}`,
      onceKey: `new-address:${asked.id}:${hashToken(asked.email)}:${hour}`,
    },
  );
}

/**
 * Takes the new address of one's own registration, proved by the link of its letter. Somebody approved goes back to
 * vetting. Their other browsers have to sign in again. Confirming twice is confirming once.
 *
 * @throws DomainError `not-found` for a link that is somebody else's, broken or too old; `closed` for one from before
 *   another change of address; `conflict` when another person is known by that address
 */
export function confirmNewAddress(
  actor: Actor & { personId: string },
  input: { token: string },
  now: Date,
): Promise<void> {
  const asked = readAddressToken(input.token, now);
  if (!asked) throw new DomainError("not-found", "This link is too old or is not complete.");
  return command(async (tx) => {
    const step = { tx, actor, now };
    const registration = await findOwn(step, asked.registrationId);
    if (registration.email === asked.email) return;
    if (registration.email !== asked.from)
      throw new DomainError("closed", "Your email address has changed since this link was sent.");
    await changeEmail(step, registration.personId, asked.email);
    await endTheOthers(step);
    await changeAnswers(step, registration, { email: asked.email });
    await tellDelegate(step, registration.id, "address-changed", addressChangedLetter, {
      to: asked.from,
      matter: null,
    });
    await backToVetting(step, registration, { email: asked.email });
  });
}

/** What the link in the letter to a new address asks for, or null when it is broken or too old. */
export function readAddressToken(
  token: string,
  now: Date,
): { registrationId: string; from: string; email: string } | null {
  try {
    const asked = addressToken.parse(JSON.parse(unseal(token)));
    return asked.until > now.getTime() ? asked : null;
  } catch {
    return null;
  }
}
