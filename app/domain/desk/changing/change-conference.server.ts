// Changes a conference's details, as far as its programme allows.

import { checkDetails, writeDetails } from "~/domain/announcing/conferences/details.server";
import type { ConferenceInput } from "~/domain/announcing/conferences/form";
import { demandSlotsWithin } from "~/domain/announcing/programme/parts/slots.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { drawProse } from "~/domain/ground/prose/prose.server";
import { demand } from "~/domain/people/access/demand";
import { command } from "~/platform/db.server";
import { demandDaysAhead } from "./demand-days-ahead.server";

/**
 * Changes the details. The same details again change nothing, whatever the version.
 *
 * @param slug the conference's slug before the change
 * @param input `version` as `getConferenceDetails` gave it when the form was opened
 * @returns the slug after the change
 * @throws DomainError `forbidden`, and as `checkDetails`; `conflict` where slots would fall outside the days, or where people
 *   have registered and it would be in the past
 */
export async function changeConference(
  actor: Actor,
  slug: string,
  input: ConferenceInput & { version: string },
  now: Date,
): Promise<string> {
  demand(actor, "change-conferences");
  await drawProse({ description: input.description });
  return command(async (tx) => {
    const step = { tx, actor, now };
    const change = await checkDetails(step, slug, input);
    if (!change) return slug;
    const { stored, after } = change;
    const { timeZone } = stored;
    await demandDaysAhead(step, stored, { ...after, timeZone }, "endsOn-day");
    await demandSlotsWithin(step, stored, after);
    await writeDetails(step, change);
    return after.slug;
  });
}
