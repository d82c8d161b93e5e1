// Until when somebody who works for the conference stays signed in, and the script that warns them.
import { clockTime } from "~/domain/ground/time/dates";
import { paths } from "~/paths";

/** When somebody will be signed out. */
export type TimeLeft = {
  /** ISO 8601. */
  until: string;
  /** Seconds until then, and before the end at which the warning comes. */
  seconds: number;
  warnSeconds: number;
  /** The page that they look at, to come back to. */
  here: string;
};

/** The sentence, and the script; `warns` where the page runs no script of its own. */
export function TimeLeftNotice({ left, warns }: { left: TimeLeft; warns: boolean }) {
  return (
    <aside
      aria-label="When you are signed out"
      className="govuk-width-container conf-time-left"
      data-seconds-left={left.seconds}
      data-warn-seconds={left.warnSeconds}
      data-stay={paths.staySignedIn()}
      data-sign-in={paths.signIn(left.here, "idle")}
    >
      <p className="govuk-body-s govuk-!-margin-bottom-4">
        For security, you are signed out at {clockTime(new Date(left.until))} unless you open a page
        before then.
      </p>
      {warns && <script src="/time-left.js" defer />}
    </aside>
  );
}
