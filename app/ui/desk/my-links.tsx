// The ways from the delegate's home to everything that is theirs.
import { paths } from "~/paths";

type Way = { title: string; text: string; href: string };

/** Cards, the next thing to do first. `slug` is the conference's where there is one. */
export function MyLinks(props: {
  approved: boolean;
  /** Places can be chosen now. */
  choosing: boolean;
  slug?: string | undefined;
  speaker: boolean;
}) {
  const { slug } = props;
  const ways: (Way | false | undefined)[] = [
    props.speaker && {
      title: "Your talks",
      text: "Upload the slides of the sessions you speak in.",
      href: paths.speaker(),
    },
    props.approved &&
      (props.choosing
        ? {
            title: "Choose your sessions",
            text: "Take a place in one session of each breakout slot.",
            href: paths.myChoices(),
          }
        : {
            title: "Your sessions",
            text: "See the sessions that are yours.",
            href: paths.myChoices(),
          }),
    props.approved && {
      title: "Your calendar",
      text: "Put your agenda into the calendar on your phone or computer.",
      href: paths.myCalendar(),
    },
    props.approved && {
      title: "Your badge",
      text: "Print it or keep it on your phone (PDF).",
      href: paths.myBadge(),
    },
    props.approved &&
      slug !== undefined && {
        title: "Who is coming",
        text: "The delegates who agreed to be named, by name, organisation, sector and region.",
        href: paths.delegates(slug),
      },
    slug !== undefined && {
      title: "Programme and slides",
      text: "Slides are on each session's page once they are released.",
      href: paths.programme(slug),
    },
    {
      title: "Earlier conferences",
      text: "Their programmes, with the slides that you may download.",
      href: paths.conferences(),
    },
    {
      title: "Your write-ups",
      text: "Share what works in your area with everybody else.",
      href: paths.myWriteUps(),
    },
  ];
  return (
    <ul className="conf-card-list">
      {ways.map(
        (way) =>
          way && (
            <li key={way.href} className="conf-card">
              <h2 className="conf-card__title">
                <a className="govuk-link" href={way.href}>
                  {way.title}
                </a>
              </h2>
              <p className="conf-card__text">{way.text}</p>
            </li>
          ),
      )}
    </ul>
  );
}
