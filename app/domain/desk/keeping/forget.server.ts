// The timed jobs that forget, and all that they forget: everything that has run out goes, by the times that the privacy notice states.
import { listConferencesEnded } from "~/domain/announcing/conferences/ended.server";
import { forgetScans } from "~/domain/arriving/attendance/forget-scans.server";
import { scanDays } from "~/domain/arriving/attendance/kept";
import { system } from "~/domain/ground/audit/actor";
import { forgetOldDetails } from "~/domain/ground/audit/audit.server";
import { forgetLetters, forgetLetterTexts } from "~/domain/ground/letters/forget-letters.server";
import { forgetOldCounts } from "~/domain/ground/limits/throttle.server";
import { forgetOldProse } from "~/domain/ground/prose/prose.server";
import { forgetKeptAnswers } from "~/domain/joining/admission/kept-answers.server";
import {
  forgetDrafts,
  forgetNeeds,
  forgetRegistrations,
} from "~/domain/joining/registration/forget-registrations.server";
import { needsDays, registrationYears } from "~/domain/joining/registration/kept";
import { forgetSessions, forgetSignIns } from "~/domain/people/sign-in/forget-sign-ins.server";
import { forgetOldKeptForms } from "~/domain/people/sign-in/kept-forms.server";
import {
  forgetDownloads,
  forgetStrangers,
} from "~/domain/publishing/slides/forget-downloads.server";
import { clearLog } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { forgetStrandedPeople } from "./forget-people.server";

/**
 * Forgets what is kept for minutes only: counts of tries, answers before they are sent, forms of sessions that ended.
 */
export async function forgetShortLived(now: Date): Promise<void> {
  await leaveNothing({
    counts: (await forgetOldCounts(now)).count,
    keptAnswers: (await forgetKeptAnswers(now)).count,
    keptForms: (await forgetOldKeptForms(now)).count,
  });
}

/**
 * Forgets what has run out. The demonstration keeps what it shows (its past conference, its mailbox) and forgets only what
 * signing in, changing answers and writing texts leave.
 */
export async function forgetWhatRanOut(now: Date): Promise<void> {
  await leaveNothing({
    signIns: await forgetSignIns(now),
    sessions: await forgetSessions(now),
    files: await forgetStrangers(),
    details: (await forgetOldDetails(now)).count,
    drawnTexts: (await forgetOldProse(now)).count,
    ...(env().demo ? {} : await forgetPersonalData(now)),
  });
}

/** What was deleted is overwritten in the database; the write-ahead log is emptied of it, and the log says how much it was. */
async function leaveNothing(forgotten: Record<string, number>): Promise<void> {
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
