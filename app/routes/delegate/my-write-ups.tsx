// A person's own write-ups.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMyWriteUps } from "~/domain/publishing/write-ups/my-write-ups.server";
import { requirePerson } from "~/http/guard.server";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { TaskList } from "~/ui/govuk/task-list";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Your write-ups" }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  return listMyWriteUps(person.personId);
}

export default function MyWriteUps() {
  const { mayWrite, writeUps } = useLoaderData<typeof loader>();
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
            status: { tag: { text: state.name, classes: `govuk-tag--${state.colour}` } },
          }))}
        />
      )}
    </Page>
  );
}
