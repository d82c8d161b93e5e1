// What an organiser asks of the badges of a conference: the page that shows the print run, and the files it leads to.
import type { Readable } from "node:stream";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { DomainError } from "~/domain/problem";
import { listBadgeHeads, listInitials, printBadges, printOneBadge } from "./badges.server";
import { readPrintRun } from "./print-run";
import { getSampleBadge } from "./sample.server";
import { listUnprinted } from "./unprinted.server";

/**
 * The page of badges: how many there are in the run that is asked for, and what it can be narrowed to; null for an unknown
 * conference.
 *
 * @param asked the fields of the form that narrows the run
 */
export async function getBadgesPage(slug: string, asked: Record<string, string>) {
  const conference = await getConferenceForOrganiser(slug);
  if (!conference) return null;
  const { run, fault } = readPrintRun(asked, conference.timeZone);
  const initials = await listInitials(conference.id, run.since);
  const chosen = initials.filter(({ initial }) => [null, initial].includes(run.initial));
  const ends = [chosen[0], chosen.at(-1)].map(
    (one) => one && listBadgeHeads(conference.id, { ...run, initial: one.initial }),
  );
  const [first, last] = await Promise.all(ends);
  return {
    conference: { slug: conference.slug, name: conference.name },
    problem: fault ? { errors: [fault], typed: asked } : undefined,
    asked,
    initials,
    sample: await getSampleBadge(conference),
    unprinted: await listUnprinted(conference.id),
    count: chosen.reduce((sum, { count }) => sum + count, 0),
    first: first?.[0]?.badgeName ?? null,
    last: last?.at(-1)?.badgeName ?? null,
  };
}

/** Badges as a PDF that is written while it is read, under the name that it is saved as. */
type BadgeFile = { fileName: string; pdf: Readable };

/**
 * The PDF of a print run, or with a `reference` the one badge of that registration; null for an unknown conference.
 *
 * @param asked the fields of the run, or `reference`
 * @param goneAway aborted when the reader went away
 * @throws DomainError `invalid` for a date that is none; `not-found` for a reference without a badge
 */
export async function getBadgeFile(
  slug: string,
  asked: Record<string, string>,
  goneAway: AbortSignal,
): Promise<BadgeFile | null> {
  const conference = await getConferenceForOrganiser(slug);
  if (!conference) return null;
  const { run, fault } = readPrintRun(asked, conference.timeZone);
  if (fault) throw new DomainError("invalid", fault.text);
  if (!asked.reference)
    return { fileName: `badges-${slug}.pdf`, pdf: printBadges(conference.id, run, goneAway) };
  const pdf = await printOneBadge(conference.id, asked.reference, goneAway);
  if (!pdf)
    throw new DomainError(
      "not-found",
      "There is no approved registration with this reference.",
      "reference",
    );
  return { fileName: `badge-${slug}.pdf`, pdf };
}
