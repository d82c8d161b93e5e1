// A slot of the programme: adding, changing, deleting.
import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { daysOfConference, partOf, slotForm } from "~/domain/announcing/programme/forms";
import { deleteSlot, getSlot, saveSlot } from "~/domain/announcing/programme/slots.server";
import { clockTime, localDay, longDate } from "~/domain/ground/time/dates";
import { errorFor, typedIn } from "~/domain/problem";
import { checkForm, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ProgrammePart } from "~/ui/announcing/programme-part";
import { Input } from "~/ui/govuk/input";
import { Radios } from "~/ui/govuk/radios";
import { Select } from "~/ui/govuk/select";

export const meta = () => [{ title: "Slot" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "change-programmes");
  const { slug = "", id = "" } = args.params;
  const conference = found(await getConferenceForOrganiser(slug));
  const slot = id === "new" ? null : found(await getSlot(conference.id, id));
  const { name, timeZone } = conference;
  return {
    conference: { slug, name },
    days: daysOfConference(conference).map((day) => ({ value: day, text: longDate(day) })),
    slot: slot && {
      id: slot.id,
      title: slot.title,
      kind: slot.kind,
      day: localDay(slot.startsAt, timeZone),
      starts: clockTime(slot.startsAt, timeZone),
      ends: clockTime(slot.endsAt, timeZone),
    },
    deleting: slot !== null && new URL(args.request.url).searchParams.has("delete"),
    newId: slot ? null : randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "change-programmes");
  const { slug = "", id = "" } = args.params;
  const typed = await readFields(args.request);
  const programme = (done: string) => () => `${paths.organiserProgramme(slug)}?done=${done}`;
  if (typed.intent === "delete")
    return answer(typed, () => deleteSlot(actor, slug, id, now()), programme("slot-deleted"));
  const form = checkForm(typed, slotForm(found(await getConferenceForOrganiser(slug))));
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    typed,
    async () => saveSlot(actor, slug, { ...form.value, ...partOf(id, typed.id) }, now()),
    programme("slot-saved"),
  );
}

export default function Slot() {
  const { conference, days, slot, deleting, newId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const text = (name: "title" | "starts" | "ends", label: string) => ({
    id: name,
    name,
    label: { text: label, classes: "govuk-label--s" },
    value: typedIn(problem, name, slot?.[name]),
    errorMessage: errorFor(problem, name),
  });
  return (
    <ProgrammePart
      conference={conference}
      problem={problem}
      part="slot"
      name={slot?.title || "Slot"}
      here={paths.organiserSlot(conference.slug, slot?.id ?? "new")}
      id={newId && typedIn(problem, "id", newId)}
      deleting={deleting}
    >
      <Input {...text("title", "Title")} hint={{ text: "For example, Keynote or Breakout 1" }} />
      <Radios
        name="kind"
        fieldset={{ legend: { text: "What it is", classes: "govuk-fieldset__legend--s" } }}
        errorMessage={errorFor(problem, "kind")}
        value={typedIn(problem, "kind", slot?.kind)}
        items={[
          { value: "plenary", text: "Plenary", hint: { text: "For everyone: a talk, lunch" } },
          {
            value: "breakout",
            text: "Breakout",
            hint: { text: "Each delegate chooses one of its sessions" },
          },
        ]}
      />
      {days.length === 1 ? (
        <input type="hidden" name="day" value={days[0]?.value} />
      ) : (
        <Select
          id="day"
          name="day"
          label={{ text: "Day", classes: "govuk-label--s" }}
          items={days}
          value={typedIn(problem, "day", slot?.day)}
          errorMessage={errorFor(problem, "day")}
        />
      )}
      <Input
        {...text("starts", "Starts")}
        hint={{ text: "For example, 9am or 1:30pm" }}
        classes="govuk-input--width-5"
      />
      <Input {...text("ends", "Ends")} classes="govuk-input--width-5" />
    </ProgrammePart>
  );
}
