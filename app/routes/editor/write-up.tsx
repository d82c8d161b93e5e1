// One write-up for an editor: read it, decide on it, see its history.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
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
import { doneSentence } from "~/http/done.server";
import { answerForm, checkForm, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ReviewPage } from "~/ui/publishing/write-ups/review-page";

export const meta = titled<typeof loader>(({ writeUp }) => `${writeUp.article.title}: review`);

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
    done: doneSentence(args.request, reviewDone),
  };
}

export async function action(args: ActionFunctionArgs) {
  const editor = await requireDeed(args, "review-write-ups");
  const id = args.params.id ?? "";
  const typed = await readFields(args.request);
  const here = (done: string) => `${paths.editorWriteUp(id)}?done=${done}`;
  switch (typed.intent) {
    case "take":
      return answer(
        typed,
        () => takeIntoReview(editor, id, now()),
        () => here("taken"),
      );
    case "send-back":
      return answerForm(
        checkForm(typed, sendBackForm),
        (sent) => sendBack(editor, { id, ...sent }, now()),
        `${paths.editor()}?done=sent-back`,
      );
    case "publish":
      return answerForm(
        checkForm(typed, publishForm),
        ({ version }) => publishWriteUp(editor, { id, version }, now()),
        here("published"),
      );
    case "withdraw":
      return answerForm(
        checkForm(typed, withdrawWriteUpForm),
        (withdrawn) => withdrawWriteUp(editor, { id, ...withdrawn }, now()),
        here("withdrawn"),
      );
    default:
      return answerForm(
        checkForm(typed, correctionForm),
        (corrected) => correctWriteUp(editor, { id, ...corrected }, now()),
        here("corrected"),
      );
  }
}

export default function ReviewWriteUp() {
  const problem = useActionData<typeof action>();
  return <ReviewPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
