// A speaker's sessions by conference, each with how far its slides are.
import type { SlidesState } from "~/domain/publishing/slides/slides";
import { slidesTags } from "~/domain/publishing/slides/slides-in-words";
import { paths } from "~/paths";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";
import { TaskList } from "~/ui/govuk/task-list";
import { Page } from "~/ui/page/page";

type Spoken = {
  id: string;
  title: string;
  /** The slug of its conference. */
  conference: string;
  when: string;
  room: string | null;
  state: SlidesState;
};

function tagOf(state: SlidesState) {
  const { text, colour } = slidesTags[state];
  return { text, classes: `govuk-tag--${colour}` };
}

/** The page: `sessions` in the order of time, under the `conferences` in theirs. */
export function SpeakerHomePage({
  conferences,
  sessions,
}: {
  conferences: { slug: string; name: string }[];
  sessions: Spoken[];
}) {
  return (
    <Page>
      <h1 className="govuk-heading-l">Your talks</h1>
      {sessions.length === 0 && (
        <InsetText text="You are not named as a speaker of any session. If you should be, ask the organisers to add your email address to your session." />
      )}
      {sessions.length > 0 && (
        <p className="govuk-body">
          <Tag {...tagOf("needed")} /> Upload before the conference, so that the organisers can
          release them to delegates afterwards.
        </p>
      )}
      {conferences.map(({ slug, name }) => (
        <section key={slug}>
          <h2 className="govuk-heading-m">{name}</h2>
          <TaskList
            // Two lists on a page would name their hints alike.
            idPrefix={`talks-${slug}`}
            items={sessions
              .filter(({ conference }) => conference === slug)
              .map((session) => ({
                title: { text: session.title },
                hint: { text: [session.when, session.room].filter(Boolean).join(", ") },
                href: paths.speakerSession(session.id),
                status: { tag: tagOf(session.state) },
              }))}
          />
        </section>
      ))}
    </Page>
  );
}
