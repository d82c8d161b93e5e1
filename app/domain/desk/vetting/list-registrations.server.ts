// The organiser's queue of registrations: one page of a state, oldest first, of all or of those that a search finds.
import { dateTime, shortDate } from "~/domain/ground/time/dates";
import { countByState } from "~/domain/joining/registration/figures.server";
import {
  isOffered,
  type RegistrationState,
  registrationStates,
} from "~/domain/joining/registration/registration";
import { changedSinceVetted } from "~/domain/joining/registration/vetted";
import { read } from "~/platform/db.server";
import {
  askAfter,
  askBefore,
  askBeside,
  askFound,
  askPosition,
  type List,
  type ListLine,
  registrationMatch,
} from "./queue.sql.server";

/** Registrations on one page of the queue. */
const pageSize = 50;

/** What a page begins with: what comes `after` or `before` the registration with this id. */
type Asked = {
  state?: RegistrationState | undefined;
  search: string;
  after?: string | undefined;
  before?: string | undefined;
};

/**
 * One page of the queue, oldest first, with the count of each state for that search. Where no state is asked for it is the
 * queue to vet, or the first state in which the search finds somebody. `from` and `to` say which of the list these are, counted
 * from 1; `previous` and `next` name the registrations beside which the other pages begin.
 *
 * @param asked `search` looks in name, email address, organisation and reference
 * @returns null for an unknown conference
 */
export async function listRegistrations(slug: string, asked: Asked, now: Date) {
  const conference = await read.conference.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, timeZone: true, capacity: true, admitted: true },
  });
  if (!conference) return null;
  const search = asked.search.trim();
  const match = search ? registrationMatch(search) : null;
  const counts = await countFor(conference.id, search, match);
  const fallback = registrationStates.find((state) => counts[state] > 0) ?? "submitted";
  const state = asked.state ?? (search ? fallback : "submitted");
  const nobody = search !== "" && match === null;
  const page = nobody
    ? { lines: [], from: 0, more: false }
    : await onePage({ conferenceId: conference.id, state, match }, asked);
  const { id: _, timeZone, ...shown } = conference;
  const { lines, from } = page;
  return {
    conference: shown,
    state,
    counts,
    registrations: lines.map((line) => shownLine(line, timeZone, now)),
    from,
    to: from + lines.length - 1,
    previous: from > 1 ? (lines[0]?.id ?? null) : null,
    next: page.more ? (lines.at(-1)?.id ?? null) : null,
  };
}

async function countFor(conferenceId: string, search: string, match: string | null) {
  const found = match === null ? [] : await askFound(conferenceId, match);
  const some: Partial<Record<RegistrationState, number>> = search
    ? Object.fromEntries(found.map(({ state, count }) => [state, count]))
    : await countByState(conferenceId);
  return Object.fromEntries(registrationStates.map((state) => [state, some[state] ?? 0])) as Record<
    RegistrationState,
    number
  >;
}

/** The lines of a page and which of the list the first is; a page before the first one is the first one, whole. */
async function onePage(list: List, { after, before }: Asked) {
  const beside = after || before ? await askBeside(list.conferenceId, after ?? before ?? "") : null;
  if (beside && before) {
    const lines = (await askBefore(list, beside, pageSize)).reverse();
    const [first] = lines;
    const from = first ? (await askPosition(list, first)) + 1 : 1;
    if (from > 1) return { lines, from, more: true };
  }
  const start = beside && !before ? beside : null;
  const found = await askAfter(list, start, pageSize + 1);
  const lines = found.slice(0, pageSize);
  const [first] = lines;
  const from = start && first ? (await askPosition(list, first)) + 1 : 1;
  return { lines, from, more: found.length > pageSize };
}

function shownLine(line: ListLine, timeZone: string, now: Date) {
  const { id, reference, version, fullName, email, jobTitle, organisation, sector } = line;
  const { createdAt, submittedAt, offeredUntil, refusedAt } = line;
  const offer = { offeredUntil: offeredUntil ? new Date(offeredUntil) : null };
  return {
    ...{ id, reference, version, fullName, email, jobTitle, organisation, sector },
    changes: changedSinceVetted(line),
    refusedBefore: refusedAt !== null,
    since: isOffered(offer, now)
      ? `Offered a place until ${dateTime(offer.offeredUntil, timeZone)}`
      : `Sent on ${shortDate(new Date(submittedAt ?? createdAt), timeZone)}`,
  };
}
