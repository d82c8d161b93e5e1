// What an editor makes an edition of the bulletin with.
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import { sections as sectionNames } from "~/domain/publishing/bulletins/bulletin";
import { Button } from "~/ui/govuk/button";
import { Input } from "~/ui/govuk/input";
import { Select } from "~/ui/govuk/select";
import { Textarea } from "~/ui/govuk/textarea";

/** Puts a published write-up into a section. */
export function AddItemForm({
  free,
  problem,
}: {
  free: { value: string; text: string }[];
  problem: Problem | undefined;
}) {
  if (free.length === 0)
    return <p className="govuk-body">Every published write-up is in this edition.</p>;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="add" />
      <h2 className="govuk-heading-m">Add a write-up</h2>
      <Select
        id="writeUpId"
        name="writeUpId"
        label={{ text: "Write-up" }}
        value={typedIn(problem, "writeUpId")}
        items={[{ value: "", text: "Choose a write-up" }, ...free]}
        {...(errorFor(problem, "writeUpId") && { errorMessage: errorFor(problem, "writeUpId") })}
      />
      <Select
        id="section"
        name="section"
        label={{ text: "Section" }}
        value={typedIn(problem, "section")}
        items={[
          { value: "", text: "Choose a section" },
          ...sectionNames.map((section) => ({ value: section, text: section })),
        ]}
        {...(errorFor(problem, "section") && { errorMessage: errorFor(problem, "section") })}
      />
      <Button text="Add" classes="govuk-button--secondary" />
    </form>
  );
}

type Item = { writeUpId: string; title: string; withdrawn: boolean };

/** The write-ups of an edition, section by section; with buttons to move and remove them while it is open. */
export function EditionItems({
  sections,
  open,
}: {
  sections: { section: string; items: Item[] }[];
  open: boolean;
}) {
  if (sections.length === 0) return <p className="govuk-body">The edition is empty so far.</p>;
  return (
    <>
      {sections.map(({ section, items }) => (
        <section key={section}>
          <h2 className="govuk-heading-m">{section}</h2>
          <ol className="conf-edition-items">
            {items.map((item, index) => (
              <li key={item.writeUpId}>
                <span>
                  {item.title}
                  {item.withdrawn && " (withdrawn)"}
                </span>
                {open && <ItemButtons item={item} place={index + 1} last={items.length} />}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** The buttons name the place they lead to, so that pressing one twice moves once. */
function ItemButtons({ item, place, last }: { item: Item; place: number; last: number }) {
  const move = (text: string, to: number) => (
    <form method="post">
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="writeUpId" value={item.writeUpId} />
      <input type="hidden" name="place" value={to} />
      <Button classes="govuk-button--secondary">
        {text}
        <span className="govuk-visually-hidden"> {item.title}</span>
      </Button>
    </form>
  );
  return (
    <div className="conf-edition-items__buttons">
      {place > 1 && move("Move up", place - 1)}
      {place < last && move("Move down", place + 1)}
      <form method="post">
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="writeUpId" value={item.writeUpId} />
        <Button classes="govuk-button--secondary">
          Remove<span className="govuk-visually-hidden"> {item.title}</span>
        </Button>
      </form>
    </div>
  );
}

/** The title and introduction. */
export function EditionWords({
  title,
  introduction,
  problem,
}: {
  title: string;
  introduction: string;
  problem: Problem | undefined;
}) {
  // Another form on the page may have failed; this one then still shows what is stored.
  const own = problem?.typed.intent === "describe" ? problem : undefined;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="describe" />
      <h2 className="govuk-heading-m">Title and introduction</h2>
      <Input
        id="title"
        name="title"
        label={{ text: "Title" }}
        value={typedIn(own, "title", title)}
        {...(errorFor(own, "title") && { errorMessage: errorFor(own, "title") })}
      />
      <Textarea
        id="introduction"
        name="introduction"
        rows={8}
        label={{ text: "Introduction" }}
        hint={{ text: "An empty line starts a paragraph." }}
        value={typedIn(own, "introduction", introduction)}
        {...(errorFor(own, "introduction") && { errorMessage: errorFor(own, "introduction") })}
      />
      <Button text="Save" classes="govuk-button--secondary" />
    </form>
  );
}

/** Publishes the edition, once there is something in it. */
export function PublishEdition({ empty }: { empty: boolean }) {
  if (empty)
    return (
      <>
        <h2 className="govuk-heading-m">Publish</h2>
        <p className="govuk-body">Add a write-up before you publish the edition.</p>
      </>
    );
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="publish" />
      <h2 className="govuk-heading-m">Publish</h2>
      <p className="govuk-body">
        A published edition no longer changes. Write-ups that are withdrawn later say so in it.
      </p>
      <Button text="Publish the edition" />
    </form>
  );
}
