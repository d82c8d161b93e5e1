// One session: when and where, the places left, who speaks, and when it is repeated.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Actor } from "~/domain/audit/actor";
import { choicesWindow } from "~/domain/choices/choices";
import { getMyChoices } from "~/domain/choices/my-choices.server";
import { momentOf } from "~/domain/conferences/conferences";
import { type Conference, getConference } from "~/domain/conferences/conferences.server";
import { DomainError } from "~/domain/problem";
import { getSession } from "~/domain/programme/programme.server";
import { listWriteUpsOfSession } from "~/domain/publishing/library.server";
import { getMyRegistration } from "~/domain/registration/my-registration.server";
import { audiences } from "~/domain/slides/slides";
import { getReleasedSlides, getSlidesFile } from "~/domain/slides/slides.server";
import { anybody } from "~/http/guard.server";
import { found } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { fileSize } from "~/ui/file-size";
import { Page } from "~/ui/page";
import {
  SessionFacts,
  SessionMaterial,
  type SessionReader,
  SessionRepeats,
  SessionSpeakers,
  SessionTag,
} from "~/ui/session";

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
    reader: await readerOf(actor, conference, session.slug),
    slides: slides && {
      href: paths.slidesFile(slides.id),
      size: fileSize(slides.size),
      audience: audiences[slides.audience],
      refusal: await slidesRefusalFor(actor, slides.id),
    },
  };
}

/** Who reads the page, as far as a place in its session depends on it. */
async function readerOf(
  { personId }: Actor,
  conference: Conference,
  session: string,
): Promise<SessionReader> {
  const registering = momentOf(conference, now()) === "open";
  const latest = personId ? await getMyRegistration(personId) : null;
  const mine = latest?.conference.slug === conference.slug ? latest : null;
  const approved = mine?.state === "approved";
  const { breakouts } = approved ? await getMyChoices(mine, now()) : { breakouts: [] };
  const options = breakouts.flatMap((breakout) => breakout.options);
  return {
    signedIn: personId !== null,
    registering,
    state: mine?.state ?? null,
    placeHere: options.some((option) => option.mine && option.slug === session),
    closed: mine ? choicesWindow(mine.conference, now()).sentence : "",
  };
}

/** Why somebody who is signed in may not have the slides; "" for those who may, and for those who are not known. */
async function slidesRefusalFor({ personId, ...actor }: Actor, versionId: string) {
  if (!personId) return "";
  try {
    await getSlidesFile({ ...actor, personId }, versionId, now());
    return "";
  } catch (error) {
    if (error instanceof DomainError) return error.sentence;
    throw error;
  }
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
