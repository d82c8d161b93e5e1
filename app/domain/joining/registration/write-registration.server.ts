// The parts of commands that write a registration without changing its state: its draft, its answers, the offer of a place.
import { recordAbout } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { newReference } from "~/domain/joining/tickets/reference";
import { hashToken, randomToken } from "~/platform/secrets.server";
import { type Answered, type Answers, answersInWords, answersOf } from "./form";
import { listedAs } from "./listed-as";
import { toKeep, type VettedRow } from "./vetted";

/** The link that proves a registration's address: its token's hash and until when it works. */
export type ConfirmLink = { confirmHash: string; confirmExpiresAt: Date };

/**
 * Writes the answers into a new draft, or over a draft, or a registration that was withdrawn or declined.
 *
 * @param known the one to write over, where there is one
 * @param link that will confirm it; null ends the link under way, undefined leaves it
 */
export function writeDraft(
  { tx, now }: Pick<Step, "tx" | "now">,
  known: { id: string } | null,
  owner: { conferenceId: string; personId: string },
  answers: Answers,
  link: ConfirmLink | null | undefined,
) {
  const none = { confirmHash: null, confirmExpiresAt: null };
  const proof = link === undefined ? {} : (link ?? none);
  const data = { ...answers, ...proof, listedAs: listedAs(answers), privacyAgreedAt: now };
  const select = { id: true, conferenceId: true } as const;
  if (known)
    return tx.registration.update({
      where: { id: known.id },
      data: { ...data, version: { increment: 1 } },
      select,
    });
  const reference = newReference(hashToken(randomToken()));
  return tx.registration.create({
    data: { ...data, ...owner, reference, state: "draft", createdAt: now },
    select,
  });
}

/** Ends the link of a registration at another moment. */
export async function endLinkAt({ tx }: Pick<Step, "tx">, id: string, end: Date): Promise<void> {
  await tx.registration.update({ where: { id }, data: { confirmExpiresAt: end } });
}

/** A registration whose answers are changed: as they are, and as the organisers decided about them. */
type Changed = Answered &
  VettedRow & { id: string; conferenceId: string; state: string; decidedAt: Date | null };

/**
 * Writes new answers over the old. The trail names the questions; the old and the new answers stand beside it, so that they
 * can be forgotten, but for needs, which may tell of somebody's health.
 *
 * @param registration with the answers until now
 */
export async function changeAnswers(
  step: Step,
  registration: Changed,
  answers: Partial<Answers>,
): Promise<void> {
  const decided = registration.state !== "submitted" || registration.decidedAt !== null;
  await step.tx.registration.update({
    where: { id: registration.id },
    data: {
      ...answers,
      listedAs: listedAs({ ...registration, ...answers }),
      ...(decided && toKeep(registration, answers)),
      version: { increment: 1 },
    },
  });
  const facts = { changed: Object.keys(answers) };
  const typed = answersInWords(answersOf(registration), answers);
  await recordAbout(step, "registration", registration, "registration-changed", facts, typed);
}

/** Offers a place to somebody in line until a moment. */
export async function offerPlace(
  step: Step,
  registration: { id: string; conferenceId: string },
  until: Date,
): Promise<void> {
  await step.tx.registration.update({
    where: { id: registration.id },
    data: { offeredUntil: until, version: { increment: 1 } },
  });
  await recordAbout(step, "registration", registration, "place-offered", { until });
}

/** Ends an offer that was not taken: its person comes to the end of the line. */
export async function endOffer(
  step: Step,
  registration: { id: string; conferenceId: string },
): Promise<void> {
  await step.tx.registration.update({
    where: { id: registration.id },
    data: { offeredUntil: null, waitingSince: step.now, version: { increment: 1 } },
  });
  await recordAbout(step, "registration", registration, "offer-ended");
}
