// A delegate's day in the order of time, with what is still to choose.
import type { DayLine } from "~/domain/choosing/choices/my-choices";
import { paths } from "~/paths";
import { Tag } from "~/ui/govuk/tag";

/** Where a breakout slot stands on the page of choices. */
export const slotAnchor = (slotId: string) => `slot-${slotId}`;

/** The day as a list. While choices are `open`, a breakout without a session leads to those that can be chosen. */
export function MyDay({ day, open }: { day: DayLine[]; open: boolean }) {
  return (
    <>
      <h2 className="govuk-heading-m">Your day</h2>
      <ol className="conf-my-day">
        {day.map((line) => (
          <li
            key={line.id}
            className={line.breakout === null && !line.speaks ? "conf-my-day__all" : undefined}
          >
            <span className="conf-my-day__time">{line.time}</span>
            <span className="conf-my-day__what">
              {line.title === null ? (
                <>
                  {line.breakout}: you have not chosen a session{" "}
                  {open && (
                    <a className="govuk-link" href={`${paths.myChoices()}#${slotAnchor(line.id)}`}>
                      Choose<span className="govuk-visually-hidden"> for {line.breakout}</span>
                    </a>
                  )}
                </>
              ) : (
                <>
                  {line.speaks && <SpeakTag />} <strong>{line.title}</strong>
                  {line.room && <span className="conf-my-day__room">{line.room}</span>}
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What marks a session that its reader speaks in. */
export function SpeakTag() {
  return <Tag text="You speak" classes="govuk-tag--purple" />;
}
