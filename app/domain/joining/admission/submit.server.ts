// A registration whose address is proved: approved by rule where its domain is trusted, else to the vetting queue.

import type { Actor } from "~/domain/ground/audit/actor";
import {
  isTrusted,
  mayBecome,
  registrationState,
} from "~/domain/joining/registration/registration";
import { receivedLetter } from "~/domain/joining/registration/registration-letters";
import { note, tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import type { Transaction } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { admit } from "./waiting-list.server";

/**
 * Submits a draft or withdrawn registration inside the command that proved its address, and lets the rule decide.
 *
 * @throws DomainError `conflict` for a registration that cannot be submitted
 */
export async function submit(tx: Transaction, actor: Actor, id: string, now: Date): Promise<void> {
  const before = await tx.registration.findUniqueOrThrow({
    where: { id },
    select: { state: true },
  });
  if (!mayBecome(registrationState(before.state), "submitted"))
    throw new DomainError("conflict", "This registration has been sent already.");
  const registration = await tx.registration.update({
    where: { id },
    data: {
      state: "submitted",
      submittedAt: now,
      decidedAt: null,
      decidedBy: null,
      declineReason: null,
      waitingSince: null,
      version: { increment: 1 },
    },
    select: {
      id: true,
      conferenceId: true,
      personId: true,
      fullName: true,
      email: true,
      waitingSince: true,
      conference: { select: { trustedDomains: true } },
    },
  });
  await tx.person.update({
    where: { id: registration.personId },
    data: { name: registration.fullName },
  });
  await note(tx, actor, registration, "registration-submitted", { before: before.state }, now);
  if (isTrusted(registration.email, registration.conference.trustedDomains)) {
    await admit(tx, actor, registration, { rule: "trusted domain" }, now);
    return;
  }
  await tellDelegate(
    tx,
    id,
    "registration-received",
    (letter) => receivedLetter({ ...letter, link: addressOf(paths.my()) }),
    now,
  );
}
