// The badges of a conference: how many there are, printing them all or some, and one for the desk.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { listBadgeHeads } from "~/domain/arriving/badges/badges.server";
import { countByInitial, inPrintOrder, readPrintRun } from "~/domain/arriving/badges/print-run";
import { getSampleBadge } from "~/domain/arriving/badges/sample.server";
import { requireDeed } from "~/http/guard.server";
import { found } from "~/http/respond.server";
import { BadgePicture } from "~/ui/arriving/badge-picture";
import { NarrowBadges, OneBadge, PrintAll } from "~/ui/arriving/badge-printing";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

export const meta = () => [{ title: "Badges" }];

const noBadge = "There is no approved registration with this reference";

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "print-badges");
  const conference = found(await getConferenceForOrganiser(args.params.slug ?? ""));
  const typed = Object.fromEntries(new URL(args.request.url).searchParams);
  const { run, fault } = readPrintRun(typed, conference.timeZone);
  // The PDF sends those here who ask for the badge of a reference that has none.
  const unknown = typed.reference && { field: "reference", text: noBadge };
  const faults = [fault, unknown].filter((each) => each !== null && typeof each === "object");
  const heads = await listBadgeHeads(conference.id, run.since);
  const chosen = inPrintOrder(heads, run.initial);
  return {
    conference: { slug: conference.slug, name: conference.name },
    problem: faults.length > 0 ? { errors: faults, typed } : undefined,
    asked: typed,
    initials: countByInitial(heads),
    sample: await getSampleBadge(conference),
    count: chosen.length,
    first: chosen[0]?.badgeName ?? null,
    last: chosen.at(-1)?.badgeName ?? null,
  };
}

export default function Badges() {
  const { conference, problem, asked, initials, sample, ...run } = useLoaderData<typeof loader>();
  return (
    <OrganiserPage conference={conference} current="badges" problem={problem}>
      <h1 className="govuk-heading-l">Badges</h1>
      <div className="conf-two-column">
        <div>
          <PrintAll slug={conference.slug} asked={asked} {...run} />
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
          <OneBadge slug={conference.slug} problem={problem} />
        </aside>
      </div>
    </OrganiserPage>
  );
}
