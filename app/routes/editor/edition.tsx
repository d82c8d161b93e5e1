// One edition of the bulletin for its editor: words, write-ups by section, publishing.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  addItemForm,
  editionForm,
  moveItemForm,
  removeItemForm,
} from "~/domain/publishing/bulletins/bulletin";
import { editionDone } from "~/domain/publishing/bulletins/edition-in-words";
import {
  addToEdition,
  moveInEdition,
  removeFromEdition,
} from "~/domain/publishing/bulletins/edition-items.server";
import { getEdition } from "~/domain/publishing/bulletins/editions.server";
import { describeEdition, publishEdition } from "~/domain/publishing/bulletins/make-edition.server";
import { checkForm, type ReadForm, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { EditionPage } from "~/ui/publishing/bulletins/edition-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Edition ${data.number}` : "Edition" },
];

function numberOf(params: { number?: string }): number {
  return /^\d{1,4}$/.test(params.number ?? "") ? Number(params.number) : 0;
}

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "make-editions");
  const edition = found(await getEdition(numberOf(args.params)));
  const done = new URL(args.request.url).searchParams.get("done") ?? "";
  return { ...edition, done: editionDone[done] };
}

export async function action(args: ActionFunctionArgs) {
  const editor = await requireDeed(args, "make-editions");
  const number = numberOf(args.params);
  const typed = await readFields(args.request);
  const run = <T,>(form: ReadForm<T>, done: string, verb: (value: T) => Promise<void>) =>
    form.ok
      ? answer(
          typed,
          () => verb(form.value),
          () => `${paths.editorEdition(number)}?done=${done}`,
        )
      : problemAnswer(form.problem);
  switch (typed.intent) {
    case "add":
      return run(checkForm(typed, addItemForm), "added", (value) =>
        addToEdition(editor, { number, ...value }, now()),
      );
    case "move":
      return run(checkForm(typed, moveItemForm), "moved", (value) =>
        moveInEdition(editor, { number, ...value }, now()),
      );
    case "remove":
      return run(checkForm(typed, removeItemForm), "removed", (value) =>
        removeFromEdition(editor, { number, ...value }, now()),
      );
    case "publish":
      return run({ ok: true, value: number, typed }, "published", (value) =>
        publishEdition(editor, value, now()),
      );
    default:
      return run(checkForm(typed, editionForm), "described", (value) =>
        describeEdition(editor, { number, ...value }, now()),
      );
  }
}

export default function Edition() {
  const problem = useActionData<typeof action>();
  return <EditionPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
