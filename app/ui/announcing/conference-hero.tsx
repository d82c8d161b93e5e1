// The first thing on a conference's page: what, when, where, and the one thing to do at this moment.
import type { Overview } from "~/domain/announcing/programme/overview";
import { paths } from "~/paths";

type Step = {
  caption: string;
  action: { text: string; href: string };
  also?: Step["action"];
  note: string;
};

/** What a visitor does next, by the moment of the conference's life. */
function nextStep(overview: Overview, registered: boolean): Step {
  const { slug, moment, registering, opens, closes, full } = overview;
  const programme = { text: "See the programme", href: paths.programme(slug) };
  if (registered && (moment === "open" || moment === "closed"))
    return {
      caption: "You have registered",
      action: { text: "Your registration and sessions", href: paths.my() },
      also: programme,
      note: "",
    };
  switch (moment) {
    case "announced":
      return {
        caption: opens ? "Registration opens soon" : "Announced",
        action: programme,
        note: opens ? `You can register from ${opens}.` : "",
      };
    case "open":
      return {
        caption: full ? "All places are taken" : "Registration is open",
        action: { text: full ? "Join the waiting list" : "Register", href: paths.register(slug) },
        also: programme,
        note: [
          full && "You register in the same way, and wait for a place to become free.",
          closes && `Register before ${closes}.`,
        ]
          .filter(Boolean)
          .join(" "),
      };
    case "closed":
      return {
        caption: "Registration has closed",
        action: programme,
        also: { text: "Your registration and sessions", href: paths.my() },
        note: closes && `Registration closed at ${closes}.`,
      };
    case "today":
      return {
        caption: "Happening now",
        action: { ...programme, text: "See today’s programme" },
        also:
          registering && !registered
            ? { text: "Register", href: paths.register(slug) }
            : { text: "Show your ticket", href: paths.myTicket() },
        note: registering && closes ? `You can register until ${closes}.` : "",
      };
    case "past":
      return {
        caption: "This conference is over",
        action: { ...programme, text: "Programme and write-ups" },
        also: { text: "Read what works in the library", href: paths.library() },
        note: "",
      };
  }
}

/** The hero: its main action depends on where the conference stands. */
export function ConferenceHero({
  overview,
  registered,
}: {
  overview: Overview;
  /** Whether its reader is signed in and has registered for it. */
  registered: boolean;
}) {
  const { caption, action, also, note } = nextStep(overview, registered);
  return (
    <div className="conf-hero conf-hero--conference">
      <div className="govuk-width-container">
        <Rings />
        <p className="conf-hero__caption">{caption}</p>
        <h1 className="conf-hero__title">{overview.name}</h1>
        <p className="conf-hero__lead">{overview.summary}</p>
        <dl className="conf-hero__facts">
          <Fact name="When" value={overview.when} more={overview.hours} />
          <Fact name="Where" value={overview.venue} more={overview.address} />
        </dl>
        <p className="conf-hero__actions">
          <a className="govuk-button govuk-button--inverse govuk-button--start" href={action.href}>
            {action.text}
          </a>
          {also && (
            <a className="govuk-link" href={also.href}>
              {also.text}
            </a>
          )}
        </p>
        {note && <p className="conf-hero__note">{note}</p>}
      </div>
    </div>
  );
}

function Fact({ name, value, more }: { name: string; value: string; more: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {more && <span>{more}</span>}
      </dd>
    </div>
  );
}

/** Four rings, one for each theme, that share a middle: a joint response. */
function Rings() {
  const rings = [
    [170, 170, "pursue"],
    [290, 170, "prevent"],
    [170, 290, "protect"],
    [290, 290, "prepare"],
  ] as const;
  return (
    <svg className="conf-rings" viewBox="0 0 460 460" aria-hidden="true" focusable="false">
      {rings.map(([cx, cy, theme]) => (
        <circle key={theme} className={`theme-${theme}`} cx={cx} cy={cy} r="140" />
      ))}
      {rings.map(([cx, cy, theme]) => (
        <path key={theme} d={`M230 230L${cx * 2 - 230} ${cy * 2 - 230}`} />
      ))}
      {rings.map(([cx, cy, theme]) => (
        <circle key={theme} className="dot" cx={cx * 2 - 230} cy={cy * 2 - 230} r="7" />
      ))}
      <circle className="dot" cx="230" cy="230" r="14" />
    </svg>
  );
}
