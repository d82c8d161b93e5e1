// Starts a write-up, with the facts of a session filled in where it comes from one.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import { getNewWriteUp } from "~/domain/publishing/write-ups/my-write-ups.server";
import { saveWriteUp, submitWriteUp } from "~/domain/publishing/write-ups/save-write-up.server";
import { newDraftForm, newSubmittedForm } from "~/domain/publishing/write-ups/template";
import { checkForm, readFields } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { answer, problemAnswer, show } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Select } from "~/ui/govuk/select";
import { Page } from "~/ui/page/page";
import { WriteUpButtons } from "~/ui/publishing/write-ups/buttons";
import { WriteUpFields } from "~/ui/publishing/write-ups/fields";

export const meta = () => [{ title: "Write about your work" }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const session = new URL(args.request.url).searchParams.get("session") ?? "";
  return show(() => getNewWriteUp(person.personId, session));
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const typed = await readFields(args.request);
  if (typed.intent === "fill") return fillIn(person.personId, typed);
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

/** The form as it was typed, with the facts of its session where nothing was typed. */
async function fillIn(personId: string, typed: Problem["typed"]) {
  const { words } = await show(() => getNewWriteUp(personId, String(typed.sessionId ?? "")));
  const facts = Object.entries(words).filter(([name]) => !typed[name]);
  const filled: Problem = { errors: [], typed: { ...typed, ...Object.fromEntries(facts) } };
  return json(filled);
}

export default function NewWriteUp() {
  const { id, words, sessions } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const problem = sent?.errors.length ? sent : undefined;
  return (
    <Page back={{ href: paths.myWriteUps(), text: "Your write-ups" }} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Write about your work</h1>
          <p className="govuk-body">
            Save it as a draft whenever you like. Nobody else sees it until you submit it.
          </p>
          <form method="post" noValidate>
            {/* The Enter key presses the first button of a form: it saves, and does not fill in. */}
            <button type="submit" name="intent" value="save" hidden>
              Save draft
            </button>
            <input type="hidden" name="id" value={typedIn(sent, "id", id)} />
            <input type="hidden" name="version" value="0" />
            {sessions.length > 0 && (
              <div className="conf-from-session">
                <Select
                  id="sessionId"
                  name="sessionId"
                  label={{ text: "Start from a session", classes: "govuk-label--s" }}
                  hint={{ text: "We fill in its title and theme where you have written nothing." }}
                  value={typedIn(sent, "sessionId", words.sessionId)}
                  errorMessage={errorFor(sent, "sessionId")}
                  items={[{ value: "", text: "No session" }, ...sessions]}
                />
                <Button
                  name="intent"
                  value="fill"
                  text="Fill in its facts"
                  classes="govuk-button--secondary"
                />
              </div>
            )}
            <WriteUpFields problem={sent} stored={words} />
            <WriteUpButtons />
          </form>
        </div>
      </div>
    </Page>
  );
}
