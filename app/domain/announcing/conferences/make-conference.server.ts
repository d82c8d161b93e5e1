// Makes a conference by form, as a draft.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { freeSlug } from "~/domain/ground/fields/slug";
import { localDay } from "~/domain/ground/time/dates";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command, type Transaction } from "~/platform/db.server";
import { type ConferenceInput, suggestSlug } from "./form";

/** Where the conferences of this software take place, until one is imported from elsewhere. */
export const homeTimeZone = "Europe/London";

/**
 * Makes a draft. Without a slug it gets one from its name and year. The form brings the id that the conference will have,
 * so that sending it twice makes one.
 *
 * @param input `id` a UUID made with the form
 * @returns the slug
 * @throws DomainError `forbidden`; `invalid` for a day in the past; `conflict` for a slug that is taken
 */
export function makeConference(
  actor: Actor,
  input: ConferenceInput & { id: string },
  now: Date,
): Promise<string> {
  demand(actor, "make-conferences");
  return command(async (tx) => {
    const known = await tx.conference.findUnique({
      where: { id: input.id },
      select: { slug: true },
    });
    if (known) return known.slug;
    refusePast(input.startsOn, homeTimeZone, now);
    const slug = input.slug
      ? await demandFreeSlug(tx, input.slug)
      : await freeSlugFor(tx, suggestSlug(input.name, input.startsOn));
    const made = await tx.conference.create({
      data: { ...input, slug, timeZone: homeTimeZone, createdAt: now },
      select: { id: true },
    });
    await recordAudit(
      { tx, actor, now },
      {
        action: "conference-made",
        subjectKind: "conference",
        subjectId: made.id,
        conferenceId: made.id,
        facts: { slug, name: input.name },
      },
    );
    return slug;
  });
}

/** Refuses a first day that is over. @throws DomainError `invalid` */
export function refusePast(startsOn: string, timeZone: string, now: Date): void {
  if (startsOn < localDay(now, timeZone))
    throw new DomainError(
      "invalid",
      "The start date must be today or in the future",
      "startsOn-day",
    );
}

/** The slug, if no other conference has it. @throws DomainError `conflict` */
export async function demandFreeSlug(tx: Transaction, slug: string): Promise<string> {
  const taken = await tx.conference.findUnique({ where: { slug }, select: { name: true } });
  if (taken)
    throw new DomainError(
      "conflict",
      `“${taken.name}” already has this address. Choose another`,
      "slug",
    );
  return slug;
}

function freeSlugFor(tx: Transaction, wanted: string): Promise<string> {
  if (!wanted)
    throw new DomainError("invalid", "Enter an address with letters and numbers", "slug");
  return freeSlug(wanted, async (slug) => (await tx.conference.count({ where: { slug } })) > 0);
}
