// Starting a write-up, with the facts of a session filled in where it comes from one.
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import type { Words } from "~/domain/publishing/write-ups/template";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Select } from "~/ui/govuk/select";
import { Page } from "~/ui/page/page";
import { WriteUpButtons } from "./buttons";
import { WriteUpFields } from "./fields";

type Sessions = { value: string; text: string }[];

/** The page. `sent` is the form as it was sent and came back: with what is wrong, or with the facts of its session filled in. */
export function NewWriteUpPage({
  id,
  words,
  sessions,
  sent,
}: {
  id: string;
  words: Partial<Record<keyof Words, string>>;
  sessions: Sessions;
  sent: Problem | undefined;
}) {
  return (
    <Page back={{ href: paths.myWriteUps(), text: "Your write-ups" }} problem={sent}>
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
            <FromSession sessions={sessions} chosen={words.sessionId} sent={sent} />
            <WriteUpFields problem={sent} stored={words} />
            <WriteUpButtons />
          </form>
        </div>
      </div>
    </Page>
  );
}

function FromSession({
  sessions,
  chosen,
  sent,
}: {
  sessions: Sessions;
  chosen: string | undefined;
  sent: Problem | undefined;
}) {
  if (sessions.length === 0) return null;
  return (
    <div className="conf-from-session">
      <Select
        id="sessionId"
        name="sessionId"
        label={{ text: "Start from a session", classes: "govuk-label--s" }}
        hint={{ text: "We fill in its title and theme where you have written nothing." }}
        value={typedIn(sent, "sessionId", chosen)}
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
  );
}
