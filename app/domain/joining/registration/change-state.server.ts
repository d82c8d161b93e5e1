// The one way in which a registration changes its state, inside the command that decides about it.
import { recordAbout } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import type { TypedChange } from "~/domain/ground/audit/trail-in-words";
import { DomainError } from "~/domain/problem";
import { mayBecome, type RegistrationState, registrationState } from "./registration";
import { nothingChanged } from "./vetted";

/** What is written with a new state. What is left out stays, but for the place in line. */
type Change = {
  /** The line of the trail, such as `registration-approved`. */
  action: string;
  /** What the trail says of it; the state before unless said. */
  facts?: Record<string, unknown>;
  /** What somebody typed with it, which the trail shows until it is forgotten. */
  typed?: readonly TypedChange[];
  /** The sentence with which a state is refused that cannot become this one. */
  refusal?: string;
  submittedAt?: Date;
  /** Who decided, when, and why not; null for what is open again. */
  decidedAt?: Date | null;
  decidedBy?: string | null;
  declineReason?: string | null;
  /** The refusal that a new application follows; gone with the next decision. */
  refusedAt?: Date | null;
  refusedBecause?: string | null;
  /** Since when the place in line counts. Lost unless it is said. */
  waitingSince?: Date;
};

/**
 * Puts a registration into another state, with its line of the trail. An offer of a place ends with the state in which it
 * was made. The conference's capacity is held by the database: with its limit `conference_capacity` it refuses the
 * approval that would be one too many.
 *
 * @throws DomainError `conflict` where the state cannot become that one
 */
export async function become(
  step: Step,
  registration: { id: string; conferenceId: string; state: string },
  to: RegistrationState,
  { action, facts, typed, refusal, waitingSince, ...decision }: Change,
): Promise<void> {
  const { id, state: before } = registration;
  if (!mayBecome(registrationState(before), to))
    throw new DomainError(
      "conflict",
      refusal ?? "This registration has changed. Look at it again.",
    );
  await step.tx.registration.update({
    where: { id },
    data: {
      // Whoever sends it, or decides, means the answers as they stand.
      ...(decision.decidedAt !== undefined && nothingChanged),
      ...(decision.decidedAt && { refusedAt: null, refusedBecause: null }),
      ...decision,
      state: to,
      waitingSince: waitingSince ?? null,
      offeredUntil: null,
      version: { increment: 1 },
    },
  });
  await recordAbout(step, "registration", registration, action, facts ?? { before }, typed);
}
