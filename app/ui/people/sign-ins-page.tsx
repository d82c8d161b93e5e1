// The browsers that somebody is signed in with, and the buttons that sign them out.
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Tag } from "~/ui/govuk/tag";
import { Page } from "~/ui/page/page";

/** A browser; moments are words. */
type Session = { id: string; browser: string; since: string; lastSeen: string; current: boolean };

/** The page; the browser that reads it comes first. */
export function SignInsPage({
  sessions,
  done,
  problem,
}: {
  sessions: Session[];
  done: string | undefined;
  problem: Problem | undefined;
}) {
  const others = sessions.filter(({ current }) => !current);
  return (
    <Page back={{ href: paths.my(), text: "My conference" }} done={done} problem={problem}>
      <h1 className="govuk-heading-l">Where you are signed in</h1>
      <p className="govuk-body">
        If you do not know one of these browsers, or left one behind, sign it out.
      </p>
      <ul className="govuk-list">
        {sessions.map((session) => (
          <li key={session.id} className="govuk-!-margin-bottom-6">
            <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
              {session.browser} {session.current && <Tag text="This browser" />}
            </h2>
            <p className="govuk-body govuk-!-margin-bottom-2">
              Signed in at {session.since}. Last used at {session.lastSeen}.
            </p>
            <EndButton session={session} />
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <form method="post">
          <Button
            name="id"
            value="others"
            text="Sign out all other browsers"
            classes="govuk-button--warning"
          />
        </form>
      )}
    </Page>
  );
}

/** This browser is signed out as everywhere else: by its own button, which takes its cookie too. */
function EndButton({ session }: { session: Session }) {
  if (session.current)
    return (
      <form method="post" action={paths.signOut()}>
        <Button text="Sign out" classes="govuk-button--secondary govuk-!-margin-bottom-0" />
      </form>
    );
  return (
    <form method="post">
      <input type="hidden" name="id" value={session.id} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
        Sign out
        <span className="govuk-visually-hidden"> the browser signed in at {session.since}</span>
      </Button>
    </form>
  );
}
