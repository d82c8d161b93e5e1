// One edition of the bulletin for its editor: words, write-ups by section, publishing.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  addItemForm,
  editionForm,
  editionNumber,
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
import { doneSentence } from "~/http/done.server";
import { answerForm, checkForm, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { EditionPage } from "~/ui/publishing/bulletins/edition-page";

export const meta = titled<typeof loader>(({ number }) => `Edition ${number} of the bulletin`);

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "make-editions");
  const edition = found(await getEdition(editionNumber(args.params.number)));
  return { ...edition, done: doneSentence(args.request, editionDone) };
}

export async function action(args: ActionFunctionArgs) {
  const editor = await requireDeed(args, "make-editions");
  const number = editionNumber(args.params.number);
  const typed = await readFields(args.request);
  const here = (done: string) => `${paths.editorEdition(number)}?done=${done}`;
  switch (typed.intent) {
    case "add":
      return answerForm(
        checkForm(typed, addItemForm),
        (item) => addToEdition(editor, { number, ...item }, now()),
        here("added"),
      );
    case "move":
      return answerForm(
        checkForm(typed, moveItemForm),
        (item) => moveInEdition(editor, { number, ...item }, now()),
        here("moved"),
      );
    case "remove":
      return answerForm(
        checkForm(typed, removeItemForm),
        (item) => removeFromEdition(editor, { number, ...item }, now()),
        here("removed"),
      );
    case "publish":
      return answer(
        typed,
        () => publishEdition(editor, number, now()),
        () => here("published"),
      );
    default:
      return answerForm(
        checkForm(typed, editionForm),
        (words) => describeEdition(editor, { number, ...words }, now()),
        here("described"),
      );
  }
}

export default function Edition() {
  const problem = useActionData<typeof action>();
  return <EditionPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
