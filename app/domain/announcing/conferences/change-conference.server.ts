// Changes a conference's details, so that two organisers at once do not undo each other's work.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { localDay, longDate } from "~/domain/ground/time/dates";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { brokeLimit, command, read, type Transaction } from "~/platform/db.server";
import { hashToken } from "~/platform/secrets.server";
import type { ConferenceInput } from "./form";
import { growRelease } from "./grow-release.server";
import { demandFreeSlug, refusePast } from "./make-conference.server";

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

/** Names the state of the details: equal details, equal version. */
function versionOf(stored: ConferenceInput): string {
  const values = Object.keys(details).map((key) => stored[key as keyof ConferenceInput]);
  return hashToken(JSON.stringify(values)).slice(0, 22);
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

/**
 * Changes the details. The same details again change nothing, whatever the version.
 *
 * @param slug the conference's slug before the change
 * @param input `version` as `getConferenceDetails` gave it when the form was opened
 * @returns the slug after the change
 * @throws DomainError `forbidden`, `not-found`; `conflict` where somebody else changed them meanwhile, where the slug is
 *   taken or the conference released, where more are admitted than the capacity, or where slots would fall outside the days
 */
export function changeConference(
  actor: Actor,
  slug: string,
  input: ConferenceInput & { version: string },
  now: Date,
): Promise<string> {
  demand(actor, "change-conferences");
  return command(async (tx) => {
    const { version, ...form } = input;
    const stored = await tx.conference.findUnique({ where: { slug }, select: facts });
    if (!stored) throw new DomainError("not-found", "There is no such conference.");
    const after: ConferenceInput = { ...form, slug: form.slug || stored.slug };
    if (versionOf(after) === versionOf(stored)) return stored.slug;
    if (version !== versionOf(stored))
      throw new DomainError(
        "conflict",
        "Somebody else changed these details while you had the page open. What you typed is below. Save again to put it in place of theirs.",
      );
    await checkChange(tx, stored, after, now);
    try {
      await tx.conference.update({ where: { id: stored.id }, data: after });
    } catch (error) {
      if (!brokeLimit(error, "conference_capacity")) throw error;
      throw tooSmall(stored.admitted);
    }
    await growRelease({ tx }, stored.id);
    const changed = Object.keys(details).filter(
      (key) =>
        JSON.stringify(stored[key as keyof ConferenceInput]) !==
        JSON.stringify(after[key as keyof ConferenceInput]),
    );
    await recordAudit(
      { tx, actor, now },
      {
        action: "conference-changed",
        subjectKind: "conference",
        subjectId: stored.id,
        conferenceId: stored.id,
        facts: Object.fromEntries(
          changed.map((key) => [
            key,
            {
              before: stored[key as keyof ConferenceInput],
              after: after[key as keyof ConferenceInput],
            },
          ]),
        ),
      },
    );
    return after.slug;
  });
}

type Stored = NonNullable<Awaited<ReturnType<typeof getConferenceDetails>>>;

async function checkChange(
  tx: Transaction,
  stored: Omit<Stored, "version">,
  after: ConferenceInput,
  now: Date,
): Promise<void> {
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
  if (after.startsOn === stored.startsOn && after.endsOn === stored.endsOn) return;
  const slots = await tx.slot.findMany({
    where: { conferenceId: stored.id },
    orderBy: { startsAt: "asc" },
    select: { title: true, startsAt: true, endsAt: true },
  });
  const day = (moment: Date) => localDay(moment, stored.timeZone);
  const outside = slots.find(
    (slot) => day(slot.startsAt) < after.startsOn || day(slot.startsAt) > after.endsOn,
  );
  if (outside)
    throw new DomainError(
      "conflict",
      `The programme has a slot${outside.title ? ` “${outside.title}”` : ""} on ${longDate(outside.startsAt, stored.timeZone)}. Move it first`,
      day(outside.startsAt) < after.startsOn ? "startsOn-day" : "endsOn-day",
    );
}

function tooSmall(admitted: number): DomainError {
  const people = admitted === 1 ? "1 person has" : `${admitted} people have`;
  return new DomainError(
    "conflict",
    `${people} a place already, so the capacity must be ${admitted} or more`,
    "capacity",
  );
}
