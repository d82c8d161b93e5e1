// A conference at a glance for its organisers: what needs doing now, then the figures as pictures.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { getAttendanceFigures } from "~/domain/arriving/attendance/figures.server";
import {
  countWithoutEveryPlace,
  listBreakoutFill,
} from "~/domain/choosing/choices/breakout-fill.server";
import { choicesWindow } from "~/domain/choosing/choices/choices";
import { getOutboxFigures } from "~/domain/desk/outbox/outbox.server";
import { organiserTasks } from "~/domain/desk/today/tasks";
import type { Actor } from "~/domain/ground/audit/actor";
import { dateRange, localDay, timeRange } from "~/domain/ground/time/dates";
import { daysBetween } from "~/domain/ground/time/days";
import { getRegistrationFigures } from "~/domain/joining/registration/figures.server";
import { registrationStates, stateLabels } from "~/domain/joining/registration/registration";
import { may } from "~/domain/people/access/access";
import { regionLabel, sectorLabel } from "~/domain/people/people/who-they-are";
import { countSlidesToRelease } from "~/domain/publishing/slides/to-release.server";
import { countWaitingWriteUps } from "~/domain/publishing/write-ups/editor-queue.server";
import { requireDeed } from "~/http/guard.server";
import { found } from "~/http/respond.server";
import { now } from "~/platform/clock.server";
import { BarChart } from "~/ui/charts/bar-chart";
import { fillInWords, inWords, mostFrequentInWords } from "~/ui/charts/bars-in-words";
import { GrowthChart } from "~/ui/charts/growth-chart";
import { OrganiserTaskList } from "~/ui/desk/organiser-task-list";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

export const meta = () => [{ title: "Organise the conference" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDeed(args, "organise");
  const conference = found(await getConferenceForOrganiser(args.params.slug ?? ""));
  const { id, slug, name, timeZone } = conference;
  const moment = now();
  const [registrations, slots, attendance, facts] = await Promise.all([
    getRegistrationFigures(conference),
    listBreakoutFill(id),
    getAttendanceFigures(id),
    taskFacts(actor, conference, moment),
  ]);
  const today = localDay(moment, timeZone);
  const oldest = registrations.oldestToVet;
  const phase =
    today < conference.startsOn ? "before" : today > conference.endsOn ? "after" : "during";
  return {
    conference: { slug, name },
    when: dateRange(conference.startsOn, conference.endsOn),
    capacity: conference.capacity,
    phase,
    tasks: organiserTasks({
      ...facts,
      toVet: registrations.counts.submitted ?? 0,
      oldestDays: oldest ? daysBetween(localDay(oldest, timeZone), today) : 0,
      waiting: registrations.counts.waiting ?? 0,
      onTheDay: phase === "during" ? attendance : null,
    }),
    registrations: {
      byState: registrationStates.map((state) => ({
        label: stateLabels[state],
        value: registrations.counts[state] ?? 0,
      })),
      standing: registrations.standing,
      approved: registrations.counts.approved ?? 0,
      growth: registrations.growth,
      approvedGrowth: registrations.approvedGrowth,
      bySector: registrations.bySector.map(({ key, count }) => ({
        label: sectorLabel(key),
        value: count,
      })),
      byRegion: registrations.byRegion.map(({ key, count }) => ({
        label: regionLabel(key),
        value: count,
      })),
    },
    slots: slots.map((slot) => ({
      id: slot.id,
      title: slot.title,
      time: timeRange(slot.startsAt, slot.endsAt, timeZone),
      bars: slot.sessions.map(({ title, placesHeld, capacity }) => ({
        label: title,
        value: placesHeld,
        of: capacity,
      })),
    })),
    attendance,
  };
}

/** The figures of tasks that no chart shows as well. */
async function taskFacts(
  actor: Actor,
  conference: NonNullable<Awaited<ReturnType<typeof getConferenceForOrganiser>>>,
  moment: Date,
) {
  const { id, slug } = conference;
  const [outbox, slidesToRelease, writeUpsToReview, withoutPlaces] = await Promise.all([
    getOutboxFigures(id),
    countSlidesToRelease(id),
    may(actor, "review-write-ups") ? countWaitingWriteUps() : null,
    choicesWindow(conference, moment).open ? countWithoutEveryPlace(id) : 0,
  ]);
  return {
    slug,
    released: conference.releasedAt !== null,
    freePlaces: conference.capacity - conference.admitted,
    lettersFailed: outbox.counts.failed,
    lettersQueued: outbox.counts.queued,
    canSend: outbox.goOut !== "nowhere",
    slidesToRelease,
    writeUpsToReview,
    withoutPlaces,
  };
}

const attendanceWords = {
  before: { caption: "On site", verb: "are on site" },
  during: { caption: "On site now", verb: "are on site" },
  after: { caption: "Attendance", verb: "came" },
};

export default function OrganiserHome() {
  const { conference, when, capacity, phase, tasks, registrations, slots, attendance } =
    useLoaderData<typeof loader>();
  const words = attendanceWords[phase as keyof typeof attendanceWords];
  const count = (value: number) => value.toLocaleString("en-GB");
  return (
    <OrganiserPage conference={conference} current="home">
      <span className="govuk-caption-l">{when}</span>
      <h1 className="govuk-heading-l">What needs doing now</h1>
      <OrganiserTaskList tasks={tasks} />

      <h2 className="govuk-heading-m">Registrations</h2>
      {registrations.standing === 0 ? (
        <p className="govuk-body">Nobody has registered yet.</p>
      ) : (
        <>
          <p className="govuk-body">
            {count(registrations.standing)} registered, {count(registrations.approved)} of them
            approved, for {count(capacity)} places.
          </p>
          <div className="conf-two-column conf-two-column--even">
            <GrowthChart
              id="growth"
              caption="Registrations over time"
              description={`${count(registrations.standing)} people have registered, ${count(registrations.approved)} of them are approved.`}
              series={[
                { name: "Registered", growth: registrations.growth },
                { name: "Approved", growth: registrations.approvedGrowth },
              ]}
            />
            <div>
              <BarChart
                id="states"
                caption="Registrations by state"
                description={inWords(registrations.byState)}
                nouns={["State", "Registrations"]}
                bars={registrations.byState}
              />
              <BarChart
                id="attendance"
                caption={words.caption}
                description={`${count(attendance.onSite)} of ${count(attendance.approved)} approved delegates ${words.verb}.`}
                nouns={["Delegates", "Count"]}
                bars={[
                  { label: "At the main door", value: attendance.onSite, of: attendance.approved },
                ]}
              />
            </div>
            <BarChart
              id="sectors"
              caption="Registrations by sector"
              description={mostFrequentInWords(registrations.bySector)}
              nouns={["Sector", "Registered"]}
              bars={registrations.bySector}
            />
            <BarChart
              id="regions"
              caption="Registrations by region"
              description={mostFrequentInWords(registrations.byRegion)}
              nouns={["Region", "Registered"]}
              bars={registrations.byRegion}
            />
          </div>
        </>
      )}

      {slots.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Breakout sessions</h2>
          <div className="conf-two-column conf-two-column--even">
            {slots.map((slot) => (
              <BarChart
                key={slot.id}
                id={`slot-${slot.id}`}
                caption={`${slot.title}, ${slot.time}`}
                description={fillInWords(slot.bars)}
                nouns={["Session", "Places taken"]}
                bars={slot.bars}
              />
            ))}
          </div>
        </>
      )}
    </OrganiserPage>
  );
}
