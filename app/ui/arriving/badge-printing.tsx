// Parts of the organiser's page of badges: the print run, what narrows it, and one badge for the desk.

import { badgeSheet } from "~/domain/arriving/badges/layout";
import { counted } from "~/domain/ground/counting/counted";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { Select } from "~/ui/govuk/select";
import { DayField } from "~/ui/page/date-fields";

/** The run as it is asked for in the address of the page; the PDF takes the same. */
export type AskedRun = Record<string, string>;

/** How many badges and sheets there are, and the button that prints them. */
export function PrintAll(props: {
  slug: string;
  asked: AskedRun;
  count: number;
  first: string | null;
  last: string | null;
}) {
  const { slug, asked, count, first, last } = props;
  const query = new URLSearchParams(asked);
  query.delete("reference");
  const sheets = Math.ceil(count / badgeSheet.badges);
  if (count === 0) {
    return (
      <p className="govuk-body-l">
        There are no badges to print. Badges are for approved registrations.
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body-l">
        <strong>{counted(count, "badge")}</strong> on {counted(sheets, "sheet")} of A4
        {count > 1 && `, from ${first} to ${last}`}.
      </p>
      <Button
        text={count === 1 ? "Print 1 badge" : `Print all ${counted(count, "badge")}`}
        href={`${paths.badgesPdf(slug)}${query.size > 0 ? `?${query}` : ""}`}
      />
    </>
  );
}

/** The form that narrows the run to new tickets or to one letter. */
export function NarrowBadges({
  problem,
  asked,
  initials,
}: {
  problem: Problem | undefined;
  asked: AskedRun;
  initials: { initial: string; count: number }[];
}) {
  return (
    <form method="get" noValidate>
      <h2 className="govuk-heading-m">Print only some</h2>
      <DayField
        name="since"
        legend="Approved since"
        hint="Also counts tickets that were issued again"
        problem={problem ?? { errors: [], typed: asked }}
        stored={null}
      />
      <Select
        id="initial"
        name="initial"
        label={{ text: "Names that begin with" }}
        value={asked.initial ?? ""}
        items={[
          { value: "", text: "Any letter" },
          ...initials.map(({ initial, count }) => ({
            value: initial,
            text: `${initial} (${count})`,
          })),
        ]}
      />
      <Button text="Show" classes="govuk-button--secondary" />
    </form>
  );
}

/** One badge by its reference, for the desk, or to see what badges look like. */
export function OneBadge({ slug }: { slug: string }) {
  return (
    <form method="get" action={paths.badgesPdf(slug)} noValidate>
      <h2 className="govuk-heading-m">Print one badge</h2>
      <Input
        id="reference"
        name="reference"
        label={{ text: "Registration reference" }}
        hint={{ text: "Prints one A6 page" }}
        classes="govuk-input--width-10"
        spellcheck={false}
      />
      <Button text="Print this badge" classes="govuk-button--secondary" />
    </form>
  );
}
