// The organiser's page of slides: what waits to be released, what is released and to whom, what is missing.
import type { Problem } from "~/domain/problem";
import { type Audience, audienceNames, audiences } from "~/domain/publishing/slides/slides";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Select } from "~/ui/govuk/select";
import { Tag } from "~/ui/govuk/tag";
import { fileSize } from "~/ui/page/file-size";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

/** The slides of a session with their newest version. `size` counts bytes. */
type Slides = {
  id: string;
  marking: string;
  audience: Audience;
  released: boolean;
  version: { id: string; number: number; fileName: string; size: number; downloads: number };
};

/** A session that has a speaker; `slides` are null while none are uploaded, `reachable` while a speaker can be written to. */
type Session = {
  id: string;
  title: string;
  time: string;
  speakers: string;
  reachable: boolean;
  slides: Slides | null;
};

/** The page. */
export function SlidesPage({
  conference,
  sessions,
  done,
  problem,
}: {
  conference: { slug: string; name: string };
  sessions: Session[];
  done?: string | undefined;
  problem: Problem | undefined;
}) {
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
      <Missing slug={conference.slug} sessions={missing} />
    </OrganiserPage>
  );
}

function Missing({ slug, sessions }: { slug: string; sessions: Session[] }) {
  if (sessions.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Not uploaded yet</h2>
      <ul className="govuk-list govuk-list--bullet">
        {sessions.map((session) => (
          <li key={session.id}>
            <a className="govuk-link" href={paths.organiserSession(slug, session.id)}>
              {session.title}
            </a>{" "}
            ({session.time}, {session.speakers})
            {!session.reachable && ". No speaker has an email address here yet."}
          </li>
        ))}
      </ul>
    </>
  );
}

function SessionGroup({ title, sessions }: { title: string; sessions: Session[] }) {
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
            {session.slides && <SlidesForm title={session.title} slides={session.slides} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SlidesForm({ title, slides }: { title: string; slides: Slides }) {
  const { id, number, fileName, size, downloads } = slides.version;
  return (
    <>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.slidesFile(id)}>
          {fileName}
        </a>{" "}
        <Tag text={slides.marking} classes="govuk-tag--grey" />
        <br />
        {`Version ${number}, ${fileSize(size)}, downloaded ${downloads} times`}
      </p>
      <form method="post">
        <input type="hidden" name="slidesId" value={slides.id} />
        <Select
          id={`audience-${slides.id}`}
          name="audience"
          label={{ text: "For" }}
          items={audiences.map((value) => ({ value, text: audienceNames[value] }))}
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
