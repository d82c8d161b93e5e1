// The organiser's page of badges: how many there are, printing them all or some, and one for the desk.
import type { ComponentProps } from "react";
import type { Problem } from "~/domain/problem";
import { OrganiserPage } from "~/ui/page/organiser-navigation";
import { BadgePicture } from "./badge-picture";
import { type AskedRun, NarrowBadges, OneBadge, PrintAll } from "./badge-printing";
import { UnprintedBadges } from "./unprinted-badges";

/** The page. `count` badges are in the run that was `asked`, from `first` to `last`; `initials` are what it can be narrowed to. */
export function BadgesPage({
  conference,
  problem,
  asked,
  initials,
  sample,
  unprinted,
  ...run
}: {
  conference: { slug: string; name: string };
  problem?: Problem | undefined;
  asked: AskedRun;
  initials: { initial: string; count: number }[];
  sample: Omit<ComponentProps<typeof BadgePicture>, "label">;
  unprinted: ComponentProps<typeof UnprintedBadges>["badges"];
  count: number;
  first: string | null;
  last: string | null;
}) {
  return (
    <OrganiserPage conference={conference} current="badges" problem={problem}>
      <h1 className="govuk-heading-l">Badges</h1>
      <div className="conf-two-column">
        <div>
          <PrintAll slug={conference.slug} asked={asked} {...run} />
          <UnprintedBadges slug={conference.slug} badges={unprinted} />
          <BadgePicture {...sample} label="A sample badge of an invented delegate" />
          <h2 className="govuk-heading-m">How the sheets are printed</h2>
          <ul className="govuk-list govuk-list--bullet">
            <li>Each sheet is A4 with four A6 badges and marks to cut along.</li>
            <li>Badges are in the order of the names on them, A to Z: left to right, then down.</li>
            <li>Print at actual size, on one side.</li>
            <li>
              A badge shows the ticket’s QR code and the sessions chosen so far. Print as late as
              you can.
            </li>
          </ul>
        </div>
        <aside>
          <NarrowBadges problem={problem} asked={asked} initials={initials} />
          <OneBadge slug={conference.slug} />
        </aside>
      </div>
    </OrganiserPage>
  );
}
