// Starts a write-up, with the facts of a session filled in where it comes from one.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedIn } from "~/domain/problem";
import { getNewWriteUp } from "~/domain/publishing/my-write-ups.server";
import { saveWriteUp, submitWriteUp } from "~/domain/publishing/save-write-up.server";
import { newDraftForm, newSubmittedForm } from "~/domain/publishing/write-up-template";
import { checkForm, readFields } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { answer, problemAnswer, show } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Select } from "~/ui/govuk/select";
import { Page } from "~/ui/page";
import { WriteUpButtons } from "~/ui/write-up-buttons";
import { WriteUpFields } from "~/ui/write-up-fields";

export const meta = () => [{ title: "Write about your work" }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const session = new URL(args.request.url).searchParams.get("session") ?? "";
  return show(() => getNewWriteUp(person.personId, session));
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const typed = await readFields(args.request);
  const submits = typed.intent === "submit";
  const form = checkForm(typed, submits ? newSubmittedForm : newDraftForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { id } = form.value;
  const verb = submits ? submitWriteUp : saveWriteUp;
  const done = submits ? "submitted" : "saved";
  const view = typed.intent === "preview" ? "&view=preview" : "";
  return answer(
    typed,
    () => verb(person, form.value, now()),
    () => `${paths.myWriteUp(id)}?done=${done}${view}`,
  );
}

export default function NewWriteUp() {
  const { id, words, sessions } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page back={{ href: paths.myWriteUps(), text: "My write-ups" }} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Write about your work</h1>
          <p className="govuk-body">
            Save it as a draft whenever you like. Nobody else sees it until you submit it.
          </p>
          {sessions.length > 0 && !problem && (
            <form className="conf-from-session">
              <Select
                id="session"
                name="session"
                label={{ text: "Start from a session", classes: "govuk-label--s" }}
                hint={{ text: "We fill in its title and theme." }}
                value={words.sessionId}
                items={[{ value: "", text: "No session" }, ...sessions]}
              />
              <Button text="Fill in its facts" classes="govuk-button--secondary" />
            </form>
          )}
          <form method="post" noValidate>
            <input type="hidden" name="id" value={typedIn(problem, "id", id)} />
            <input type="hidden" name="version" value="0" />
            {problem ? (
              <WriteUpFields problem={problem} stored={words} sessions={sessions} />
            ) : (
              <>
                <input type="hidden" name="sessionId" value={words.sessionId} />
                <WriteUpFields problem={problem} stored={words} />
              </>
            )}
            <WriteUpButtons />
          </form>
        </div>
      </div>
    </Page>
  );
}
