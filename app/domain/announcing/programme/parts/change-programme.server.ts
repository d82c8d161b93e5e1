// What every change of a programme has in common: who may, which conference, the count of the release, the audit record.

import { growRelease } from "~/domain/announcing/conferences/grow-release.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";

/** The conference whose programme is changed. */
export type ProgrammeOf = {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  startsOn: string;
  endsOn: string;
};

/** What was done to which part. */
export type Change = {
  action: string;
  kind: "room" | "slot" | "session" | "speaker";
  id: string;
  facts?: Record<string, unknown>;
};

/**
 * Runs one change of a conference's programme in a command.
 *
 * @param work makes the change and says what it was, or null where there was nothing to do
 * @throws DomainError `forbidden`, `not-found`, and what `work` throws
 */
export function changeProgramme(
  actor: Actor,
  slug: string,
  now: Date,
  work: (step: Step, conference: ProgrammeOf) => Promise<Change | null>,
): Promise<void> {
  demand(actor, "change-programmes");
  return command(async (tx) => {
    const conference = await tx.conference.findUnique({
      where: { slug },
      select: { id: true, slug: true, name: true, timeZone: true, startsOn: true, endsOn: true },
    });
    if (!conference) throw new DomainError("not-found", "There is no such conference.");
    const step = { tx, actor, now };
    const change = await work(step, conference);
    if (!change) return;
    await growRelease(step, conference.id);
    await recordAudit(step, {
      action: change.action,
      subjectKind: change.kind,
      subjectId: change.id,
      conferenceId: conference.id,
      facts: change.facts ?? {},
    });
  });
}

/**
 * Which fields of `after` differ from those stored, as audit facts; null where none does.
 */
export function differences(
  stored: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown> | null {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(stored[key]) !== JSON.stringify(after[key]),
  );
  if (changed.length === 0) return null;
  return Object.fromEntries(
    changed.map((key) => [key, { before: stored[key], after: after[key] }]),
  );
}

/** The refusal of an id that is not in this conference's programme. */
export function noSuchPart(what: string): DomainError {
  return new DomainError("not-found", `There is no such ${what} in this conference.`);
}
