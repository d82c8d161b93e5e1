// Compares a schedule file with what was imported before: what to add, what to change, what to take away.

import {
  type PlannedSession,
  type ProgrammePlan,
  type SessionBefore,
  slotKey,
} from "~/domain/announcing/programme/bring-in";
import { freeSlug } from "~/domain/ground/fields/slug";
import type { PreparedEvent, PreparedSchedule } from "./prepared";

/**
 * Works out what an import has to do. Sessions keep the slug that they were first imported with, because others link to it.
 *
 * @param takenSlugs slugs of the conference's sessions that were not imported
 */
export function planImport(
  schedule: Pick<PreparedSchedule, "rooms" | "events">,
  before: readonly SessionBefore[],
  takenSlugs: Iterable<string>,
): ProgrammePlan {
  const known = new Map(before.map((session) => [session.externalId, session]));
  const slugs = new Set([...takenSlugs, ...before.map((session) => session.slug)]);
  const plan: ProgrammePlan = {
    added: [],
    changed: [],
    removed: [],
    rooms: schedule.rooms,
    slots: new Map(),
    speakers: new Map(),
  };
  for (const event of schedule.events) {
    const { startsAt, endsAt } = event;
    plan.slots.set(slotKey(event), { startsAt, endsAt });
    for (const person of event.persons) plan.speakers.set(person.guid, person);
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
  event: PreparedEvent,
  old: SessionBefore | undefined,
  slugs: ReadonlySet<string>,
): PlannedSession {
  return {
    id: old?.id ?? null,
    slug: old?.slug ?? freeSlug(event.slug, slugs),
    externalId: event.guid,
    title: event.title,
    summary: event.summary,
    description: event.description,
    track: event.track || null,
    room: event.room,
    slot: slotKey(event),
    speakers: event.persons.map((person) => person.guid),
    startsAt: event.startsAt,
    endsAt: event.endsAt,
  };
}

function isSame(old: SessionBefore, planned: PlannedSession): boolean {
  const { id: _, ...fields } = old;
  return Object.entries(fields).every(
    ([key, value]) => String(value) === String(planned[key as keyof PlannedSession]),
  );
}
