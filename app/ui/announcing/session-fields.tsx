// The fields of a session on the organiser's page.

import { themeLabels, themes } from "~/domain/announcing/programme/themes";
import { errorFor, type Problem, tickedIn, typedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { Input } from "~/ui/govuk/input";
import { Select } from "~/ui/govuk/select";
import { Textarea } from "~/ui/govuk/textarea";

/** What is stored of a session; of a new one only what the link to this page chose. */
type Stored = {
  title?: string;
  slotId?: string;
  roomId?: string | null;
  capacity?: number | null;
  theme?: string | null;
  topic?: string | null;
  summary?: string;
  description?: string;
  speakers?: string[];
};

type Choice = { value: string; text: string };

/** The fields, filled with what was typed, else with what is stored. */
export function SessionFields({
  problem,
  stored,
  choices,
  slug,
}: {
  problem: Problem | undefined;
  stored: Stored;
  choices: { slots: Choice[]; rooms: Choice[]; speakers: Choice[]; topics: string[] };
  slug: string;
}) {
  const field = (name: keyof Stored & string, label: string, hint?: string) => {
    const error = errorFor(problem, name);
    return {
      id: name,
      name,
      label: { text: label, classes: "govuk-label--s" },
      value: typedIn(problem, name, String(stored[name] ?? "")),
      ...(hint ? { hint: { text: hint } } : {}),
      ...(error ? { errorMessage: error } : {}),
    };
  };
  const ticked = tickedIn(problem, "speakers", stored.speakers);
  // Those who speak in it come first, so that they are seen in a long list.
  const speakers = [...choices.speakers].sort(
    (a, b) => Number(ticked.includes(b.value)) - Number(ticked.includes(a.value)),
  );
  const speakersError = errorFor(problem, "speakers");
  return (
    <>
      <Input {...field("title", "Title")} />
      {choices.slots.length === 0 && (
        <p className="govuk-inset-text">
          There are no slots yet.{" "}
          <a className="govuk-link" href={paths.organiserSlot(slug, "new")}>
            Add a slot
          </a>{" "}
          first.
        </p>
      )}
      <Select
        {...field("slotId", "Slot")}
        items={[{ value: "", text: "Choose a slot" }, ...choices.slots]}
      />
      <Select
        {...field("roomId", "Room")}
        items={[{ value: "", text: "No room yet" }, ...choices.rooms]}
      />
      <Input
        {...field(
          "capacity",
          "Capacity",
          "Places in a breakout session. Leave it empty to take the room's, and for a plenary.",
        )}
        inputmode="numeric"
        classes="govuk-input--width-5"
      />
      <Select
        {...field("theme", "Theme")}
        items={[
          { value: "", text: "No theme" },
          ...themes.map((theme) => ({ value: theme, text: themeLabels[theme] })),
        ]}
      />
      <Input
        {...field(
          "topic",
          "Topic",
          "Give sessions that repeat the same content the same topic. Nobody gets places in two of them.",
        )}
        attributes={{ list: "topics" }}
        autocomplete="off"
      />
      <datalist id="topics">
        {choices.topics.map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
      <Textarea {...field("summary", "Summary", "One or two sentences")} rows={3} />
      <Textarea {...field("description", "Description", "You can use Markdown.")} rows={10} />
      {speakers.length === 0 ? (
        <p className="govuk-body">
          There are no speakers yet.{" "}
          <a className="govuk-link" href={paths.organiserSpeaker(slug, "new")}>
            Add a speaker
          </a>
        </p>
      ) : (
        <Checkboxes
          name="speakers"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: "Speakers", classes: "govuk-fieldset__legend--s" } }}
          values={ticked}
          items={speakers}
          {...(speakersError ? { errorMessage: speakersError } : {})}
        />
      )}
    </>
  );
}
