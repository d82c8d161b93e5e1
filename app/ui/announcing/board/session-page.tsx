// The organiser's page of a session: adding, changing, deleting.

import { themeLabels, themes } from "~/domain/announcing/programme/themes";
import { errorFor, type Problem, tickedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { Input } from "~/ui/govuk/input";
import { Select } from "~/ui/govuk/select";
import { Textarea } from "~/ui/govuk/textarea";
import { textField } from "../text-field";
import { PartPage, type PartPageProps } from "./part-page";

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

type Choices = { slots: Choice[]; rooms: Choice[]; speakers: Choice[]; topics: string[] };

/** The page of a session of the programme. `asked` is what the link to this page chose for a new one. */
export function SessionPage({
  choices,
  asked,
  ...page
}: PartPageProps<Stored & { id: string; title: string }> & {
  choices: Choices;
  asked: { slotId: string; roomId: string };
}) {
  return (
    <PartPage {...page} kind="session" name={page.part?.title ?? ""}>
      <SessionFields
        problem={page.problem}
        stored={page.part ?? asked}
        choices={choices}
        slug={page.conference.slug}
      />
    </PartPage>
  );
}

/** The fields, filled with what was typed, else with what is stored. */
function SessionFields({
  problem,
  stored,
  choices,
  slug,
}: {
  problem: Problem | undefined;
  stored: Stored;
  choices: Choices;
  slug: string;
}) {
  const field = (name: keyof Stored & string, label: string, hint?: string) =>
    textField(problem, name, label, String(stored[name] ?? ""), hint);
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
      <SpeakerBoxes
        problem={problem}
        stored={stored.speakers}
        speakers={choices.speakers}
        slug={slug}
      />
    </>
  );
}

/** The speakers to tick. Those who speak in it come first, so that they are seen in a long list. */
function SpeakerBoxes({
  problem,
  stored,
  speakers,
  slug,
}: {
  problem: Problem | undefined;
  stored: string[] | undefined;
  speakers: Choice[];
  slug: string;
}) {
  const ticked = tickedIn(problem, "speakers", stored);
  const error = errorFor(problem, "speakers");
  if (speakers.length === 0)
    return (
      <p className="govuk-body">
        There are no speakers yet.{" "}
        <a className="govuk-link" href={paths.organiserSpeaker(slug, "new")}>
          Add a speaker
        </a>
      </p>
    );
  return (
    <Checkboxes
      name="speakers"
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: "Speakers", classes: "govuk-fieldset__legend--s" } }}
      hint={{
        text: "A speaker who holds a place in another session at that time gives it up, and we write to them.",
      }}
      values={ticked}
      items={[...speakers].sort(
        (a, b) => Number(ticked.includes(b.value)) - Number(ticked.includes(a.value)),
      )}
      {...(error ? { errorMessage: error } : {})}
    />
  );
}
