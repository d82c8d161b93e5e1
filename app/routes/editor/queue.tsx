// The editors' queue: what waits, what is in review, what was published.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listEditorQueue } from "~/domain/publishing/write-ups/editor-queue.server";
import { requireDeed } from "~/http/guard.server";
import { paths } from "~/paths";
import { TaskList } from "~/ui/govuk/task-list";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Edit" }];

const doneSentences: Record<string, string> = {
  "sent-back": "The write-up is back with its author, who has your note by email.",
};

export async function loader(args: LoaderFunctionArgs) {
  const editor = await requireDeed(args, "review-write-ups");
  const done = new URL(args.request.url).searchParams.get("done") ?? "";
  return { ...(await listEditorQueue(editor)), done: doneSentences[done] };
}

type Line = Awaited<ReturnType<typeof listEditorQueue>>["submitted"][number];

export default function Queue() {
  const { submitted, inReview, decided, done } = useLoaderData<typeof loader>();
  const nothing = submitted.length + inReview.length === 0;
  return (
    <Page done={done}>
      <h1 className="govuk-heading-l">Write-ups to review</h1>
      {nothing && <p className="govuk-body">Nothing waits for an editor.</p>}
      <Lines id="submitted" heading="Submitted" lines={submitted} />
      <Lines id="in-review" heading="In review" lines={inReview} />
      <Lines id="decided" heading="Published and withdrawn" lines={decided} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.editorEditions()}>
          Make an edition of the bulletin
        </a>
      </p>
    </Page>
  );
}

function Lines({ id, heading, lines }: { id: string; heading: string; lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading} ({lines.length})
      </h2>
      <TaskList
        idPrefix={id}
        items={lines.map((line) => ({
          title: { text: line.title },
          href: line.path,
          hint: { text: hintOf(line) },
          status: {
            tag: { text: line.state.name, classes: `govuk-tag--${line.state.colour}` },
          },
        }))}
      />
    </section>
  );
}

function hintOf({ authorLine, themeLabel, on, reviewer, own }: Line): string {
  const facts = [authorLine, themeLabel, on, reviewer && `with ${reviewer}`].filter(Boolean);
  return facts.join(" · ") + (own ? " · Yours: another editor reviews it" : "");
}
