// Releases a conference to the public, and makes it a draft again.

import { markDraft, markReleased } from "~/domain/announcing/conferences/release-state.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAbout } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { DomainError } from "~/domain/problem";
import type { Reader } from "~/platform/db.server";
import { changeRelease, type Releasable } from "./change-release.server";
import { type Missing, missingParts } from "./missing";

/** What a conference lacks before it can be released. */
export async function listMissing(reader: Reader, conferenceId: string): Promise<Missing[]> {
  const where = { conferenceId };
  return missingParts({
    rooms: await reader.room.count({ where }),
    slots: await reader.slot.count({ where }),
    sessions: await reader.session.count({ where }),
  });
}

/**
 * Shows the conference to everybody. The first one of an installation becomes the current one. Releasing twice is releasing once.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` where rooms, slots or sessions are missing
 */
export function releaseConference(actor: Actor, slug: string, now: Date): Promise<void> {
  return changeRelease(actor, slug, now, release);
}

/** The part of a command that releases a conference. @throws DomainError `conflict` where something is missing */
export async function release(step: Step, { id, releasedAt }: Releasable): Promise<void> {
  if (releasedAt) return;
  const missing = await listMissing(step.tx, id);
  if (missing.length > 0)
    throw new DomainError("conflict", missing.map(({ sentence }) => sentence).join(" "));
  const isFirst = (await step.tx.conference.count({ where: { current: true } })) === 0;
  await markReleased(step, id, { current: isFirst });
  await recordAbout(step, "conference", { id, conferenceId: id }, "conference-released");
}

/** The part of a command that makes a released conference a draft again, which nobody but organisers sees. */
export async function takeBack(step: Step, id: string): Promise<void> {
  await markDraft(step, id);
  await recordAbout(step, "conference", { id, conferenceId: id }, "release-withdrawn");
}
