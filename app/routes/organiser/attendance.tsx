// Attendance for organisers: who is on site now, by checkpoint and over time, what doors refused, and the muster list.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { mainDoor, verdictWords } from "~/domain/arriving/attendance/attendance";
import { getDoorCount } from "~/domain/arriving/attendance/door.server";
import {
  getAttendanceOverview,
  listConflicts,
  listMuster,
} from "~/domain/arriving/attendance/overview.server";
import { clockTime, localDay, shortDate } from "~/domain/ground/time/dates";
import { requireDeed } from "~/http/guard.server";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { LiveOnSite } from "~/scanner/live-on-site";
import { AttendanceFigures } from "~/ui/arriving/attendance-figures";
import { MusterList } from "~/ui/arriving/muster-list";
import { Button } from "~/ui/govuk/button";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

export const handle = { hydrate: true } satisfies RouteHandle;

export const meta = () => [{ title: "Attendance" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "watch-attendance");
  const conference = found(await getConferenceForOrganiser(args.params.slug ?? ""));
  const { id, slug, name, timeZone } = conference;
  const moment = now();
  const shared = {
    conference: { slug, name },
    asAt: `${clockTime(moment, timeZone)} on ${shortDate(moment, timeZone)}`,
    count: await getDoorCount(id, mainDoor),
    past: localDay(moment, timeZone) > conference.endsOn,
  };
  const overview = await getAttendanceOverview(conference);
  const known = new Map(overview.checkpoints.map((one) => [one.checkpoint, one]));
  if (new URL(args.request.url).searchParams.get("list") === "muster") {
    const people = await listMuster(id);
    const muster = people.map(({ at, checkpoint, ...person }) => ({
      ...person,
      seen: `${known.get(checkpoint)?.place ?? checkpoint}, ${clockTime(at, timeZone)}`,
    }));
    return { ...shared, muster, overview: null };
  }
  const conflicts = (await listConflicts(id)).map((scan) => ({
    scanId: scan.scanId,
    time: clockTime(scan.receivedAt, timeZone),
    checkpoint: known.get(scan.checkpoint)?.text ?? scan.checkpoint,
    what: scan.undoneAt ? "Undone" : verdictWords[scan.verdict as keyof typeof verdictWords],
    who: scan.name || "Unknown code",
  }));
  const checkpoints = overview.checkpoints.filter(({ count }) => count > 0);
  return { ...shared, muster: null, overview: { ...overview, checkpoints, conflicts } };
}

export default function Attendance() {
  const { conference, asAt, count, past, muster, overview } = useLoaderData<typeof loader>();
  const here = paths.organiserAttendance(conference.slug);
  if (muster)
    return (
      <OrganiserPage
        conference={conference}
        current="check-in"
        back={{ href: here, text: "Attendance" }}
      >
        <MusterList people={muster} asAt={asAt} />
      </OrganiserPage>
    );
  return (
    <OrganiserPage conference={conference} current="check-in">
      <h1 className="govuk-heading-l">Attendance</h1>
      <LiveOnSite
        url={`${paths.doorCount(conference.slug)}?checkpoint=${mainDoor}`}
        first={count}
        past={past}
      />
      {!past && (
        <>
          <div className="govuk-button-group">
            <Button text="Muster list" href={`${here}?list=muster`} />
            <Button
              text="Open the door"
              href={paths.door(conference.slug)}
              classes="govuk-button--secondary"
            />
          </div>
          <p className="govuk-body">
            The figures below are from {asAt}.{" "}
            <a className="govuk-link" href={here}>
              Show the newest
            </a>
          </p>
        </>
      )}
      <AttendanceFigures {...overview} />
    </OrganiserPage>
  );
}
