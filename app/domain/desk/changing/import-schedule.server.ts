// Imports a schedule: makes a conference of it, or brings one that was imported before up to date.

import { conferenceSlug } from "~/domain/announcing/conferences/form";
import {
  makeImported,
  updateImported,
} from "~/domain/announcing/conferences/imported-conference.server";
import type { ProgrammePlan } from "~/domain/announcing/programme/bring-in";
import { bringIn } from "~/domain/announcing/programme/bring-in.server";
import { listMissing, release } from "~/domain/announcing/releases/release-conference.server";
import { readImported } from "~/domain/announcing/schedule-files/import/imported.server";
import { planImport } from "~/domain/announcing/schedule-files/import/plan";
import type { PreparedSchedule } from "~/domain/announcing/schedule-files/import/prepared";
import { readScheduleFile } from "~/domain/announcing/schedule-files/import/read-file.server";
import { freePlacesBesideTalks } from "~/domain/choosing/choices/free-beside-talks.server";
import { forgetGivenUpPlaces } from "~/domain/choosing/choices/session-places.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { keepProse } from "~/domain/ground/prose/prose.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";
import { type ArrivedFile, discardFile } from "~/platform/files.server";
import { demandDaysAhead } from "./demand-days-ahead.server";
import type { ImportResult } from "./imported-in-words";
import { whatHangsOn } from "./what-hangs-on.server";

/** What is imported. `slug` stands in place of the one in the file, `source` is the name of the file. */
type ImportInput = { schedule: PreparedSchedule; slug?: string | undefined; source: string };

/**
 * Makes a draft of a schedule, or brings the conference with this slug up to date. The same schedule again changes nothing.
 * Every slot is a plenary, open to all, because the file has no places to take.
 *
 * What organisers add by hand stays: their sessions, and the capacity, theme and topic of imported ones.
 *
 * @throws DomainError `forbidden`; `conflict` where the slug belongs to a conference that was not imported, where
 *   sessions that have places or slides would go or move to another time, or where it would move into the past although people
 *   have registered
 */
export function importSchedule(actor: Actor, input: ImportInput, now: Date): Promise<ImportResult> {
  demand(actor, "make-conferences");
  return keepProse(input.schedule.drawn).then(() =>
    command(async (tx) => (await importOne({ tx, actor, now }, input)).result),
  );
}

/**
 * The same, and releases at once the conference that is made; one without a session stays a draft. One that was there
 * before stays released or a draft.
 *
 * @throws DomainError as `importSchedule`
 */
export function importAndRelease(
  actor: Actor,
  input: ImportInput,
  now: Date,
): Promise<ImportResult> {
  demand(actor, "make-conferences");
  demand(actor, "release-conferences");
  const work = async (step: Step) => {
    const { id, result } = await importOne(step, input);
    if (result.outcome !== "made" || (await listMissing(step.tx, id)).length > 0) return result;
    await release(step, { id, current: false, releasedAt: null });
    return { ...result, released: true };
  };
  return keepProse(input.schedule.drawn).then(() => command((tx) => work({ tx, actor, now })));
}

/**
 * Imports a schedule that was uploaded, as a draft, and throws the file away.
 *
 * @throws DomainError as `readScheduleFile` and `importSchedule`
 */
export async function importUpload(
  actor: Actor,
  input: { file: (ArrivedFile & { fileName: string }) | null; slug: string },
  now: Date,
): Promise<ImportResult> {
  demand(actor, "make-conferences");
  const { file } = input;
  if (!file) throw new DomainError("invalid", "Choose a file", "file");
  try {
    const slug = input.slug ? conferenceSlug.safeParse(input.slug) : undefined;
    if (slug && !slug.success)
      throw new DomainError("invalid", slug.error.issues[0]?.message ?? "", "slug");
    const schedule = await readScheduleFile(file.path);
    return await importSchedule(actor, { schedule, slug: slug?.data, source: file.fileName }, now);
  } finally {
    await discardFile(file);
  }
}

async function importOne(
  step: Step,
  { schedule, source, ...input }: ImportInput,
): Promise<{ id: string; result: ImportResult }> {
  const { conference, events, hash } = schedule;
  const slug = input.slug || conference.slug;
  const before = await readImported(step, slug);
  if (before && !before.importHash)
    throw new DomainError(
      "conflict",
      `The conference “${before.name}” already has the address “${slug}” and was not imported. Choose another address.`,
      "slug",
    );
  const released = before !== null && before.releasedAt !== null;
  const result = { slug, name: conference.title, sessions: events.length, released };
  if (before?.importHash === hash) {
    const counts = { added: 0, changed: 0, removed: 0 };
    return {
      id: before.id,
      result: { ...result, ...counts, name: before.name, outcome: "unchanged" },
    };
  }
  if (before) await demandDaysAhead(step, before, conference, "file");
  const { id } = before ?? (await makeImported(step, { slug, conference, source, hash }));
  const plan = planImport(schedule, before?.sessions ?? [], before?.ownSlugs ?? []);
  await refuseToLose(step, plan);
  await forgetGivenUpPlaces(
    step,
    plan.removed.map((session) => session.id),
  );
  await bringIn(step, id, plan, before ? await listSlotsWithPlaces(step, id) : []);
  if (before) await freePlacesBesideTalks(step, id);
  if (before) await updateImported(step, before, { conference, hash });
  const counts = {
    added: plan.added.length,
    changed: plan.changed.length,
    removed: plan.removed.length,
  };
  await recordAudit(step, {
    action: before ? "schedule-imported-again" : "conference-imported",
    subjectKind: "conference",
    subjectId: id,
    conferenceId: id,
    facts: { source, hash, ...counts },
  });
  return { id, result: { ...result, ...counts, outcome: before ? "changed" : "made" } };
}

/** Refuses a plan under which sessions go, or move to another time, on which places or slides hang. */
async function refuseToLose(step: Step, plan: ProgrammePlan): Promise<void> {
  const moved = plan.changed.filter(({ before, after }) => before.slot !== after.slot);
  const ids = [...plan.removed, ...moved.map(({ before }) => before)].map(({ id }) => id);
  const sessions = await whatHangsOn(step, ids);
  if (sessions.length === 0) return;
  const kept = sessions.map(({ title }) => `“${title}”`);
  const names =
    kept.slice(0, 5).join(", ") + (kept.length > 5 ? ` and ${kept.length - 5} more` : "");
  throw new DomainError(
    "conflict",
    `The file removes sessions that have places or slides, or moves them to another time: ${names}. Nothing was imported.`,
    "file",
  );
}

/** A place given up keeps the slot that its session had then. */
async function listSlotsWithPlaces({ tx }: Step, conferenceId: string): Promise<string[]> {
  const places = await tx.place.groupBy({ by: ["slotId"], where: { conferenceId } });
  return places.map(({ slotId }) => slotId);
}
