// The fields of the write-up template, for authors and for the editor who corrects.

import { themeLabels } from "~/domain/announcing/programme/themes";
import { regions, sectors } from "~/domain/people/people/who-they-are";
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import {
  type PartKey,
  partLength,
  summaryLength,
  type Words,
} from "~/domain/publishing/write-ups/template";
import { CharacterCount } from "~/ui/govuk/character-count";
import { Input } from "~/ui/govuk/input";
import { Select } from "~/ui/govuk/select";
import { Textarea } from "~/ui/govuk/textarea";

type Shown = Partial<Record<keyof Words, string>>;

const partFields: { key: PartKey; label: string; hint: string; rows: number }[] = [
  {
    key: "situation",
    label: "The situation",
    hint: "What was the problem, where, and who did it harm?",
    rows: 6,
  },
  {
    key: "whatWasDone",
    label: "What was done",
    hint: "Say it so that another area could do the same.",
    rows: 10,
  },
  { key: "partners", label: "Partners", hint: "Who took part, and what did each bring?", rows: 4 },
  {
    key: "results",
    label: "Results",
    hint: "Give figures where you have them. If you have none, say so.",
    rows: 5,
  },
  {
    key: "lessons",
    label: "Lessons",
    hint: "What should others know before they try it? What did not work?",
    rows: 6,
  },
];

/** Every field of the template. `stored` is what is shown before anything was typed. */
export function WriteUpFields({
  problem,
  stored,
  sessions,
}: {
  problem: Problem | undefined;
  stored: Shown;
  /** The sessions it may come from; left out where that is not asked. */
  sessions?: { value: string; text: string }[];
}) {
  const field = (name: keyof Words) => ({
    id: name,
    name,
    value: typedIn(problem, name, stored[name] ?? ""),
    ...(errorFor(problem, name) && { errorMessage: errorFor(problem, name) }),
  });
  return (
    <>
      <Input
        {...field("title")}
        label={{ text: "Title", classes: "govuk-label--m" }}
        hint={{ text: "Say what was done, not what it is called." }}
      />
      <CharacterCount
        {...field("summary")}
        rows={2}
        maxlength={summaryLength}
        label={{ text: "Summary in one sentence", classes: "govuk-label--m" }}
        hint={{ text: "It stands in lists and in the bulletin." }}
      />
      {sessions && sessions.length > 0 && (
        <Select
          {...field("sessionId")}
          label={{ text: "The session it comes from (optional)", classes: "govuk-label--m" }}
          items={[{ value: "", text: "No session" }, ...sessions]}
        />
      )}
      <KindFields field={field} />
      <p className="govuk-hint">
        In the long texts an empty line starts a paragraph, and a line that starts with a hyphen is
        a bullet point.
      </p>
      {partFields.map(({ key, label, hint, rows }) => (
        <CharacterCount
          key={key}
          {...field(key)}
          rows={rows}
          label={{ text: label, classes: "govuk-label--m" }}
          hint={{ text: hint }}
          maxlength={partLength}
        />
      ))}
      <Textarea
        {...field("contact")}
        rows={2}
        label={{ text: "Contact", classes: "govuk-label--m" }}
        hint={{ text: "Everybody can read this. A team’s address is better than a person’s." }}
      />
      <Input
        {...field("authorLine")}
        label={{ text: "How readers see you", classes: "govuk-label--m" }}
        hint={{ text: "Such as your name and organisation, or your team alone." }}
      />
    </>
  );
}

type FieldOf = (name: keyof Words) => { id: string; name: string; value: string };

/** What the library tells write-ups apart by. */
function KindFields({ field }: { field: FieldOf }) {
  const lists = [
    { name: "theme", label: "Theme", options: themeLabels },
    { name: "sector", label: "Sector", options: sectors },
    { name: "region", label: "Region", options: regions },
  ] as const;
  return (
    <>
      {lists.map(({ name, label, options }) => (
        <Select
          key={name}
          {...field(name)}
          label={{ text: label, classes: "govuk-label--m" }}
          items={[
            { value: "", text: `Choose a ${name}` },
            ...Object.entries(options).map(([value, text]) => ({ value, text })),
          ]}
        />
      ))}
    </>
  );
}
