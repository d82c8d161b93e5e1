// Makes a conference by form, as a draft.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { freeSlug } from "~/domain/ground/fields/slug";
import { drawProse } from "~/domain/ground/prose/prose.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command, type Transaction } from "~/platform/db.server";
import { homeTimeZone } from "./conferences";
import { type ConferenceInput, suggestSlug } from "./form";
import { demandFreeSlug, refusePast } from "./refusals.server";

/**
 * Makes a draft. Without a slug it gets one from its name and year. The form brings the id that the conference will have,
 * so that sending it twice makes one.
 *
 * @param input `id` a UUID made with the form
 * @returns the slug
 * @throws DomainError `forbidden`; `invalid` for a day in the past; `conflict` for a slug that is taken
 */
export async function makeConference(
  actor: Actor,
  input: ConferenceInput & { id: string },
  now: Date,
): Promise<string> {
  demand(actor, "make-conferences");
  await drawProse({ description: input.description });
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

function freeSlugFor(tx: Transaction, wanted: string): Promise<string> {
  if (!wanted)
    throw new DomainError("invalid", "Enter an address with letters and numbers", "slug");
  return freeSlug(wanted, async (slug) => (await tx.conference.count({ where: { slug } })) > 0);
}
