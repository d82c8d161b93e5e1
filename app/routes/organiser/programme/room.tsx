// A room of the programme: adding, changing, deleting.
import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { partOf, roomForm } from "~/domain/announcing/programme/forms";
import { deleteRoom, getRoom, saveRoom } from "~/domain/announcing/programme/rooms.server";
import { errorFor, tickedIn, typedIn } from "~/domain/problem";
import { checkForm, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ProgrammePart } from "~/ui/announcing/programme-part";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { Input } from "~/ui/govuk/input";

export const meta = () => [{ title: "Room" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "change-programmes");
  const { slug = "", id = "" } = args.params;
  const { id: conferenceId, name } = found(await getConferenceForOrganiser(slug));
  const room = id === "new" ? null : found(await getRoom(conferenceId, id));
  const deleting = room !== null && new URL(args.request.url).searchParams.has("delete");
  return { conference: { slug, name }, room, deleting, newId: room ? null : randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "change-programmes");
  const { slug = "", id = "" } = args.params;
  const typed = await readFields(args.request);
  const programme = (done: string) => () => `${paths.organiserProgramme(slug)}?done=${done}`;
  if (typed.intent === "delete")
    return answer(typed, () => deleteRoom(actor, slug, id, now()), programme("room-deleted"));
  const form = checkForm(typed, roomForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    typed,
    async () => saveRoom(actor, slug, { ...form.value, ...partOf(id, typed.id) }, now()),
    programme("room-saved"),
  );
}

export default function Room() {
  const { conference, room, deleting, newId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const access = [room?.stepFree && "stepFree", room?.hearingLoop && "hearingLoop"];
  const ticked = problem
    ? ["stepFree", "hearingLoop"].filter((name) => tickedIn(problem, name).includes("yes"))
    : access;
  return (
    <ProgrammePart
      conference={conference}
      problem={problem}
      part="room"
      name={room?.name ?? ""}
      here={paths.organiserRoom(conference.slug, room?.id ?? "new")}
      id={newId && typedIn(problem, "id", newId)}
      deleting={deleting}
    >
      <Input
        id="name"
        name="name"
        label={{ text: "Name", classes: "govuk-label--s" }}
        value={typedIn(problem, "name", room?.name)}
        errorMessage={errorFor(problem, "name")}
      />
      <Input
        id="capacity"
        name="capacity"
        inputmode="numeric"
        classes="govuk-input--width-5"
        label={{ text: "Capacity", classes: "govuk-label--s" }}
        hint={{ text: "How many people it holds. Leave it empty if you do not know yet." }}
        value={typedIn(problem, "capacity", String(room?.capacity ?? ""))}
        errorMessage={errorFor(problem, "capacity")}
      />
      <Checkboxes
        name="access"
        fieldset={{ legend: { text: "Access", classes: "govuk-fieldset__legend--s" } }}
        items={[
          { name: "stepFree", value: "yes", text: "Step-free access", key: "stepFree" },
          { name: "hearingLoop", value: "yes", text: "Hearing loop", key: "hearingLoop" },
        ].map(({ key, ...item }) => ({ ...item, id: key, checked: ticked.includes(key) }))}
      />
    </ProgrammePart>
  );
}
