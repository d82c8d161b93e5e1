// The personal feed: a secret address under which calendars find a delegate's agenda without signing in, until it is revoked.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAbout } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { paths } from "~/paths";
import { command, read } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { hashToken, randomToken } from "~/platform/secrets.server";
import { getAgendaCalendar } from "./agenda.server";

type Owner = Actor & { personId: string };

/** A person's live feed with its address, or null. */
export async function getMyFeed(personId: string): Promise<{ id: string; url: string } | null> {
  const feed = await read.calendarFeed.findFirst({
    where: { personId, revokedAt: null },
    select: { id: true, token: true },
  });
  return feed && { id: feed.id, url: addressOf(paths.calendarFeed(feed.token)) };
}

/**
 * The calendar under a feed's address and its entity tag in quotes (RFC 9110 §8.8.3); null for an address that is unknown or
 * revoked, which cannot be told apart.
 */
export async function getFeedCalendar(
  token: string,
  now: Date,
): Promise<{ calendar: string; etag: string } | null> {
  const feed = await read.calendarFeed.findFirst({
    where: { token, revokedAt: null },
    select: { personId: true },
  });
  if (!feed) return null;
  const calendar = await getAgendaCalendar(feed.personId, now);
  return { calendar, etag: `"${hashToken(calendar)}"` };
}

/** Makes a feed for somebody who has none. */
export function makeFeed(actor: Owner, now: Date): Promise<void> {
  return command(async (tx) => {
    const where = { personId: actor.personId, revokedAt: null };
    if ((await tx.calendarFeed.count({ where })) === 0) await create({ tx, actor, now });
  });
}

/**
 * Ends a feed's address and makes a new one. The feed to end is named, so that a form sent twice makes one new address.
 */
export function renewFeed(actor: Owner, input: { feedId: string }, now: Date): Promise<void> {
  return command(async (tx) => {
    const step = { tx, actor, now };
    if (await revoke(step, input.feedId)) await create(step);
  });
}

/** Ends a feed's address. Somebody else's, or one that has ended, is left as it is. */
export function revokeFeed(actor: Owner, input: { feedId: string }, now: Date): Promise<void> {
  return command(async (tx) => {
    await revoke({ tx, actor, now }, input.feedId);
  });
}

type OwnStep = Step & { actor: Owner };

async function create(step: OwnStep): Promise<void> {
  const feed = await step.tx.calendarFeed.create({
    data: { personId: step.actor.personId, token: randomToken(), createdAt: step.now },
    select: { id: true },
  });
  await recordAbout(step, "calendar-feed", feed, "calendar-feed-made");
}

async function revoke(step: OwnStep, id: string): Promise<boolean> {
  const revoked = await step.tx.calendarFeed.updateMany({
    where: { id, personId: step.actor.personId, revokedAt: null },
    data: { revokedAt: step.now },
  });
  if (revoked.count === 0) return false;
  await recordAbout(step, "calendar-feed", { id }, "calendar-feed-revoked");
  return true;
}
