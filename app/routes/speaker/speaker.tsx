// A speaker's sessions, and which still need slides.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longDate, timeRange } from "~/domain/ground/time/dates";
import { listSpeakerSessions } from "~/domain/publishing/slides/slides.server";
import { requirePerson } from "~/http/guard.server";
import { paths } from "~/paths";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";
import { TaskList } from "~/ui/govuk/task-list";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Your sessions" }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const sessions = await listSpeakerSessions(person.personId);
  const inTime = [...sessions].sort((a, b) => +a.slot.startsAt - +b.slot.startsAt);
  // The conferences stay in the order of the list, the latest first.
  const conferences = [...new Set(sessions.map(({ conference }) => conference.name))];
  return {
    conferences,
    sessions: inTime.map(({ id, title, conference, slot, room, slides }) => ({
      id,
      title,
      conference: conference.name,
      when: `${longDate(slot.startsAt, conference.timeZone)}, ${timeRange(slot.startsAt, slot.endsAt, conference.timeZone)}`,
      room: room?.name ?? null,
      state: slides?.releasedAt ? "released" : slides?.versions.length ? "uploaded" : "needed",
    })),
  };
}

const states: Record<string, { text: string; classes?: string }> = {
  needed: { text: "Slides needed", classes: "govuk-tag--yellow" },
  uploaded: { text: "Uploaded", classes: "govuk-tag--blue" },
  released: { text: "Released", classes: "govuk-tag--green" },
};

export default function SpeakerHome() {
  const { conferences, sessions } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1 className="govuk-heading-l">Your sessions</h1>
      {sessions.length === 0 && (
        <InsetText text="You are not named as a speaker of any session. If you should be, ask the organisers to add your email address to your session." />
      )}
      {sessions.length > 0 && (
        <p className="govuk-body">
          <Tag text="Slides needed" classes="govuk-tag--yellow" /> Upload before the conference, so
          that the organisers can release them to delegates afterwards.
        </p>
      )}
      {conferences.map((name) => (
        <section key={name}>
          <h2 className="govuk-heading-m">{name}</h2>
          <TaskList
            items={sessions
              .filter(({ conference }) => conference === name)
              .map((session) => ({
                title: { text: session.title },
                hint: { text: [session.when, session.room].filter(Boolean).join(", ") },
                href: paths.speakerSession(session.id),
                status: { tag: states[session.state] ?? {} },
              }))}
          />
        </section>
      ))}
    </Page>
  );
}
