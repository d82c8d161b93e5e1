// One session: when and where, the places left, who speaks, and when it is repeated.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getConference } from "~/domain/announcing/conferences/conferences.server";
import { getSession } from "~/domain/announcing/programme/programme.server";
import { getSessionReader } from "~/domain/desk/session-page/reader.server";
import { listWriteUpsOfSession } from "~/domain/publishing/library/library.server";
import { audiences } from "~/domain/publishing/slides/slides";
import { getReleasedSlides, getSlidesRefusal } from "~/domain/publishing/slides/slides.server";
import { anybody } from "~/http/guard.server";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import {
  SessionFacts,
  SessionMaterial,
  SessionRepeats,
  SessionSpeakers,
  SessionTag,
} from "~/ui/desk/session";
import { fileSize } from "~/ui/page/file-size";
import { Page } from "~/ui/page/page";

export const handle = { kept: true } satisfies RouteHandle;

export const meta = ({ data }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: data ? `${data.session.title} – ${data.name}` : "Session" },
  { name: "description", content: data?.session.summary ?? "" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { params } = args;
  const conference = found(await getConference(params.slug ?? ""));
  const session = found(await getSession(conference, params.session ?? "", now()));
  const { slug, name, venue } = conference;
  const actor = await anybody(args);
  const slides = await getReleasedSlides(session.id, now());
  const writeUps = await listWriteUpsOfSession(session.id);
  return {
    slug,
    name,
    venue,
    session,
    writeUps,
    reader: await getSessionReader(actor.personId, conference, session.slug, now()),
    slides: slides && {
      href: paths.slidesFile(slides.id),
      size: fileSize(slides.size),
      audience: audiences[slides.audience],
      refusal: await getSlidesRefusal(actor, slides.id, now()),
    },
  };
}

export default function Session() {
  const { slug, venue, session, reader, slides, writeUps } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: paths.programme(slug), text: "Programme" }}>
      <SessionTag session={session} />
      <h1 className="govuk-heading-xl">{session.title}</h1>
      <div className="conf-two-column">
        <div>
          {session.lead && <p className="govuk-body-l">{session.lead}</p>}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made from Markdown by renderMarkdown, which keeps no HTML of the author */}
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
