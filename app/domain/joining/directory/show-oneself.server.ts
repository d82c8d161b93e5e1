// Being on the list of who is coming, or not: at once, from the list itself.
import type { Actor } from "~/domain/ground/audit/actor";
import { findOwn } from "~/domain/joining/admission/own-registration.server";
import { comes } from "~/domain/joining/registration/registration";
import { changeAnswers } from "~/domain/joining/registration/write-registration.server";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";
import { directorySentences } from "./directory";

/**
 * Puts the signed-in delegate on the list of a conference, or takes them off. Doing it twice is doing it once.
 *
 * @throws DomainError `forbidden` without an approved registration there; `closed` when the conference is over
 */
export function showOneself(
  actor: Actor & { personId: string },
  input: { slug: string; show: boolean },
  now: Date,
): Promise<void> {
  return command(async (tx) => {
    const step = { tx, actor, now };
    const mine = await tx.registration.findFirst({
      where: { personId: actor.personId, conference: { slug: input.slug } },
      select: { id: true, state: true },
    });
    if (!mine || !comes(mine.state))
      throw new DomainError("forbidden", directorySentences.notTheirs);
    const registration = await findOwn(step, mine.id);
    if (registration.consentToList === input.show) return;
    await changeAnswers(step, registration, { consentToList: input.show });
  });
}
