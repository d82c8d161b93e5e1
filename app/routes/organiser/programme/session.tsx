// A session of the programme: adding, changing, deleting.
import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { partOf, sessionForm } from "~/domain/announcing/programme/forms";
import { getSessionChoices } from "~/domain/announcing/programme/session-choices.server";
import { getSession, saveSession } from "~/domain/announcing/programme/sessions.server";
import { deleteSession } from "~/domain/desk/changing/delete-session.server";
import { typedIn } from "~/domain/problem";
import { checkForm, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ProgrammePart } from "~/ui/announcing/programme-part";
import { SessionFields } from "~/ui/announcing/session-fields";

export const meta = () => [{ title: "Session" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "change-programmes");
  const { slug = "", id = "" } = args.params;
  const conference = found(await getConferenceForOrganiser(slug));
  const session = id === "new" ? null : found(await getSession(conference.id, id));
  const { searchParams } = new URL(args.request.url);
  return {
    conference: { slug, name: conference.name },
    session,
    choices: await getSessionChoices(conference),
    asked: { slotId: searchParams.get("slot") ?? "", roomId: searchParams.get("room") ?? "" },
    deleting: session !== null && searchParams.has("delete"),
    newId: session ? null : randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "change-programmes");
  const { slug = "", id = "" } = args.params;
  const typed = await readFields(args.request);
  const programme = (done: string) => () => `${paths.organiserProgramme(slug)}?done=${done}`;
  if (typed.intent === "delete")
    return answer(typed, () => deleteSession(actor, slug, id, now()), programme("session-deleted"));
  const form = checkForm(typed, sessionForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    typed,
    async () => saveSession(actor, slug, { ...form.value, ...partOf(id, typed.id) }, now()),
    programme("session-saved"),
  );
}

export default function Session() {
  const { conference, session, choices, asked, deleting, newId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <ProgrammePart
      conference={conference}
      problem={problem}
      part="session"
      name={session?.title ?? ""}
      here={paths.organiserSession(conference.slug, session?.id ?? "new")}
      id={newId && typedIn(problem, "id", newId)}
      deleting={deleting}
    >
      <SessionFields
        problem={problem}
        stored={session ?? asked}
        choices={choices}
        slug={conference.slug}
      />
    </ProgrammePart>
  );
}
