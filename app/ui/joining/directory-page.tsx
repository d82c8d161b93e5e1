// Who is coming: the delegates who agreed to be named, to search and filter, and the button that puts its reader on the list.
import { counted } from "~/domain/ground/counting/counted";
import type { DirectoryQuestion } from "~/domain/joining/directory/directory";
import { regionKeys, regions, sectorKeys, sectors } from "~/domain/people/people/who-they-are";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { InsetText } from "~/ui/govuk/inset-text";
import { Pagination } from "~/ui/govuk/pagination";
import { Select } from "~/ui/govuk/select";
import { Page } from "~/ui/page/page";

/** One page of the list; `listed` is null for somebody who does not come and can therefore not be on it. */
type Directory = {
  conference: { slug: string; name: string };
  listed: boolean | null;
  count: number;
  people: { id: string; fullName: string; organisation: string; sector: string; region: string }[];
  previous: string | null;
  next: string | null;
};

/** The page; `asked` is what its address asked for, `done` what has just been done. */
export function DirectoryPage({
  directory,
  asked,
  done,
}: {
  directory: Directory;
  asked: DirectoryQuestion;
  done: string | undefined;
}) {
  const { conference, listed, count, people, previous, next } = directory;
  const { slug, name } = conference;
  const back =
    listed === null
      ? { href: paths.registrations(slug), text: "Registrations" }
      : { href: paths.my(), text: "My conference" };
  const { search, sector, region } = asked;
  const filtered = [search, sector, region].some(Boolean);
  return (
    <Page back={back} done={done}>
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">Who is coming</h1>
      {listed !== null && <OwnPlace listed={listed} />}
      <DirectoryFilter slug={slug} asked={asked} filtered={filtered} />
      <p className="govuk-body" role="status">
        {countInWords(count, filtered)}
      </p>
      {people.length > 0 && (
        <ul className="conf-directory">
          {people.map((person) => (
            <li key={person.id}>
              <div>
                <strong>{person.fullName}</strong>
                <br />
                {person.organisation}
              </div>
              <div>
                {person.sector}
                <br />
                {person.region}
              </div>
            </li>
          ))}
        </ul>
      )}
      {(previous || next) && (
        <Pagination
          {...(previous && {
            previous: {
              href: directoryAddress(slug, { search, sector, region, before: previous }),
            },
          })}
          {...(next && {
            next: { href: directoryAddress(slug, { search, sector, region, after: next }) },
          })}
          landmarkLabel="Pages of delegates"
        />
      )}
    </Page>
  );
}

function countInWords(count: number, filtered: boolean): string {
  if (count === 0) return filtered ? "Nobody on the list matches." : "Nobody is on the list yet.";
  const people = counted(count, "person", "people");
  if (filtered) return `${people} found.`;
  return `${people} agreed to be on this list. Others are coming as well.`;
}

function directoryAddress(slug: string, question: Partial<DirectoryQuestion>): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) if (value) asked.set(name, value);
  return `${paths.delegates(slug)}${asked.size ? `?${asked}` : ""}`;
}

/** Whether its reader is on the list, and the button that changes it at once. */
function OwnPlace({ listed }: { listed: boolean }) {
  return (
    <InsetText>
      <form method="post" noValidate>
        <p className="govuk-body">
          {listed
            ? "You are on this list. Approved delegates and the organisers see your name, organisation, sector and region."
            : "You are not on this list, so other delegates do not see you here."}
        </p>
        <Button
          text={listed ? "Take me off the list" : "Put me on the list"}
          name="intent"
          value={listed ? "hide" : "show"}
          classes="govuk-button--secondary govuk-!-margin-bottom-0"
        />
      </form>
    </InsetText>
  );
}

function DirectoryFilter({
  slug,
  asked,
  filtered,
}: {
  slug: string;
  asked: DirectoryQuestion;
  filtered: boolean;
}) {
  return (
    <form method="get" action={paths.delegates(slug)} className="conf-directory-filter" noValidate>
      <Input
        id="search"
        name="search"
        type="search"
        label={{ text: "Name or organisation" }}
        value={asked.search}
      />
      <Select
        id="sector"
        name="sector"
        label={{ text: "Sector" }}
        items={[
          { value: "", text: "All sectors" },
          ...sectorKeys.map((value) => ({ value, text: sectors[value] })),
        ]}
        value={asked.sector}
      />
      <Select
        id="region"
        name="region"
        label={{ text: "Region" }}
        items={[
          { value: "", text: "All regions" },
          ...regionKeys.map((value) => ({ value, text: regions[value] })),
        ]}
        value={asked.region}
      />
      <div className="govuk-button-group">
        <Button text="Search" classes="govuk-button--secondary" />
        {filtered && (
          <a className="govuk-link" href={paths.delegates(slug)}>
            Clear
          </a>
        )}
      </div>
    </form>
  );
}
