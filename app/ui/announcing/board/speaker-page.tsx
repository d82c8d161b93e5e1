// The page of a speaker: adding, changing, deleting.
import { paths } from "~/paths";
import { Input } from "~/ui/govuk/input";
import { Textarea } from "~/ui/govuk/textarea";
import { textField } from "../text-field";
import { PartPage, type PartPageProps } from "./part-page";

type Speaker = {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  organisation: string;
  biography: string;
  sessions: { id: string; title: string }[];
};

/** The page of a speaker of the programme. */
export function SpeakerPage(page: PartPageProps<Speaker>) {
  const { part: speaker, problem } = page;
  const text = (name: Exclude<keyof Speaker, "id" | "sessions">, label: string, hint?: string) =>
    textField(problem, name, label, speaker?.[name], hint);
  return (
    <PartPage {...page} kind="speaker" name={speaker?.name ?? ""}>
      {speaker && speaker.sessions.length > 0 && (
        <SpeaksIn slug={page.conference.slug} sessions={speaker.sessions} />
      )}
      <Input {...text("name", "Full name")} />
      <Input
        {...text(
          "email",
          "Email address (optional)",
          "With it they can sign in and upload their slides. We write to them once to say so. It is never shown.",
        )}
        type="email"
        spellcheck={false}
      />
      <Input {...text("jobTitle", "Job title")} />
      <Input {...text("organisation", "Organisation")} />
      <Textarea {...text("biography", "Biography", "One or two sentences")} />
    </PartPage>
  );
}

function SpeaksIn({ slug, sessions }: { slug: string; sessions: Speaker["sessions"] }) {
  return (
    <p className="govuk-body">
      Speaks in{" "}
      {sessions.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <a className="govuk-link" href={paths.organiserSession(slug, id)}>
            {title}
          </a>
        </span>
      ))}
      .
    </p>
  );
}
