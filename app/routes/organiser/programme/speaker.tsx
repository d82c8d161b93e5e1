// A speaker of the programme: adding, changing, deleting.
import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { partOf, speakerForm } from "~/domain/announcing/programme/forms";
import {
  deleteSpeaker,
  getSpeaker,
  saveSpeaker,
} from "~/domain/announcing/programme/speakers.server";
import { errorFor, typedIn } from "~/domain/problem";
import { checkForm, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ProgrammePart } from "~/ui/announcing/programme-part";
import { Input } from "~/ui/govuk/input";
import { Textarea } from "~/ui/govuk/textarea";

export const meta = () => [{ title: "Speaker" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "change-programmes");
  const { slug = "", id = "" } = args.params;
  const { id: conferenceId, name } = found(await getConferenceForOrganiser(slug));
  const speaker = id === "new" ? null : found(await getSpeaker(conferenceId, id));
  return {
    conference: { slug, name },
    speaker: speaker && { ...speaker, email: speaker.person?.email ?? "" },
    sessions: speaker?.sessions.map(({ session }) => session) ?? [],
    deleting: speaker !== null && new URL(args.request.url).searchParams.has("delete"),
    newId: speaker ? null : randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "change-programmes");
  const { slug = "", id = "" } = args.params;
  const typed = await readFields(args.request);
  const programme = (done: string) => () => `${paths.organiserProgramme(slug)}?done=${done}`;
  if (typed.intent === "delete")
    return answer(typed, () => deleteSpeaker(actor, slug, id, now()), programme("speaker-deleted"));
  const form = checkForm(typed, speakerForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    typed,
    async () => saveSpeaker(actor, slug, { ...form.value, ...partOf(id, typed.id) }, now()),
    programme("speaker-saved"),
  );
}

export default function Speaker() {
  const { conference, speaker, sessions, deleting, newId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const text = (name: "name" | "email" | "jobTitle" | "organisation", label: string) => ({
    id: name,
    name,
    label: { text: label, classes: "govuk-label--s" },
    value: typedIn(problem, name, speaker?.[name]),
    errorMessage: errorFor(problem, name),
  });
  return (
    <ProgrammePart
      conference={conference}
      problem={problem}
      part="speaker"
      name={speaker?.name ?? ""}
      here={paths.organiserSpeaker(conference.slug, speaker?.id ?? "new")}
      id={newId && typedIn(problem, "id", newId)}
      deleting={deleting}
    >
      {sessions.length > 0 && (
        <p className="govuk-body">
          Speaks in{" "}
          {sessions.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <a className="govuk-link" href={paths.organiserSession(conference.slug, id)}>
                {title}
              </a>
            </span>
          ))}
          .
        </p>
      )}
      <Input {...text("name", "Full name")} />
      <Input
        {...text("email", "Email address (optional)")}
        type="email"
        spellcheck={false}
        hint={{
          text: "With it they can sign in and upload their slides. We write to them once to say so. It is never shown.",
        }}
      />
      <Input {...text("jobTitle", "Job title")} />
      <Input {...text("organisation", "Organisation")} />
      <Textarea
        id="biography"
        name="biography"
        label={{ text: "Biography", classes: "govuk-label--s" }}
        hint={{ text: "One or two sentences" }}
        value={typedIn(problem, "biography", speaker?.biography)}
        errorMessage={errorFor(problem, "biography")}
      />
    </ProgrammePart>
  );
}
