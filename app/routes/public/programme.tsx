// The programme of a conference: by time, then room, narrowed to one theme or track where somebody asks.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isFull, momentOf } from "~/domain/announcing/conferences/conferences";
import { getConference } from "~/domain/announcing/conferences/conferences.server";
import { getProgramme } from "~/domain/announcing/programme/programme.server";
import { isTheme, themeLabel } from "~/domain/announcing/programme/themes";
import { dateRange } from "~/domain/ground/time/dates";
import { isRegistered } from "~/domain/joining/registration/is-registered.server";
import { anybody } from "~/http/guard.server";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Timetable } from "~/ui/announcing/programme";
import { DayLinks, ThemeFilter, TrackFilter } from "~/ui/announcing/programme-filter";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

export const handle = { kept: { query: ["theme", "track"] } } satisfies RouteHandle;

export const meta = ({ data }: { data: { name: string } | undefined }) => [
  { title: data ? `Programme – ${data.name}` : "Programme" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { params, request } = args;
  const conference = found(await getConference(params.slug ?? ""));
  const query = new URL(request.url).searchParams;
  const [theme, track] = [query.get("theme") ?? "", query.get("track") ?? ""];
  const moment = now();
  const programme = await getProgramme(conference, { theme, track }, moment);
  const over = momentOf(conference, moment) === "past";
  const { personId } = await anybody(args);
  const registered = await isRegistered(personId, conference.slug);
  const registering = momentOf(conference, moment) === "open" && !registered;
  const full = isFull(conference);
  const known = (!theme || isTheme(theme)) && (!track || programme.tracks.includes(track));
  const { slug, name, startsOn, endsOn, venue } = conference;
  const when = dateRange(startsOn, endsOn);
  // Pages for themes and tracks that somebody made up are not worth keeping.
  const headers = new Headers(known ? [] : [["Cache-Control", "no-store"]]);
  const reader = { over, registered, registering, full };
  return json({ slug, name, venue, when, ...reader, theme, track, ...programme }, { headers });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Programme() {
  const { slug, name, venue, when, over, registered, registering, full, days, ...programme } =
    useLoaderData<typeof loader>();
  const { theme, track } = programme;
  const count = days.reduce((sum, day) => sum + day.count, 0);
  return (
    <Page back={{ href: paths.conference(slug), text: name }}>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">Programme</h1>
      <p className="govuk-body-l">
        {[name, days.length === 1 ? "" : when, venue].filter(Boolean).join(", ")}
      </p>
      {registering && (
        <Button
          text={full ? "Join the waiting list" : "Register"}
          href={paths.register(slug)}
          classes="conf-no-print"
        />
      )}
      {registered && !over && (
        <p className="govuk-body conf-no-print">
          <a className="govuk-link" href={paths.myChoices()}>
            Your sessions
          </a>
        </p>
      )}
      {programme.themes.length > 0 && (
        <ThemeFilter slug={slug} offered={programme.themes} chosen={theme} />
      )}
      {programme.tracks.length > 0 && <TrackFilter tracks={programme.tracks} chosen={track} />}
      {days.length > 1 && <DayLinks days={days} />}
      {(theme || track) && (
        <p className="govuk-body">
          {count === 1 ? "1 session" : `${count} sessions`} in {themeLabel(theme) || track || theme}
          .{" "}
          <a className="govuk-link" href={paths.programme(slug)}>
            Show the whole programme
          </a>
        </p>
      )}
      {days.length === 0 && !theme && !track && (
        <p className="govuk-body">The programme will be published here.</p>
      )}
      <Timetable slug={slug} days={days} over={over} />
      {days.length > 0 && (
        <p className="govuk-body conf-no-print">
          Take it with you:{" "}
          <a className="govuk-link" href={paths.schedule(slug, "ics")}>
            calendar (iCalendar)
          </a>
          ,{" "}
          <a className="govuk-link" href={paths.schedule(slug, "json")}>
            JSON
          </a>{" "}
          or{" "}
          <a className="govuk-link" href={paths.schedule(slug, "xml")}>
            XML
          </a>
        </p>
      )}
    </Page>
  );
}
