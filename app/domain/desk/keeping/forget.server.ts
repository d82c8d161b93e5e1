// The timed job that forgets: everything that has run out goes, by the times that the privacy notice states.
import { listConferencesEnded } from "~/domain/announcing/conferences/ended.server";
import { forgetScans } from "~/domain/arriving/attendance/forget-scans.server";
import { scanDays } from "~/domain/arriving/attendance/kept";
import { system } from "~/domain/ground/audit/actor";
import { forgetLetters, forgetLetterTexts } from "~/domain/ground/letters/forget-letters.server";
import {
  forgetDrafts,
  forgetNeeds,
  forgetRegistrations,
} from "~/domain/joining/registration/forget-registrations.server";
import { needsDays, registrationYears } from "~/domain/joining/registration/kept";
import { forgetSessions, forgetSignIns } from "~/domain/people/sign-in/forget-sign-ins.server";
import {
  forgetDownloads,
  forgetStrangers,
} from "~/domain/publishing/slides/forget-downloads.server";
import { clearLog } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { forgetStrandedPeople } from "./forget-people.server";

/**
 * Forgets what has run out. The demonstration keeps what it shows (its past conference, its mailbox) and forgets only what
 * signing in leaves. What was deleted is overwritten in the database, and the write-ahead log is emptied of it.
 */
export async function forgetWhatRanOut(now: Date): Promise<void> {
  const forgotten: Record<string, number> = {
    signIns: await forgetSignIns(now),
    sessions: await forgetSessions(now),
    files: await forgetStrangers(),
    ...(env().demo ? {} : await forgetPersonalData(now)),
  };
  const some = Object.entries(forgotten).filter(([, count]) => count > 0);
  if (some.length === 0) return;
  await clearLog();
  log.info({ forgotten: Object.fromEntries(some) });
}

async function forgetPersonalData(now: Date): Promise<Record<string, number>> {
  const after = async (days: number, forget: (conferenceId: string) => Promise<number>) => {
    let sum = 0;
    for (const { id } of await listConferencesEnded(days, now)) sum += await forget(id);
    return sum;
  };
  return {
    letterTexts: await forgetLetterTexts(now),
    letters: await forgetLetters(now),
    drafts: await forgetDrafts(now),
    needs: await after(needsDays, (id) => forgetNeeds(system, id, now)),
    scans: await after(scanDays, forgetScans),
    registrations: await after(registrationYears * 365, (id) =>
      forgetRegistrations(system, id, now),
    ),
    downloads: await forgetDownloads(now),
    people: await forgetStrandedPeople(now),
  };
}
