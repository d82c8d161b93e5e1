// The conference of an imported programme: making it, and bringing its days up to date.
import type { Step } from "~/domain/ground/audit/step";
import { toBeAnnounced } from "./conferences";
import { changeOfDays, type Days } from "./days";
import { growRelease } from "./grow-release.server";

/** A conference as a schedule file knows it: texts are "" where the file says nothing, days are calendar dates. */
type FromFile = {
  title: string;
  venue: string;
  city: string;
  timeZone: string;
  startsOn: string;
  endsOn: string;
};

/**
 * Makes a draft. A file says nothing of registration, so the capacity is 0 and registration has no opening time until an
 * organiser says otherwise.
 *
 * @param input `source` the name of the file, `hash` of what it held
 */
export function makeImported(
  { tx, now }: Pick<Step, "tx" | "now">,
  input: { slug: string; conference: FromFile; source: string; hash: string },
): Promise<{ id: string }> {
  const { title, venue, city, timeZone, startsOn, endsOn } = input.conference;
  return tx.conference.create({
    data: {
      slug: input.slug,
      name: title,
      summary: `The programme of ${title}.`,
      venue: venue || city || toBeAnnounced,
      address: city || toBeAnnounced,
      timeZone,
      startsOn,
      endsOn,
      capacity: 0,
      importSource: input.source.slice(0, 200),
      importHash: input.hash,
      createdAt: now,
    },
    select: { id: true },
  });
}

/** Days follow the file; names and descriptions may have been improved by hand and stay. */
export async function updateImported(
  step: Pick<Step, "tx" | "now">,
  before: Days & { id: string },
  input: { conference: FromFile; hash: string },
): Promise<void> {
  const { timeZone, startsOn, endsOn } = input.conference;
  const changed = changeOfDays(before, input.conference, step.now);
  await step.tx.conference.update({
    where: { id: before.id },
    data: { timeZone, startsOn, endsOn, importHash: input.hash, ...changed },
  });
  await growRelease(step, before.id);
}
