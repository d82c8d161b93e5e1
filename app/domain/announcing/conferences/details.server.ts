// A conference's details: what its organisers can change, and the parts of the command that changes them, so that two
// organisers at once do not undo each other's work.

import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { DomainError } from "~/domain/problem";
import { brokeLimit, read, type Transaction } from "~/platform/db.server";
import { hashToken } from "~/platform/secrets.server";
import { changeOfDays } from "./days";
import type { ConferenceInput } from "./form";
import { growRelease } from "./grow-release.server";
import { demandFreeSlug, refusePast } from "./refusals.server";

const details = {
  name: true,
  slug: true,
  summary: true,
  description: true,
  audience: true,
  startsOn: true,
  endsOn: true,
  venue: true,
  address: true,
  contactEmail: true,
  capacity: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  trustedDomains: true,
  offerHours: true,
  choicesOpenAt: true,
  choicesCloseAt: true,
} as const;

const facts = {
  ...details,
  id: true,
  timeZone: true,
  admitted: true,
  current: true,
  releasedAt: true,
  release: true,
  importSource: true,
} as const;

const names = Object.keys(details) as (keyof ConferenceInput)[];

/** Names the state of the details: equal details, equal version. */
function versionOf(stored: ConferenceInput): string {
  return hashToken(JSON.stringify(names.map((name) => stored[name]))).slice(0, 22);
}

/**
 * Everything about a conference that its organisers can change, with its `version` to send back.
 *
 * @returns null for an unknown slug
 */
export async function getConferenceDetails(slug: string) {
  const stored = await read.conference.findUnique({ where: { slug }, select: facts });
  return stored && { ...stored, version: versionOf(stored) };
}

type Stored = NonNullable<Awaited<ReturnType<typeof findDetails>>>;

function findDetails(tx: Transaction, slug: string) {
  return tx.conference.findUnique({ where: { slug }, select: facts });
}

/** The details as they are and as they would be. */
export type DetailsChange = { stored: Stored; after: ConferenceInput };

/**
 * A change of the details that may be made, as far as the conference itself says. The same details again change nothing,
 * whatever the version.
 *
 * @param slug the conference's slug before the change
 * @param input `version` as `getConferenceDetails` gave it when the form was opened
 * @returns null where the details are so already
 * @throws DomainError `not-found`; `invalid` for a first day that is over; `conflict` where somebody else changed them
 *   meanwhile, where the slug is taken or the conference released, or where more are admitted than the capacity
 */
export async function checkDetails(
  { tx, now }: Step,
  slug: string,
  input: ConferenceInput & { version: string },
): Promise<DetailsChange | null> {
  const { version, ...form } = input;
  const stored = await findDetails(tx, slug);
  if (!stored) throw new DomainError("not-found", "There is no such conference.");
  const after: ConferenceInput = { ...form, slug: form.slug || stored.slug };
  if (versionOf(after) === versionOf(stored)) return null;
  if (version !== versionOf(stored))
    throw new DomainError(
      "conflict",
      "Somebody else changed these details while you had the page open. What you typed is below. Save again to put it in place of theirs.",
    );
  if (after.slug !== stored.slug) {
    if (stored.releasedAt)
      throw new DomainError(
        "conflict",
        "The conference is released and others link to it, so its address stays",
        "slug",
      );
    await demandFreeSlug(tx, after.slug);
  }
  if (after.startsOn !== stored.startsOn) refusePast(after.startsOn, stored.timeZone, now);
  if (after.capacity < stored.admitted) throw tooSmall(stored.admitted);
  return { stored, after };
}

/** Writes a change that `checkDetails` gave, and counts it. @throws DomainError `conflict` for a capacity too small by now */
export async function writeDetails(step: Step, { stored, after }: DetailsChange): Promise<void> {
  const { id } = stored;
  try {
    const data = { ...after, ...changeOfDays(stored, after, step.now) };
    await step.tx.conference.update({ where: { id }, data });
  } catch (error) {
    if (!brokeLimit(error, "conference_capacity")) throw error;
    throw tooSmall(stored.admitted);
  }
  await growRelease(step, id);
  const changed = names.filter(
    (name) => JSON.stringify(stored[name]) !== JSON.stringify(after[name]),
  );
  const change = (name: keyof ConferenceInput) => ({ before: stored[name], after: after[name] });
  await recordAudit(step, {
    action: "conference-changed",
    subjectKind: "conference",
    subjectId: id,
    conferenceId: id,
    facts: Object.fromEntries(changed.map((name) => [name, change(name)])),
  });
}

function tooSmall(admitted: number): DomainError {
  const people = admitted === 1 ? "1 person has" : `${admitted} people have`;
  return new DomainError(
    "conflict",
    `${people} a place already, so the capacity must be ${admitted} or more`,
    "capacity",
  );
}
