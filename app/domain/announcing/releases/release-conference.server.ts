// Releases a conference to the public, takes the release back while nobody has registered, and makes one current.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command, type Reader, read, type Transaction } from "~/platform/db.server";

/** What a conference lacks before it can be released. */
type Missing = { what: "room" | "slot" | "session"; sentence: string };

async function missingParts(reader: Reader, conferenceId: string): Promise<Missing[]> {
  const where = { conferenceId };
  const missing: Missing[] = [];
  const lacks = (what: Missing["what"], count: number, sentence: string) => {
    if (count === 0) missing.push({ what, sentence });
  };
  lacks("room", await reader.room.count({ where }), "Add at least one room.");
  lacks("slot", await reader.slot.count({ where }), "Add at least one slot.");
  lacks("session", await reader.session.count({ where }), "Add at least one session.");
  return missing;
}

/** What the page needs to offer a release or its withdrawal. */
export async function getReleaseFacts(conferenceId: string) {
  const registrations = await read.registration.count({ where: { conferenceId } });
  return { missing: await missingParts(read, conferenceId), registrations };
}

/**
 * Shows the conference to everybody. The first one of an installation becomes the current one. Releasing twice is releasing once.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` where rooms, slots or sessions are missing
 */
export function releaseConference(actor: Actor, slug: string, now: Date): Promise<void> {
  return act(actor, slug, now, "conference-released", async (tx, conference) => {
    if (conference.releasedAt) return false;
    const missing = await missingParts(tx, conference.id);
    if (missing.length > 0)
      throw new DomainError("conflict", missing.map(({ sentence }) => sentence).join(" "));
    const isFirst = (await tx.conference.count({ where: { current: true } })) === 0;
    await tx.conference.update({
      where: { id: conference.id },
      data: { releasedAt: now, release: { increment: 1 }, ...(isFirst ? { current: true } : {}) },
    });
    return true;
  });
}

/**
 * Makes a released conference a draft again, which nobody but organisers sees.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` once somebody has registered
 */
export function withdrawRelease(actor: Actor, slug: string, now: Date): Promise<void> {
  return act(actor, slug, now, "release-withdrawn", async (tx, conference) => {
    if (!conference.releasedAt) return false;
    const count = await tx.registration.count({ where: { conferenceId: conference.id } });
    if (count > 0)
      throw new DomainError(
        "conflict",
        `${count === 1 ? "1 person has" : `${count} people have`} registered, so the release stays.`,
      );
    await tx.conference.update({
      where: { id: conference.id },
      data: { releasedAt: null, current: false },
    });
    return true;
  });
}

/**
 * Makes a released conference the one that the home page shows, in place of the one before.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` for a draft
 */
export function makeCurrent(actor: Actor, slug: string, now: Date): Promise<void> {
  return act(actor, slug, now, "conference-made-current", async (tx, conference) => {
    if (conference.current) return false;
    if (!conference.releasedAt)
      throw new DomainError("conflict", "Release the conference before you make it current.");
    await tx.conference.updateMany({ where: { current: true }, data: { current: false } });
    await tx.conference.update({ where: { id: conference.id }, data: { current: true } });
    return true;
  });
}

/** One command on one conference, with its audit record where `change` did something. */
function act(
  actor: Actor,
  slug: string,
  now: Date,
  action: string,
  change: (
    tx: Transaction,
    conference: { id: string; current: boolean; releasedAt: Date | null },
  ) => Promise<boolean>,
): Promise<void> {
  demand(actor, "release-conferences");
  return command(async (tx) => {
    const conference = await tx.conference.findUnique({
      where: { slug },
      select: { id: true, current: true, releasedAt: true },
    });
    if (!conference) throw new DomainError("not-found", "There is no such conference.");
    if (!(await change(tx, conference))) return;
    const { id } = conference;
    const subject = { subjectKind: "conference", subjectId: id, conferenceId: id };
    await recordAudit({ tx, actor, now }, { action, ...subject });
  });
}
