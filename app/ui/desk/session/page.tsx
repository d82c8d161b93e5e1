// One session: when and where, the places left, who speaks, and when it is repeated.
import type { ComponentProps } from "react";
import type { SessionReader } from "~/domain/desk/session-page/reader";
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";
import { type PlacedSession, SessionFacts } from "./facts";
import {
  SessionMaterial,
  SessionRepeats,
  type SessionSlides,
  SessionSpeakers,
  SessionTag,
} from "./parts";

/** A session as its page shows it; `html` is safe to show. */
type SessionOnPage = PlacedSession & {
  title: string;
  theme: string | null;
  track: string | null;
  lead: string;
  html: string;
  speakers: ComponentProps<typeof SessionSpeakers>["speakers"];
  repeats: ComponentProps<typeof SessionRepeats>["repeats"];
};

/** The page, of the conference with this `slug`. */
export function SessionPage({
  slug,
  venue,
  session,
  reader,
  slides,
  writeUps,
}: {
  slug: string;
  venue: string;
  session: SessionOnPage;
  reader: SessionReader;
  slides: SessionSlides | null;
  writeUps: { slug: string; title: string; summary: string }[];
}) {
  return (
    <Page back={{ href: paths.programme(slug), text: "Programme" }}>
      <SessionTag theme={session.theme} track={session.track} />
      <h1 className="govuk-heading-xl">{session.title}</h1>
      <div className="conf-two-column">
        <div>
          {session.lead && <p className="govuk-body-l">{session.lead}</p>}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from Markdown by ground/prose, which keeps no HTML of the author */}
          <div className="conf-prose" dangerouslySetInnerHTML={{ __html: session.html }} />
          <SessionMaterial slides={slides} signedIn={reader.signedIn} writeUps={writeUps} />
          <SessionSpeakers speakers={session.speakers} />
        </div>
        <aside>
          <SessionFacts slug={slug} venue={venue} session={session} reader={reader} />
          <SessionRepeats slug={slug} repeats={session.repeats} over={session.over} />
        </aside>
      </div>
    </Page>
  );
}
