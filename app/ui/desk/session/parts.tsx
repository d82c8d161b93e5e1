// Who and what belongs to a session: its theme, its speakers, the sessions that repeat it, what it left behind.
import { isTheme, themeLabels } from "~/domain/announcing/programme/themes";
import { paths } from "~/paths";
import { Tag } from "~/ui/govuk/tag";
import { fileSize } from "~/ui/page/file-size";

/** The theme or track of a session above its title. */
export function SessionTag({ theme, track }: { theme: string | null; track: string | null }) {
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
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from Markdown by ground/prose, which keeps no HTML of the author */}
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

/** The slides of a session: their newest version, its size in bytes, and why their reader may not have them. */
export type SessionSlides = { versionId: string; size: number; audience: string; refusal: string };

/**
 * What a session left behind: its slides, with `refusal` where their reader is known not to be one they are for, and the
 * write-ups that came from it.
 */
export function SessionMaterial({
  slides,
  signedIn,
  writeUps,
}: {
  slides: SessionSlides | null;
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
              <a className="govuk-link" href={paths.slidesFile(slides.versionId)}>
                Download the slides ({fileSize(slides.size)})
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
