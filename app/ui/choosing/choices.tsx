// The page of choices: the sessions of each breakout with the one button that each has.
import type { Breakout, Option } from "~/domain/choosing/choices/my-choices";
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { ErrorMessage } from "~/ui/govuk/error-message";
import { Tag } from "~/ui/govuk/tag";
import { SpeakTag, slotAnchor } from "./my-day";

/**
 * One breakout slot: its sessions to choose from, or the one that is held and, out of the way, those to swap to. A refusal
 * stands beside the session that was asked for.
 */
export function BreakoutChoice({
  slug,
  breakout,
  problem,
}: {
  slug: string;
  breakout: Breakout;
  problem: Problem | undefined;
}) {
  const { id, title, time, mine, talk, options } = breakout;
  const sessions = (shown: Option[]) => (
    <ul className="conf-choice__sessions">
      {shown.map((option) => (
        <Session
          key={option.id}
          slug={slug}
          option={option}
          swap={mine !== null}
          problem={isAbout(problem, option) ? problem : undefined}
        />
      ))}
    </ul>
  );
  const others = options.filter((option) => !option.mine);
  if (mine === null && talk !== null) return <Speaking breakout={breakout} talk={talk} />;
  return (
    <section className="conf-choice" aria-labelledby={slotAnchor(id)}>
      <h2 className="govuk-heading-m" id={slotAnchor(id)}>
        {time}
        <span className="govuk-caption-m">{title}</span>
      </h2>
      {mine === null ? (
        <>
          <p className="govuk-body">Choose one session.</p>
          {sessions(options)}
        </>
      ) : (
        <>
          {sessions(options.filter((option) => option.mine))}
          {others.length > 0 && (
            <Details
              summaryText={
                <>
                  Swap to another session
                  <span className="govuk-visually-hidden"> in {title}</span>
                </>
              }
              classes="conf-choice__others"
              open={others.some((option) => isAbout(problem, option)) || undefined}
            >
              <p className="govuk-body">You keep your place until you have the new one.</p>
              {sessions(others)}
            </Details>
          )}
        </>
      )}
    </section>
  );
}

/** A slot in which they speak: there is nothing to choose in it. */
function Speaking({ breakout, talk }: { breakout: Breakout; talk: string }) {
  const { id, title, time } = breakout;
  return (
    <section className="conf-choice" aria-labelledby={slotAnchor(id)}>
      <h2 className="govuk-heading-m" id={slotAnchor(id)}>
        {time}
        <span className="govuk-caption-m">{title}</span>
      </h2>
      <p className="govuk-body">
        <SpeakTag /> You speak in ‘{talk}’ at this time, so there is nothing to choose.
      </p>
    </section>
  );
}

function isAbout(problem: Problem | undefined, option: Option): boolean {
  return typedIn(problem, "sessionId") === option.id;
}

function Session({
  slug,
  option,
  swap,
  problem,
}: {
  slug: string;
  option: Option;
  swap: boolean;
  problem: Problem | undefined;
}) {
  const { title, summary, room, theme, themeLabel, mine } = option;
  const error = errorFor(problem, "sessionId");
  const state = mine ? "mine" : option.free ? "free" : "not";
  return (
    <li
      className={`conf-choice__session conf-choice__session--${state}`}
      id={problem ? "sessionId" : undefined}
    >
      <div>
        <h3 className="govuk-heading-s">
          <a className="govuk-link" href={paths.session(slug, option.slug)}>
            {title}
          </a>
        </h3>
        {summary && <p className="govuk-body">{summary}</p>}
        <p className="conf-choice__facts">
          {themeLabel && <Tag text={themeLabel} classes={`conf-theme conf-theme--${theme}`} />}
          {room && <span>{room.name}</span>}
          {room?.stepFree && <span>Step-free access</span>}
          {room?.hearingLoop && <span>Hearing loop</span>}
        </p>
      </div>
      <form method="post" action={paths.myChoices()} noValidate className="conf-choice__do">
        {error ? <ErrorMessage text={error.text} /> : <Places option={option} />}
        <input type="hidden" name="sessionId" value={option.id} />
        <Deed option={option} swap={swap} />
      </form>
    </li>
  );
}

function Places({ option }: { option: Option }) {
  const { mine, placesLeft, why, elsewhere } = option;
  if (mine) return <Tag text="Your place" classes="govuk-tag--green" />;
  if (option.speaks) return <SpeakTag />;
  if (why) return <p className="conf-choice__why">{why}</p>;
  if (placesLeft === null)
    return <p className="conf-choice__why">You do not need a place. You can walk in.</p>;
  if (placesLeft <= 0) {
    return (
      <>
        <Tag text="Full" classes="govuk-tag--grey" />
        {elsewhere.map(({ slotId, text }) => (
          <p key={slotId} className="conf-choice__why">
            <a className="govuk-link" href={`#${slotAnchor(slotId)}`}>
              Also at {text}
            </a>
          </p>
        ))}
      </>
    );
  }
  return (
    <p className="conf-choice__left">
      <strong>{placesLeft}</strong> {placesLeft === 1 ? "place" : "places"} left
    </p>
  );
}

/** The one thing that can be done about a session, if anything can. */
function Deed({ option, swap }: { option: Option; swap: boolean }) {
  const { mine, free, title } = option;
  if (!mine && !free) return null;
  const text = mine ? "Give up this place" : swap ? "Swap to this" : "Take this place";
  return (
    <Button
      name="intent"
      value={mine ? "release" : "take"}
      classes={mine || swap ? "govuk-button--secondary" : ""}
    >
      {text}
      <span className="govuk-visually-hidden">: {title}</span>
    </Button>
  );
}
