// The parts of a session's page: its theme, its facts, its speakers, the sessions that repeat it.

import { isTheme, themeLabels } from "~/domain/announcing/programme/themes";
import type { SessionReader } from "~/domain/desk/session-page/reader";
import { hasRegistered, standing } from "~/domain/joining/registration/registration";
import { paths } from "~/paths";
import { RoomAccess } from "~/ui/announcing/conference-page";
import { slotAnchor } from "~/ui/choosing/my-day";
import { Tag } from "~/ui/govuk/tag";

/** A session as its page shows it, as far as these parts need to know. */
type SessionOnPage = {
  theme: string | null;
  track: string | null;
  day: string;
  time: string;
  places: string;
  capacity: number | null;
  over: boolean;
  slot: { id: string; kind: string; title: string };
  room: { name: string; stepFree: boolean; hearingLoop: boolean } | null;
  accessKnown: boolean;
};

/** The theme or track of a session above its title. */
export function SessionTag({ session }: { session: Pick<SessionOnPage, "theme" | "track"> }) {
  const { theme, track } = session;
  if (isTheme(theme))
    return (
      <p className="conf-session__tag">
        <Tag classes={`conf-theme conf-theme--${theme}`} text={themeLabels[theme]} />
      </p>
    );
  return track ? (
    <p className="conf-session__tag">
      <Tag text={track} />
    </p>
  ) : null;
}

/** When, where and how many places; the way to take one while that is possible. */
export function SessionFacts({
  slug,
  venue,
  session,
  reader,
}: {
  slug: string;
  venue: string;
  session: SessionOnPage;
  reader: SessionReader;
}) {
  const { day, time, room, places, capacity, over, slot } = session;
  return (
    <>
      <h2 className="govuk-heading-m">When and where</h2>
      <dl className="conf-facts">
        <dt>Time</dt>
        <dd>
          <strong>{time}</strong>
          <br />
          {day}
        </dd>
        <dt>Room</dt>
        <dd>
          <strong>{room?.name ?? "To be announced"}</strong>
          <br />
          {venue}
          {room && session.accessKnown && <RoomAccess room={room} />}
        </dd>
        {slot.kind === "breakout" && !over && (
          <>
            <dt>Places</dt>
            <dd>
              <strong>{places || "No limit"}</strong>
              {capacity !== null && places !== "Full" && ` of ${capacity}`}
            </dd>
          </>
        )}
      </dl>
      {slot.kind === "breakout" && !over && (
        <TakePlace slug={slug} session={session} reader={reader} />
      )}
    </>
  );
}

/** What its reader can do about a place in a breakout session. */
function TakePlace({
  slug,
  session: { places, slot },
  reader: { signedIn, registering, state, placeHere, closed },
}: {
  slug: string;
  session: SessionOnPage;
  reader: SessionReader;
}) {
  const choose = (text: string) => (
    <a className="govuk-link" href={`${paths.myChoices()}#${slotAnchor(slot.id)}`}>
      {text}
    </a>
  );
  const seeStanding = (why: string) => (
    <>
      {why}
      <br />
      <a className="govuk-link" href={paths.my()}>
        See where your registration stands
      </a>
    </>
  );
  const sentence = () => {
    if (placeHere)
      return (
        <>
          You have a place in this session.
          <br />
          {choose("See your sessions")}
        </>
      );
    if (state === "approved")
      return closed || choose(places === "Full" ? "Choose another session" : "Choose this session");
    if (state && standing(state).undecided)
      return seeStanding("You can choose sessions once your registration is approved.");
    if (hasRegistered(state))
      return seeStanding("You need an approved registration to take a place.");
    return (
      <>
        You need a registration to take a place.
        {registering && (
          <>
            <br />
            <a className="govuk-link" href={paths.register(slug)}>
              Register
            </a>
          </>
        )}
        {!signedIn && (
          <>
            <br />
            If you have one, {choose("sign in and choose")}.
          </>
        )}
      </>
    );
  };
  return <p className="govuk-body conf-no-print">{sentence()}</p>;
}

/** Who speaks, each with a biography; nothing where nobody is named. */
export function SessionSpeakers({
  speakers,
}: {
  speakers: { id: string; name: string; jobTitle: string; organisation: string; html: string }[];
}) {
  if (speakers.length === 0) return null;
  return (
    <section aria-labelledby="speakers">
      <h2 className="govuk-heading-m" id="speakers">
        {speakers.length === 1 ? "Speaker" : "Speakers"}
      </h2>
      <ul className="conf-speakers">
        {speakers.map(({ id, name, jobTitle, organisation, html }) => (
          <li key={id}>
            <span aria-hidden="true">{initials(name)}</span>
            <div>
              <h3>{name}</h3>
              {(jobTitle || organisation) && (
                <p>{[jobTitle, organisation].filter(Boolean).join(", ")}</p>
              )}
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made from Markdown by renderMarkdown, which keeps no HTML of the author */}
              {html && <div className="conf-prose" dangerouslySetInnerHTML={{ __html: html }} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.[0] ?? "").join("");
}

/** The other times at which the same content is given; nothing where it is given once. */
export function SessionRepeats({
  slug,
  repeats,
  over,
}: {
  slug: string;
  repeats: { slug: string; day: string; starts: string; room: string; places: string }[];
  /** The conference is past, so nobody has a place any more. */
  over: boolean;
}) {
  if (repeats.length === 0) return null;
  return (
    <section aria-labelledby="repeats">
      <h2 className="govuk-heading-m" id="repeats">
        Also at another time
      </h2>
      <p className="govuk-body">The same content.{!over && " You can have one place in it."}</p>
      <ul className="govuk-list">
        {repeats.map((repeat) => (
          <li key={repeat.slug}>
            <a className="govuk-link" href={paths.session(slug, repeat.slug)}>
              {repeat.starts}
              {repeat.room && `, ${repeat.room}`}
            </a>
            {repeat.places && <span> ({repeat.places.toLowerCase()})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * What a session left behind: its slides, with `refusal` where their reader is known not to be one they are for, and the
 * write-ups that came from it.
 */
export function SessionMaterial({
  slides,
  signedIn,
  writeUps,
}: {
  slides: { href: string; size: string; audience: string; refusal: string } | null;
  signedIn: boolean;
  writeUps: { slug: string; title: string; summary: string }[];
}) {
  return (
    <>
      {slides && (
        <>
          <h2 className="govuk-heading-m">Slides</h2>
          {slides.refusal ? (
            <p className="govuk-body">{slides.refusal}</p>
          ) : (
            <p className="govuk-body">
              <a className="govuk-link" href={slides.href}>
                Download the slides ({slides.size})
              </a>
              <br />
              For: {slides.audience.toLowerCase()}.{!signedIn && " Sign in to download."}
            </p>
          )}
        </>
      )}
      {writeUps.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Write-ups from this session</h2>
          {writeUps.map(({ slug, title, summary }) => (
            <p className="govuk-body" key={slug}>
              <a className="govuk-link" href={paths.writeUp(slug)}>
                {title}
              </a>
              <br />
              {summary}
            </p>
          ))}
        </>
      )}
    </>
  );
}
