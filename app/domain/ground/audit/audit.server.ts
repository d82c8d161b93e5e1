// The audit trail: who did what to which thing, when and from which address, written in the same transaction.
import { z } from "zod";
import { dateTime } from "~/domain/ground/time/dates";
import { command, read } from "~/platform/db.server";
import { detailDays } from "./kept";
import type { Step } from "./step";
import { trailKinds, type trailQuestion } from "./trail";
import { aboutInWords, changesInWords, deedInWords, type TypedChange } from "./trail-in-words";

/**
 * What happened to which thing. `facts` holds what changed, never secrets and never what a person typed about a person:
 * that is `typed`, which is shown with the line and can be forgotten, while the line stays.
 */
export type AuditEntry = {
  /** A verb in the past, such as `registration-approved`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  conferenceId?: string | undefined;
  facts?: Record<string, unknown>;
  typed?: readonly TypedChange[];
};

/** Writes one audit record inside the command's own transaction. */
export async function recordAudit({ tx, actor, now }: Step, entry: AuditEntry): Promise<void> {
  await tx.auditRecord.create({
    data: {
      at: now,
      actorId: actor.personId,
      actorName: actor.name,
      address: actor.address,
      action: entry.action,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      conferenceId: entry.conferenceId ?? null,
      facts: JSON.stringify(entry.facts ?? {}),
      ...(entry.typed?.length ? { detail: { create: detailOf(entry.typed, now) } } : {}),
    },
  });
}

function detailOf(typed: readonly TypedChange[], now: Date) {
  const expiresAt = new Date(now.getTime() + detailDays * 86_400_000);
  return { changes: JSON.stringify(typed), expiresAt };
}

/**
 * Writes one audit record about a thing that is at hand, as `recordAudit` does.
 *
 * @param kind what the thing is, such as `registration`
 * @param about the thing, with the conference that it belongs to where it belongs to one
 * @param action a verb in the past, such as `registration-approved`
 */
export function recordAbout(
  step: Step,
  kind: string,
  about: { id: string; conferenceId?: string },
  action: string,
  facts: Record<string, unknown> = {},
  typed: readonly TypedChange[] = [],
): Promise<void> {
  const { id: subjectId, conferenceId } = about;
  return recordAudit(step, { action, subjectKind: kind, subjectId, conferenceId, facts, typed });
}

const columns = {
  id: true,
  at: true,
  actorName: true,
  address: true,
  action: true,
  facts: true,
  detail: { select: { changes: true } },
} as const;

/** The audit records of one thing, newest first: `what` says in words what was done, `changes` line by line what changed. */
export async function listAudit(subjectKind: string, subjectId: string) {
  const records = await read.auditRecord.findMany({
    where: { subjectKind, subjectId },
    orderBy: { id: "desc" },
    take: 100,
    select: columns,
  });
  return records.map(lineOf);
}

/** Lines on one page of the whole trail. */
const pageSize = 50;

/**
 * One page of the whole trail, newest first, in the same words.
 *
 * @param asked `before` is the line before which it begins
 * @returns `next` is what to ask for older ones by, null at the end
 */
export async function listTrail({ kind, before }: z.output<typeof trailQuestion>) {
  const deeds: readonly string[] = trailKinds[kind].deeds;
  const records = await read.auditRecord.findMany({
    where: {
      ...(deeds.length > 0 ? { action: { in: [...deeds] } } : {}),
      ...(before === undefined ? {} : { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: { ...columns, subjectKind: true, subjectId: true },
  });
  const page = records.slice(0, pageSize);
  return {
    lines: page.map(({ at, subjectKind, subjectId, ...record }) => {
      const line = lineOf({ ...record, at });
      const changes = [...aboutInWords(subjectKind, subjectId), ...line.changes];
      return { ...line, changes, at: dateTime(at) };
    }),
    next: records.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

function lineOf<T extends { action: string; facts: string; detail: { changes: string } | null }>({
  detail,
  facts,
  ...record
}: T) {
  return {
    ...record,
    what: deedInWords(record.action),
    changes: changesInWords(factsIn(facts), typedIn(detail?.changes)),
  };
}

const storedFacts = z.record(z.string(), z.unknown());
const storedChanges = z.array(
  z.object({
    what: z.string(),
    typed: z.object({ before: z.string(), after: z.string() }).nullable(),
  }),
);

function factsIn(facts: string): Record<string, unknown> {
  return storedFacts.parse(JSON.parse(facts));
}

function typedIn(changes: string | undefined): TypedChange[] {
  return changes === undefined ? [] : storedChanges.parse(JSON.parse(changes));
}

/** Forgets what people typed longer ago than `detailDays`. */
export function forgetOldDetails(now: Date): Promise<{ count: number }> {
  return command((tx) => tx.auditDetail.deleteMany({ where: { expiresAt: { lte: now } } }));
}
