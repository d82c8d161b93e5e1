// The organiser's list of slides: what is missing, what waits, what is released and to whom.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { timeRange } from "~/domain/ground/time/dates";
import { type Audience, audiences, releaseForm } from "~/domain/publishing/slides/slides";
import { listConferenceSlides } from "~/domain/publishing/slides/slides.server";
import { releaseSlides, withdrawSlides } from "~/domain/publishing/slides/upload-slides.server";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Select } from "~/ui/govuk/select";
import { Tag } from "~/ui/govuk/tag";
import { fileSize } from "~/ui/page/file-size";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

export const meta = () => [{ title: "Slides" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "release-slides");
  const conference = found(await getConferenceForOrganiser(args.params.slug ?? ""));
  const sessions = await listConferenceSlides(conference.slug);
  const done = new URL(args.request.url).searchParams.get("done");
  return {
    conference: { slug: conference.slug, name: conference.name },
    done: sentences[done ?? ""],
    sessions: sessions.map(({ id, title, slot, speakers, slides }) => ({
      id,
      title,
      time: timeRange(slot.startsAt, slot.endsAt, conference.timeZone),
      speakers: speakers.map(({ speaker }) => speaker.name).join(", "),
      reachable: speakers.some(({ speaker }) => speaker.personId),
      slides: slides?.versions[0]
        ? {
            id: slides.id,
            marking: slides.marking,
            audience: slides.audience as Audience,
            released: Boolean(slides.releasedAt),
            versionId: slides.versions[0].id,
            fileName: slides.versions[0].fileName,
            detail: `Version ${slides.versions[0].number}, ${fileSize(slides.versions[0].size)}, downloaded ${slides.versions[0]._count.downloads} times`,
          }
        : null,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "release-slides");
  const conferenceSlug = args.params.slug ?? "";
  const form = await readForm(args.request, releaseForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { typed, value } = form;
  const back = (done: string) => `${paths.organiserSlides(conferenceSlug)}?done=${done}`;
  const input = { conferenceSlug, slidesId: value.slidesId };
  if (value.intent === "withdraw") {
    const verb = () => withdrawSlides(actor, input, now());
    return answer(typed, verb, () => back("withdrawn"));
  }
  const verb = () => releaseSlides(actor, { ...input, audience: value.audience }, now());
  return answer(typed, verb, () => back("released"));
}

const sentences: Record<string, string> = {
  released: "The slides have been released.",
  withdrawn: "The slides are withdrawn. Delegates cannot download them.",
};

export default function OrganiserSlides() {
  const { conference, done, sessions } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const waiting = sessions.filter(({ slides }) => slides && !slides.released);
  const released = sessions.filter(({ slides }) => slides?.released);
  const missing = sessions.filter(({ slides }) => !slides);
  return (
    <OrganiserPage conference={conference} current="slides" problem={problem} done={done}>
      <h1 className="govuk-heading-l">Slides</h1>
      <p className="govuk-body">
        {waiting.length} to release, {released.length} released, {missing.length} not uploaded yet.
      </p>
      <SessionGroup title="To release" sessions={waiting} />
      <SessionGroup title="Released" sessions={released} />
      {missing.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Not uploaded yet</h2>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((session) => (
              <li key={session.id}>
                <a
                  className="govuk-link"
                  href={paths.organiserSession(conference.slug, session.id)}
                >
                  {session.title}
                </a>{" "}
                ({session.time}, {session.speakers})
                {!session.reachable && ". No speaker has an email address here yet."}
              </li>
            ))}
          </ul>
        </>
      )}
    </OrganiserPage>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["sessions"][number];

function SessionGroup({ title, sessions }: { title: string; sessions: Row[] }) {
  if (sessions.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="conf-card-list">
        {sessions.map((session) => (
          <li className="conf-card" key={session.id}>
            <p className="conf-card__caption">{session.time}</p>
            <h3 className="conf-card__title">{session.title}</h3>
            <p className="conf-card__text">{session.speakers}</p>
            {session.slides && <SlidesForms title={session.title} slides={session.slides} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SlidesForms({ title, slides }: { title: string; slides: NonNullable<Row["slides"]> }) {
  return (
    <>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.slidesFile(slides.versionId)}>
          {slides.fileName}
        </a>{" "}
        <Tag text={slides.marking} classes="govuk-tag--grey" />
        <br />
        {slides.detail}
      </p>
      <form method="post">
        <input type="hidden" name="slidesId" value={slides.id} />
        <Select
          id={`audience-${slides.id}`}
          name="audience"
          label={{ text: "For" }}
          items={Object.entries(audiences).map(([value, text]) => ({ value, text }))}
          value={slides.audience}
        />
        <div className="govuk-button-group">
          <Button
            name="intent"
            value="release"
            classes={slides.released ? "govuk-button--secondary" : ""}
          >
            {slides.released ? "Change audience" : "Release"}{" "}
            <span className="govuk-visually-hidden">of {title}</span>
          </Button>
          {slides.released && (
            <Button name="intent" value="withdraw" classes="govuk-button--secondary">
              Withdraw <span className="govuk-visually-hidden">{title}</span>
            </Button>
          )}
        </div>
      </form>
    </>
  );
}
