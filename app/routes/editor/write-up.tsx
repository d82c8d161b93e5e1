// One write-up for an editor: read it, decide on it, see its history.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { correctWriteUp } from "~/domain/publishing/write-ups/correct-write-up.server";
import { getWriteUpForEditor } from "~/domain/publishing/write-ups/editor-queue.server";
import {
  publishForm,
  sendBackForm,
  withdrawWriteUpForm,
} from "~/domain/publishing/write-ups/review-forms";
import {
  publishWriteUp,
  sendBack,
  takeIntoReview,
  withdrawWriteUp,
} from "~/domain/publishing/write-ups/review-write-up.server";
import { correctionForm } from "~/domain/publishing/write-ups/template";
import { reviewDone } from "~/domain/publishing/write-ups/write-up-in-words";
import { checkForm, type ReadForm, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ReviewPage } from "~/ui/publishing/write-ups/review-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.writeUp.article.title}: review` : "Review" },
];

export async function loader(args: LoaderFunctionArgs) {
  const editor = await requireDeed(args, "review-write-ups");
  const search = new URL(args.request.url).searchParams;
  const writeUp = found(
    await getWriteUpForEditor(editor, args.params.id ?? ""),
    "There is no write-up here.",
  );
  return {
    writeUp,
    correcting: search.get("view") === "correct" && writeUp.correctable,
    done: reviewDone[search.get("done") ?? ""],
  };
}

export async function action(args: ActionFunctionArgs) {
  const editor = await requireDeed(args, "review-write-ups");
  const id = args.params.id ?? "";
  const typed = await readFields(args.request);
  const path = paths.editorWriteUp(id);
  const run = <T,>(form: ReadForm<T>, then: string, verb: (value: T) => Promise<unknown>) =>
    form.ok
      ? answer(
          typed,
          () => verb(form.value),
          () => then,
        )
      : problemAnswer(form.problem);
  switch (typed.intent) {
    case "take":
      return run({ ok: true, value: id, typed }, `${path}?done=taken`, (value) =>
        takeIntoReview(editor, value, now()),
      );
    case "send-back":
      return run(checkForm(typed, sendBackForm), `${paths.editor()}?done=sent-back`, (value) =>
        sendBack(editor, { id, ...value }, now()),
      );
    case "publish":
      return run(checkForm(typed, publishForm), `${path}?done=published`, ({ version }) =>
        publishWriteUp(editor, { id, version }, now()),
      );
    case "withdraw":
      return run(checkForm(typed, withdrawWriteUpForm), `${path}?done=withdrawn`, (value) =>
        withdrawWriteUp(editor, { id, ...value }, now()),
      );
    default:
      return run(checkForm(typed, correctionForm), `${path}?done=corrected`, (value) =>
        correctWriteUp(editor, { id, ...value }, now()),
      );
  }
}

export default function ReviewWriteUp() {
  const problem = useActionData<typeof action>();
  return <ReviewPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
