// The muster list: everybody on site by name, with a box to tick on paper.
import { Table } from "~/ui/govuk/table";

/** The list, made to be printed. `asAt` is when it was made. */
export function MusterList({
  people,
  asAt,
}: {
  people: { id: string; name: string; organisation: string; seen: string }[];
  asAt: string;
}) {
  return (
    <>
      <h1 className="govuk-heading-l">
        Muster list: {people.length.toLocaleString("en-GB")}{" "}
        {people.length === 1 ? "person" : "people"}
      </h1>
      <p className="govuk-body">
        Everybody admitted at any door, as at {asAt}. Print this page, tick who has been found, and
        destroy it afterwards.
      </p>
      {people.length > 0 && (
        <Table
          caption="People on site, by name"
          captionClasses="govuk-visually-hidden"
          classes="conf-muster"
          head={[
            { text: "Name" },
            { text: "Organisation" },
            { text: "Seen last" },
            { text: "Found" },
          ]}
          firstCellIsHeader
          rows={people.map(({ name, organisation, seen }) => [
            { text: name },
            { text: organisation },
            { text: seen },
            { text: "☐", classes: "conf-muster__box" },
          ])}
        />
      )}
    </>
  );
}
