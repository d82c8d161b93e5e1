// A person's own write-ups, and the way to write another.
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { TaskList } from "~/ui/govuk/task-list";
import { Page } from "~/ui/page/page";
import { type StateName, stateTag } from "./state-tag";

/** The page; `mayWrite` is false for those who have no part in a conference yet. */
export function MyWriteUpsPage({
  mayWrite,
  writeUps,
}: {
  mayWrite: boolean;
  writeUps: { path: string; title: string; state: StateName; changedOn: string }[];
}) {
  return (
    <Page back={{ href: paths.my(), text: "My conference" }}>
      <h1 className="govuk-heading-l">Your write-ups</h1>
      <p className="govuk-body">
        A write-up tells other areas what you did and what came of it. An editor reads it before
        anybody else can.
      </p>
      {mayWrite ? (
        <Button href={paths.newWriteUp()} text="Write a new one" />
      ) : (
        <p className="govuk-body">
          Delegates and speakers write for the library. You can write once your registration for a
          conference is approved.
        </p>
      )}
      {writeUps.length > 0 && (
        <TaskList
          items={writeUps.map(({ path, title, state, changedOn }) => ({
            title: { text: title },
            href: path,
            hint: { text: `Changed on ${changedOn}` },
            status: { tag: stateTag(state) },
          }))}
        />
      )}
    </Page>
  );
}
