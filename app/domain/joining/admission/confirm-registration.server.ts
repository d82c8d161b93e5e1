// The link in the letter that proves an address: looking changes nothing, the button confirms.

import {
  momentColumns,
  momentOf,
  takesRegistrations,
} from "~/domain/announcing/conferences/conferences";
import { visitor } from "~/domain/ground/audit/actor";
import { answerColumns, answersOf } from "~/domain/joining/registration/form";
import { confirmDays } from "~/domain/joining/registration/registration";
import { endLinkAt } from "~/domain/joining/registration/write-registration.server";
import { type SigningBrowser, startSession } from "~/domain/people/sign-in/sessions.server";
import { DomainError } from "~/domain/problem";
import { command, read } from "~/platform/db.server";
import { hashToken } from "~/platform/secrets.server";
import { submit } from "./submit.server";

/** Minutes after confirming in which the same link is answered as done, for a button pressed twice. */
const againMinutes = 10;

const oldLink = `This link has been used, is older than ${confirmDays} days, or was replaced by a newer one. Sign in to see your registration, or register again.`;

/** What a link confirms, or null when it works no more. Looking uses nothing up. */
export async function getConfirmation(token: string, now: Date) {
  const registration = await read.registration.findUnique({
    where: { confirmHash: hashToken(token) },
    select: {
      state: true,
      confirmExpiresAt: true,
      conference: { select: { slug: true, name: true } },
      ...answerColumns,
    },
  });
  if (!registration?.confirmExpiresAt || registration.confirmExpiresAt <= now) return null;
  const { conference, state } = registration;
  return { conference, answers: answersOf(registration), confirmed: state !== "draft" };
}

/**
 * Confirms a registration, signs its person in, and lets the rule decide. Pressing again within ten minutes is answered
 * as done, but signs nobody in: whoever finds the letter later, or the page in a browser that was signed out, has to sign
 * in. So have those who hold a granted role: their sessions never come from a link of seven days.
 *
 * @returns the session for the cookie, or null where the press makes none
 * @throws DomainError `closed` when the link is unknown, replaced or too old, or the conference has begun
 */
export function confirmRegistration(
  input: SigningBrowser & { token: string },
  now: Date,
): Promise<{ token: string; expiresAt: Date } | null> {
  return command(async (tx) => {
    const registration = await tx.registration.findUnique({
      where: { confirmHash: hashToken(input.token) },
      select: {
        id: true,
        state: true,
        fullName: true,
        confirmExpiresAt: true,
        conference: {
          select: {
            ...momentColumns,
          },
        },
        person: { select: { id: true, roles: { select: { role: true } } } },
      },
    });
    if (!registration?.confirmExpiresAt || registration.confirmExpiresAt <= now)
      throw new DomainError("closed", oldLink);
    const { person } = registration;
    if (registration.state !== "draft") return null;
    // What was sent in time counts after registration has closed, but not once the conference has begun.
    const { conference } = registration;
    const begun = ["today", "past"].includes(momentOf(conference, now));
    if (begun && !takesRegistrations(conference, now))
      throw new DomainError("closed", "The conference has begun. It is too late to register.");
    const actor = { ...visitor(input.address), personId: person.id, name: registration.fullName };
    const step = { tx, actor, now };
    await endLinkAt(step, registration.id, new Date(now.getTime() + againMinutes * 60_000));
    await submit(step, registration.id);
    return person.roles.length > 0 ? null : startSession(step, { ...input, personId: person.id });
  });
}
