// Compares a schedule file with what was imported before: what to add, what to change, what to take away.

import { freeSlug } from "~/domain/ground/fields/slug";
import type { Schedule, ScheduleEvent, SchedulePerson } from "../format/format";
import { textsOf } from "./text";

/** A session as it was imported before. `slot` is its `slotKey`, `speakers` the guids in their order. */
export type ImportedSession = {
  id: string;
  slug: string;
  externalId: string;
  title: string;
  summary: string;
  description: string;
  track: string | null;
  room: string | null;
  slot: string;
  speakers: string[];
};

/** A session as the file wants it: the fields of `ImportedSession`, with an id only where it was there before. */
export type PlannedSession = Omit<ImportedSession, "id"> & {
  id: string | null;
  startsAt: Date;
  endsAt: Date;
};

/** What an import has to do. */
export type ImportPlan = {
  added: PlannedSession[];
  changed: { before: ImportedSession; after: PlannedSession }[];
  removed: ImportedSession[];
  /** Every slot that the file needs, by key. */
  slots: Map<string, { startsAt: Date; endsAt: Date }>;
  /** Every person that the file names, by guid. */
  persons: Map<string, SchedulePerson>;
};

/** What makes two events stand in one slot: the same start and the same end. */
export function slotKey(times: { startsAt: Date; endsAt: Date }): string {
  return `${times.startsAt.toISOString()} ${times.endsAt.toISOString()}`;
}

/**
 * Works out what an import has to do. Sessions keep the slug that they were first imported with, because others link to it.
 *
 * @param takenSlugs slugs of the conference's sessions that were not imported
 */
export function planImport(
  schedule: Schedule,
  before: readonly ImportedSession[],
  takenSlugs: Iterable<string>,
): ImportPlan {
  const known = new Map(before.map((session) => [session.externalId, session]));
  const slugs = new Set([...takenSlugs, ...before.map((session) => session.slug)]);
  const plan: ImportPlan = {
    added: [],
    changed: [],
    removed: [],
    slots: new Map(),
    persons: new Map(),
  };
  for (const event of schedule.events) {
    const { startsAt, endsAt } = event;
    plan.slots.set(slotKey(event), { startsAt, endsAt });
    for (const person of event.persons) plan.persons.set(person.guid, person);
    const old = known.get(event.guid);
    known.delete(event.guid);
    const planned = plannedSession(event, old, slugs);
    slugs.add(planned.slug);
    if (!old) plan.added.push(planned);
    else if (!isSame(old, planned)) plan.changed.push({ before: old, after: planned });
  }
  plan.removed = [...known.values()];
  return plan;
}

function plannedSession(
  event: ScheduleEvent,
  old: ImportedSession | undefined,
  slugs: ReadonlySet<string>,
): PlannedSession {
  return {
    id: old?.id ?? null,
    slug: old?.slug ?? freeSlug(event.slug, slugs),
    externalId: event.guid,
    title: event.title,
    ...textsOf(event),
    track: event.track || null,
    room: event.room,
    slot: slotKey(event),
    speakers: event.persons.map((person) => person.guid),
    startsAt: event.startsAt,
    endsAt: event.endsAt,
  };
}

function isSame(old: ImportedSession, planned: PlannedSession): boolean {
  const { id: _, ...fields } = old;
  return Object.entries(fields).every(
    ([key, value]) => String(value) === String(planned[key as keyof PlannedSession]),
  );
}
