// The page of a slot: adding, changing, deleting.
import type { SlotKind } from "~/domain/announcing/programme/slots";
import { slotKinds } from "~/domain/announcing/programme/slots";
import { errorFor, typedIn } from "~/domain/problem";
import { Input } from "~/ui/govuk/input";
import { Radios } from "~/ui/govuk/radios";
import { Select } from "~/ui/govuk/select";
import { textField } from "../text-field";
import { PartPage, type PartPageProps } from "./part-page";

/** A slot, its day a calendar date and its times as people type them. */
type Slot = { id: string; title: string; kind: string; day: string; starts: string; ends: string };

const kinds: Record<SlotKind, { text: string; hint: { text: string } }> = {
  plenary: { text: "Plenary", hint: { text: "For everyone: a talk, lunch" } },
  breakout: { text: "Breakout", hint: { text: "Each delegate chooses one of its sessions" } },
};

/** The page of a slot of the programme. `days` are those of the conference. */
export function SlotPage({
  days,
  ...page
}: PartPageProps<Slot> & { days: { value: string; text: string }[] }) {
  const { part: slot, problem } = page;
  const text = (name: "title" | "day" | "starts" | "ends", label: string, hint?: string) =>
    textField(problem, name, label, slot?.[name], hint);
  return (
    <PartPage {...page} kind="slot" name={slot?.title || "Slot"}>
      <Input {...text("title", "Title", "For example, Keynote or Breakout 1")} />
      <Radios
        name="kind"
        fieldset={{ legend: { text: "What it is", classes: "govuk-fieldset__legend--s" } }}
        errorMessage={errorFor(problem, "kind")}
        value={typedIn(problem, "kind", slot?.kind)}
        items={slotKinds.map((kind) => ({ value: kind, ...kinds[kind] }))}
      />
      {days.length === 1 ? (
        <input type="hidden" name="day" value={days[0]?.value} />
      ) : (
        <Select {...text("day", "Day")} items={days} />
      )}
      <Input
        {...text("starts", "Starts", "For example, 9am or 1:30pm")}
        classes="govuk-input--width-5"
      />
      <Input {...text("ends", "Ends")} classes="govuk-input--width-5" />
    </PartPage>
  );
}
