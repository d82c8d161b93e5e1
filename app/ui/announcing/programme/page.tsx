// The programme as a page: what to do next, how to narrow it, the timetable, and how to take it away.

import type { ProgrammeDay } from "~/domain/announcing/programme/programme";
import { themeLabel } from "~/domain/announcing/programme/themes";
import { counted } from "~/domain/ground/counting/counted";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";
import { DayLinks, ThemeFilter, TrackFilter } from "./filter";
import { Timetable } from "./timetable";

/** What the page of a programme shows. `theme` and `track` are what it is narrowed to, "" for all. */
type ProgrammePageProps = {
  slug: string;
  name: string;
  venue: string;
  when: string;
  /** The conference is past, so nobody chooses any more. */
  over: boolean;
  registered: boolean;
  registering: boolean;
  full: boolean;
  theme: string;
  track: string;
  days: ProgrammeDay[];
  themes: string[];
  tracks: string[];
};

/** The page of a conference's programme. */
export function ProgrammePage({
  slug,
  name,
  venue,
  when,
  over,
  registered,
  registering,
  full,
  days,
  ...programme
}: ProgrammePageProps) {
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
          {counted(count, "session")} in {themeLabel(theme) || track || theme}.{" "}
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
