// Choosing sessions: the delegate's day, and a place in one session of each breakout.
import { whyNoChoice } from "~/domain/choosing/choices/choices-in-words";
import type { MyChoices } from "~/domain/choosing/choices/my-choices";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { Page } from "~/ui/page/page";
import { BreakoutChoice } from "./choices";
import { MyDay } from "./my-day";

/** The page, of the conference with this `slug` on these `days`. `window` says whether places can be taken now. */
export function ChoicesPage({
  slug,
  name,
  days,
  until,
  approved,
  window,
  day,
  breakouts,
  done,
  problem,
}: MyChoices & {
  slug: string;
  name: string;
  days: string;
  until: string | null;
  approved: boolean;
  window: { open: boolean; sentence: string };
  done: string | null;
  problem: Problem | undefined;
}) {
  const any = breakouts.length > 0;
  const open = approved && window.open && any;
  const chosen = breakouts.filter(({ mine }) => mine !== null).length;
  const toChoose = breakouts.filter(({ mine, talk }) => mine !== null || talk === null).length;
  return (
    <Page
      back={{ href: paths.my(), text: "My conference" }}
      problem={problem}
      done={done ?? undefined}
    >
      <span className="govuk-caption-l">
        {name}, {days}
      </span>
      <h1 className="govuk-heading-l">{open ? "Choose your sessions" : "Your sessions"}</h1>
      {open ? (
        <p className="govuk-body-l">
          {toChoose > 0
            ? `You have chosen ${chosen} of ${toChoose}.`
            : "You speak at every time when others choose."}
          {until && ` You can change your mind until ${until}.`}
        </p>
      ) : (
        <InsetText>{whyNoChoice({ approved, sentence: window.sentence, any })}</InsetText>
      )}
      <MyDay day={day} open={open} />
      {open &&
        breakouts.map((breakout) => (
          <BreakoutChoice key={breakout.id} slug={slug} breakout={breakout} problem={problem} />
        ))}
      {approved && (
        <Button
          text="Put your day in your calendar"
          href={paths.myCalendar()}
          classes="govuk-button--secondary"
        />
      )}
    </Page>
  );
}
