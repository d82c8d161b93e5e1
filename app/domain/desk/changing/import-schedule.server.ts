// Imports a schedule file: makes a conference of it, or brings one that was imported before up to date.

import { conferenceSlug } from "~/domain/announcing/conferences/form";
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command, read, type Transaction } from "~/platform/db.server";
import { type ArrivedFile, discardFile } from "~/platform/files.server";
import { hashToken } from "~/platform/secrets.server";
import { type Schedule, ScheduleFault } from "../format/format";
import { readSchedule } from "../read/read-schedule.server";
import { type Imported, readImported } from "./imported.server";
import { planImport } from "./plan";
import { faultSentence } from "./text";
import { writeProgramme } from "./write-programme.server";

/** What an import has done. Counts are of sessions; `sessions` is how many the file holds. */
export type ImportResult = {
  slug: string;
  name: string;
  outcome: "made" | "changed" | "unchanged";
  released: boolean;
  sessions: number;
  added: number;
  changed: number;
  removed: number;
};

/**
 * Reads a schedule file.
 *
 * @param source the path of a file, or its bytes as they come
 * @throws DomainError `invalid` beside `file`, with the line or path of the fault
 */
export async function readScheduleFile(
  source: string | AsyncIterable<Uint8Array>,
): Promise<Schedule> {
  try {
    return await readSchedule(source);
  } catch (error) {
    if (error instanceof ScheduleFault)
      throw new DomainError("invalid", faultSentence(error), "file");
    throw error;
  }
}

/**
 * Makes a conference of a schedule, or brings the one with this slug up to date. The same schedule again changes nothing.
 * A schedule says nothing of registration, so there is none: the capacity is 0 and registration has no opening time until
 * an organiser says otherwise. Every slot is a plenary, open to all, because the file has no places to take.
 *
 * What organisers add by hand stays: their sessions, and the capacity, theme and topic of imported ones.
 *
 * @param input `slug` in place of the one in the file; `source` the name of the file; `release` whether a conference that
 *   is made is released at once
 * @throws DomainError `forbidden`; `conflict` where the slug belongs to a conference that was not imported, or where
 *   sessions that have places would go or move to another time
 */
export function importSchedule(
  actor: Actor,
  input: { schedule: Schedule; slug?: string | undefined; source: string; release: boolean },
  now: Date,
): Promise<ImportResult> {
  demand(actor, "make-conferences");
  const { schedule } = input;
  const slug = input.slug || schedule.conference.slug;
  const hash = hashToken(JSON.stringify(schedule));
  return command(async (tx) => {
    const before = await readImported(tx, slug);
    if (before && !before.importHash)
      throw new DomainError(
        "conflict",
        `The conference “${before.name}” already has the address “${slug}” and was not imported. Choose another address.`,
        "slug",
      );
    const result = { slug, name: schedule.conference.title, sessions: schedule.events.length };
    if (before?.importHash === hash) {
      const counts = { added: 0, changed: 0, removed: 0 };
      const { name, releasedAt } = before;
      return { ...result, name, ...counts, outcome: "unchanged", released: releasedAt !== null };
    }
    const conference = before ?? (await makeConference(tx, { ...input, slug, hash }, now));
    const own = await tx.session.findMany({
      where: { conferenceId: conference.id, externalId: null },
      select: { slug: true },
    });
    const plan = planImport(
      schedule,
      conference.sessions,
      own.map((session) => session.slug),
    );
    await writeProgramme(tx, conference.id, schedule, plan);
    const counts = {
      added: plan.added.length,
      changed: plan.changed.length,
      removed: plan.removed.length,
    };
    if (before) await updateConference(tx, before, schedule, hash);
    await recordAudit(
      { tx, actor, now },
      {
        action: before ? "schedule-imported-again" : "conference-imported",
        subjectKind: "conference",
        subjectId: conference.id,
        conferenceId: conference.id,
        facts: { source: input.source, hash, ...counts },
      },
    );
    const outcome = before ? "changed" : "made";
    return { ...result, ...counts, outcome, released: conference.releasedAt !== null };
  });
}

async function makeConference(
  tx: Transaction,
  input: { schedule: Schedule; slug: string; source: string; release: boolean; hash: string },
  now: Date,
): Promise<Imported> {
  const { title, venue, city, timeZone, startsOn, endsOn } = input.schedule.conference;
  const isFirst = (await tx.conference.count({ where: { current: true } })) === 0;
  const { id, name, importHash, release, releasedAt } = await tx.conference.create({
    data: {
      slug: input.slug,
      name: title,
      summary: `The programme of ${title}.`,
      venue: venue || city || "To be announced",
      address: city || "To be announced",
      timeZone,
      startsOn,
      endsOn,
      capacity: 0,
      importSource: input.source.slice(0, 200),
      importHash: input.hash,
      createdAt: now,
      current: input.release && isFirst,
      releasedAt: input.release ? now : null,
      release: input.release ? 1 : 0,
    },
  });
  return { id, name, importHash, release, releasedAt, sessions: [] };
}

/** Dates follow the file; names and descriptions may have been improved by hand and stay. */
async function updateConference(
  tx: Transaction,
  before: Imported,
  schedule: Schedule,
  hash: string,
): Promise<void> {
  const { timeZone, startsOn, endsOn } = schedule.conference;
  await tx.conference.update({
    where: { id: before.id },
    data: {
      timeZone,
      startsOn,
      endsOn,
      importHash: hash,
      ...(before.releasedAt ? { release: { increment: 1 } } : {}),
    },
  });
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
    const source = { schedule, slug: slug?.data, source: file.fileName, release: false };
    return await importSchedule(actor, source, now);
  } finally {
    await discardFile(file);
  }
}

/** How many sessions the last import of this conference added, changed and removed; null where nothing was imported. */
export async function getLastImport(
  conferenceId: string,
): Promise<Pick<ImportResult, "added" | "changed" | "removed"> | null> {
  const record = await read.auditRecord.findFirst({
    where: { conferenceId, action: { in: ["conference-imported", "schedule-imported-again"] } },
    orderBy: { id: "desc" },
    select: { facts: true },
  });
  return record && JSON.parse(record.facts);
}
