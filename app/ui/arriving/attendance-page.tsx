// The organiser's page of attendance: the figures of the day, or the muster list by itself.
import type { ComponentProps, ReactNode } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { OrganiserPage } from "~/ui/page/organiser-navigation";
import { AttendanceFigures } from "./attendance-figures";
import { MusterList } from "./muster-list";

/** The page: with a `muster` that list, else the `figures` under the `live` count. */
export function AttendancePage({
  conference,
  asAt,
  past,
  muster,
  figures,
  live,
}: {
  conference: { slug: string; name: string };
  /** When the figures were made, written out. */
  asAt: string;
  past: boolean;
  muster: ComponentProps<typeof MusterList>["people"] | null;
  figures: ComponentProps<typeof AttendanceFigures> | null;
  live: ReactNode;
}) {
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
      {live}
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
      {figures && <AttendanceFigures {...figures} />}
    </OrganiserPage>
  );
}
