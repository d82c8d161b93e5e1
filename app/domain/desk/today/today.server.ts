// What an organiser has to know and to do today, asked of every noun that has something to say.
import { choiceMode, momentOf } from "~/domain/announcing/conferences/conferences";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { getAttendanceFigures } from "~/domain/arriving/attendance/figures.server";
import {
  countWithoutEveryPlace,
  listBreakoutFill,
} from "~/domain/choosing/choices/breakout-fill.server";
import { choicesWindow } from "~/domain/choosing/choices/choices";
import { getOutboxFigures } from "~/domain/desk/outbox/outbox.server";
import type { Actor } from "~/domain/ground/audit/actor";
import { dateRange, localDay, timeRange } from "~/domain/ground/time/dates";
import { daysBetween } from "~/domain/ground/time/days";
import { getRegistrationFigures } from "~/domain/joining/registration/figures.server";
import { registrationStates, stateLabels } from "~/domain/joining/registration/registration";
import { may } from "~/domain/people/access/access";
import { regionLabel, sectorLabel } from "~/domain/people/people/who-they-are";
import { countSlidesToRelease } from "~/domain/publishing/slides/slides.server";
import { countWaitingWriteUps } from "~/domain/publishing/write-ups/editor-queue.server";
import { organiserTasks } from "./tasks";
import { phaseOf, type Today } from "./today";

type Conference = NonNullable<Awaited<ReturnType<typeof getConferenceForOrganiser>>>;
type RegistrationFigures = Awaited<ReturnType<typeof getRegistrationFigures>>;
type BreakoutFill = Awaited<ReturnType<typeof listBreakoutFill>>;

/**
 * A conference at a glance, released or not. Write-ups to review are counted for those who may review them, delegates without
 * places while places can be chosen, and people on site on the conference's own days.
 *
 * @returns null for an unknown slug
 */
export async function getToday(actor: Actor, slug: string, now: Date): Promise<Today | null> {
  const conference = await getConferenceForOrganiser(slug);
  if (!conference) return null;
  const { id, timeZone } = conference;
  const [registrations, slots, attendance, facts] = await Promise.all([
    getRegistrationFigures(conference),
    listBreakoutFill(id),
    getAttendanceFigures(id),
    taskFacts(actor, conference, now),
  ]);
  const phase = phaseOf(momentOf(conference, now));
  return {
    conference: { slug, name: conference.name },
    when: dateRange(conference.startsOn, conference.endsOn),
    capacity: conference.capacity,
    phase,
    tasks: organiserTasks({
      ...facts,
      ...vettingFacts(registrations, localDay(now, timeZone), timeZone),
      onTheDay: phase === "during" ? attendance : null,
    }),
    registrations: registrationCharts(registrations),
    slots: slots.map((slot) => breakoutChart(slot, timeZone)),
    attendance,
  };
}

/** The figures of tasks that no chart shows as well. */
async function taskFacts(actor: Actor, conference: Conference, now: Date) {
  const { id, slug } = conference;
  const choosing = { ...conference, choiceMode: choiceMode(conference.choiceMode) };
  const [outbox, slidesToRelease, writeUpsToReview, withoutPlaces] = await Promise.all([
    getOutboxFigures({ conferenceId: id }, conference.timeZone),
    countSlidesToRelease(id),
    may(actor, "review-write-ups") ? countWaitingWriteUps() : null,
    choicesWindow(choosing, now).open ? countWithoutEveryPlace(id) : 0,
  ]);
  return {
    slug,
    released: conference.releasedAt !== null,
    freePlaces: conference.capacity - conference.admitted,
    lettersFailed: outbox.counts.failed,
    lettersHeld: outbox.counts.held,
    lettersQueued: outbox.counts.queued,
    canSend: outbox.goOut !== "nowhere",
    mailTrouble: outbox.trouble,
    slidesToRelease,
    writeUpsToReview,
    withoutPlaces,
  };
}

function vettingFacts(
  { counts, oldestToVet }: RegistrationFigures,
  today: string,
  timeZone: string,
) {
  return {
    toVet: counts.submitted ?? 0,
    oldestDays: oldestToVet ? daysBetween(localDay(oldestToVet, timeZone), today) : 0,
    waiting: counts.waiting ?? 0,
  };
}

function registrationCharts(figures: RegistrationFigures): Today["registrations"] {
  const { counts, inForce, growth, approvedGrowth, bySector, byRegion } = figures;
  return {
    inForce,
    approved: counts.approved ?? 0,
    growth,
    approvedGrowth,
    byState: registrationStates.map((state) => ({
      label: stateLabels[state],
      value: counts[state] ?? 0,
    })),
    bySector: bySector.map(({ key, count }) => ({ label: sectorLabel(key), value: count })),
    byRegion: byRegion.map(({ key, count }) => ({ label: regionLabel(key), value: count })),
  };
}

function breakoutChart(slot: BreakoutFill[number], timeZone: string): Today["slots"][number] {
  return {
    id: slot.id,
    title: slot.title,
    time: timeRange(slot.startsAt, slot.endsAt, timeZone),
    bars: slot.sessions.map(({ title, placesHeld, capacity }) => ({
      label: title,
      value: placesHeld,
      of: capacity,
    })),
  };
}
