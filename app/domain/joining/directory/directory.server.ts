// Who is coming, for those who come themselves and for organisers: of those approved the ones who agreed to be named.
import { momentColumns, momentOf } from "~/domain/announcing/conferences/conferences";
import type { Actor } from "~/domain/ground/audit/actor";
import { plainWords } from "~/domain/joining/registration/listed-as";
import { comes } from "~/domain/joining/registration/registration";
import { may } from "~/domain/people/access/access";
import { regionLabel, sectorLabel } from "~/domain/people/people/who-they-are";
import type { RefusalCode } from "~/domain/problem";
import { read } from "~/platform/db.server";
import { type DirectoryQuestion, directorySentences } from "./directory";
import { askAfter, askBefore, askCount, askPlace, type Listed } from "./directory.sql.server";

/** Delegates on one page. */
const pageSize = 50;

/** Words that are searched for at most. */
const mostWords = 10;

/** The list, or the reason why not. */
type Directory =
  | ({ may: true } & Awaited<ReturnType<typeof onePage>> & {
        conference: { slug: string; name: string };
        /** Whether the reader is on it; null for somebody who does not come and can therefore not be. */
        listed: boolean | null;
      })
  | { may: false; code: RefusalCode; sentence: string };

/**
 * One page of the list of a released conference, in the order of names. It is for those whose registration is approved, whether
 * they are on it or not, and for organisers, until the conference is over.
 *
 * @param asked `search` looks in names and organisations, whatever their accents and capitals; each word has to begin one
 * @returns null for an unknown conference
 */
export async function getDirectory(
  actor: Actor,
  slug: string,
  asked: DirectoryQuestion,
  now: Date,
): Promise<Directory | null> {
  const conference = await read.conference.findFirst({
    where: { slug, releasedAt: { not: null } },
    select: { ...momentColumns, id: true, slug: true, name: true },
  });
  if (!conference) return null;
  const mine =
    actor.personId === null
      ? null
      : await read.registration.findUnique({
          where: {
            conferenceId_personId: { conferenceId: conference.id, personId: actor.personId },
          },
          select: { state: true, consentToList: true },
        });
  const delegate = mine !== null && comes(mine.state);
  if (!delegate && !may(actor, "organise"))
    return { may: false, code: "forbidden", sentence: directorySentences.notTheirs };
  if (momentOf(conference, now) === "past")
    return { may: false, code: "closed", sentence: directorySentences.over };
  return {
    may: true,
    conference: { slug: conference.slug, name: conference.name },
    listed: delegate ? mine.consentToList : null,
    ...(await onePage(conference.id, asked)),
  };
}

async function onePage(conferenceId: string, asked: DirectoryQuestion) {
  const { sector, region, after, before } = asked;
  const words = plainWords(asked.search).split(" ").filter(Boolean).slice(0, mostWords);
  const listed = { conferenceId, sector, region, words };
  const [count, { lines, previous, next }] = await Promise.all([
    askCount(listed),
    linesBeside(listed, { after, before }),
  ]);
  return {
    count,
    people: lines.map(({ id, fullName, organisation, ...line }) => ({
      ...{ id, fullName, organisation },
      sector: sectorLabel(line.sector),
      region: regionLabel(line.region),
    })),
    previous: previous ? (lines[0]?.id ?? null) : null,
    next: next ? (lines.at(-1)?.id ?? null) : null,
  };
}

/** The lines of a page, and whether there are more on either side; a page that would reach before the first is the first. */
async function linesBeside(
  listed: Listed,
  { after, before }: Pick<DirectoryQuestion, "after" | "before">,
) {
  const beside = after ?? before;
  const place = beside ? await askPlace(listed.conferenceId, beside) : null;
  if (place && before && !after) {
    const found = await askBefore(listed, place, pageSize + 1);
    if (found.length > pageSize)
      return { lines: found.slice(0, pageSize).reverse(), previous: true, next: true };
  }
  const start = after ? place : null;
  const found = await askAfter(listed, start, pageSize + 1);
  const lines = found.slice(0, pageSize);
  return { lines, previous: start !== null, next: found.length > pageSize };
}
