// A delegate's day in the order of time, with what is still to choose.
import { paths } from "~/paths";
import { SummaryList } from "./govuk/summary-list";

/** One line of the day. `title` is null in a breakout slot where nothing is chosen yet. */
type Line = {
  id: string;
  time: string;
  title: string | null;
  room: string | null;
  breakout: string | null;
};

/** The day as a list; what is still to choose leads to the choices. */
export function MyDay({ day }: { day: Line[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">Your day</h2>
      <SummaryList
        rows={day.map((line) => ({
          key: { text: line.time },
          value: {
            children: line.title ? (
              <>
                {line.title}
                {line.room && <span className="conf-quiet"> {line.room}</span>}
              </>
            ) : (
              <a className="govuk-link" href={paths.myChoices()}>
                Choose a session
                <span className="govuk-visually-hidden"> for {line.breakout}</span>
              </a>
            ),
          },
        }))}
      />
    </>
  );
}
