// A conference's own page: the hero, what it is for, the themes, the programme at a glance, the venue and its access.

import type { GlanceTime, Overview, RoomFacts } from "~/domain/announcing/programme/overview";
import { counted } from "~/domain/ground/counting/counted";
import { paths } from "~/paths";
import { ConferenceHero } from "./conference-hero";
import { FourPs } from "./four-ps";

/** The page of one conference. `overview.html` is its description, made safe. */
export function ConferencePage({
  overview,
  registered,
}: {
  overview: Overview & { html: string };
  /** Whether its reader is signed in and has registered for it. */
  registered: boolean;
}) {
  const { slug, audience, html, themes } = overview;
  return (
    <main id="main-content" className="conf-conference">
      <ConferenceHero overview={overview} registered={registered} />
      <div className="govuk-width-container">
        {(html || audience) && <About overview={overview} />}
        {themes.some(({ count }) => count > 0) && (
          <section aria-labelledby="themes">
            <h2 className="govuk-heading-l" id="themes">
              Four themes, one response
            </h2>
            <FourPs slug={slug} themes={themes} />
          </section>
        )}
        {overview.sessions > 0 && <Glance overview={overview} />}
        <Venue overview={overview} />
      </div>
    </main>
  );
}

function About({ overview }: { overview: Overview & { html: string } }) {
  const { audience, html, moment } = overview;
  return (
    <div className="conf-two-column">
      <section aria-labelledby="about">
        <h2 className="govuk-heading-l" id="about">
          About the conference
        </h2>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from Markdown by ground/prose, which keeps no HTML of the author */}
        <div className="conf-prose" dangerouslySetInnerHTML={{ __html: html }} />
      </section>
      {audience && (
        <aside>
          <h2 className="govuk-heading-m">
            {moment === "past" ? "Who it was for" : "Who it is for"}
          </h2>
          <p className="govuk-body">{audience}</p>
        </aside>
      )}
    </div>
  );
}

function Glance({ overview }: { overview: Overview }) {
  const { slug, glance, days, tracks, moment } = overview;
  const several = glance.length === 0;
  return (
    <section aria-labelledby="glance">
      <h2 className="govuk-heading-l" id="glance">
        {several ? "The programme" : "The day at a glance"}
      </h2>
      {several ? (
        <ul className="conf-card-list">
          {days.map((day) => (
            <li key={day.date} className="conf-card">
              <h3 className="conf-card__title">
                <a className="govuk-link" href={`${paths.programme(slug)}#${day.date}`}>
                  {day.title}
                </a>
              </h3>
              <p className="conf-card__meta">
                {counted(day.count, "session")} {day.hours}
                {tracks > 0 && `, ${counted(tracks, "track")} in all`}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <ol className="conf-glance">
          {glance.map((time) => (
            <GlanceRow key={time.starts} slug={slug} time={time} />
          ))}
        </ol>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.programme(slug)}>
          Read the whole programme
        </a>
        {moment !== "past" && (
          <>
            {" or "}
            <a className="govuk-link" href={paths.schedule(slug, "ics")}>
              add it to your calendar
            </a>
          </>
        )}
      </p>
    </section>
  );
}

function GlanceRow({ slug, time }: { slug: string; time: GlanceTime }) {
  const { starts, title, session, breakout, themes } = time;
  return (
    <li className={breakout ? "breakout" : themes.length === 0 ? "break" : undefined}>
      <span>{starts}</span>
      <div>
        {session ? (
          <a className="govuk-link" href={paths.session(slug, session)}>
            {title}
          </a>
        ) : (
          title
        )}
        {breakout && (
          <>
            {" "}
            <small>{counted(themes.length, "session")}</small>
            <span className="conf-glance__themes" aria-hidden="true">
              {[...themes].sort().map((theme, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a slot have no other name and never move
                <i key={index} className={`theme-${theme}`} />
              ))}
            </span>
          </>
        )}
      </div>
    </li>
  );
}

function Venue({ overview }: { overview: Overview }) {
  const { venue, address, rooms, accessKnown, moment } = overview;
  return (
    <section aria-labelledby="venue">
      <h2 className="govuk-heading-l" id="venue">
        Venue and access
      </h2>
      <div className="conf-two-column">
        <div>
          <p className="govuk-body-l">
            <strong>{venue}</strong>
            <br />
            {address}
          </p>
          {rooms.length > 0 && rooms.length <= 12 && (
            <ul className="conf-rooms">
              {rooms.map((room) => (
                <Room key={room.name} room={room} accessKnown={accessKnown} />
              ))}
            </ul>
          )}
          {rooms.length > 12 && (
            <p className="govuk-body">The programme runs in {rooms.length} rooms.</p>
          )}
        </div>
        {moment !== "past" && <TakingPart overview={overview} />}
      </div>
    </section>
  );
}

function TakingPart({ overview: { accessKnown, contactEmail, moment } }: { overview: Overview }) {
  const open = moment === "open";
  const email = (
    <a className="govuk-link" href={`mailto:${contactEmail}`}>
      {contactEmail}
    </a>
  );
  return (
    <aside>
      <h3 className="govuk-heading-m">If you need something to take part</h3>
      <p className="govuk-body">
        {!accessKnown
          ? "Ask us about step-free access and hearing loops before you travel."
          : open
            ? "Tell us on the registration form, so that we can have it ready."
            : moment === "today"
              ? "Tell the stewards at the door."
              : "Tell us, so that we can have it ready."}
      </p>
      {contactEmail && (
        <p className="govuk-body">
          {accessKnown && open ? "Or write" : "Write"} to {email}
        </p>
      )}
    </aside>
  );
}

function Room({ room, accessKnown }: { room: RoomFacts; accessKnown: boolean }) {
  return (
    <li>
      <strong>{room.name}</strong>
      {room.capacity !== null && <span>{room.capacity} people</span>}
      {accessKnown && <RoomAccess room={room} />}
    </li>
  );
}

/** The access facts of a room, each as a sign with its words. */
export function RoomAccess({ room }: { room: Pick<RoomFacts, "stepFree" | "hearingLoop"> }) {
  return (
    <ul className="conf-access">
      <li className={room.stepFree ? undefined : "no"}>
        {room.stepFree ? "Step-free" : "Steps to get in"}
      </li>
      <li className={room.hearingLoop ? undefined : "no"}>
        {room.hearingLoop ? "Hearing loop" : "No hearing loop"}
      </li>
    </ul>
  );
}
