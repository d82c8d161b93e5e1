// One write-up for an editor: read it, decide on it, see its history.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Problem } from "~/domain/problem";
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
import { checkForm, readFields } from "~/http/form.server";
import { requireDeed, type SignedIn } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Page } from "~/ui/page/page";
import { WriteUpArticle } from "~/ui/publishing/library/write-up-list";
import {
  CorrectionForm,
  History,
  ReviewFacts,
  ReviewForms,
} from "~/ui/publishing/write-ups/review";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.article.title}: review` : "Review" },
];

const doneSentences: Record<string, string> = {
  taken: "You are reviewing this write-up.",
  published: "The write-up is published. Its author knows by email.",
  corrected: "The correction is on the page. The author knows by email.",
  withdrawn: "The write-up is withdrawn. Its author knows by email.",
};

export async function loader(args: LoaderFunctionArgs) {
  const editor = await requireDeed(args, "review-write-ups");
  const id = args.params.id ?? "";
  const search = new URL(args.request.url).searchParams;
  const writeUp = found(await getWriteUpForEditor(editor, id), "There is no write-up here.");
  return {
    ...writeUp,
    path: paths.editorWriteUp(id),
    correcting: search.get("view") === "correct" && writeUp.state === "published" && !writeUp.own,
    done: doneSentences[search.get("done") ?? ""],
  };
}

export async function action(args: ActionFunctionArgs) {
  const editor = await requireDeed(args, "review-write-ups");
  const id = args.params.id ?? "";
  const typed = await readFields(args.request);
  const path = paths.editorWriteUp(id);
  switch (typed.intent) {
    case "take":
      return answer(
        typed,
        () => takeIntoReview(editor, id, now()),
        () => `${path}?done=taken`,
      );
    case "send-back": {
      const form = checkForm(typed, sendBackForm);
      if (!form.ok) return problemAnswer(form.problem);
      return answer(
        typed,
        () => sendBack(editor, { id, ...form.value }, now()),
        () => `${paths.editor()}?done=sent-back`,
      );
    }
    case "publish": {
      const form = checkForm(typed, publishForm);
      if (!form.ok) return problemAnswer(form.problem);
      return answer(
        typed,
        () => publishWriteUp(editor, { id, version: form.value.version }, now()),
        () => `${path}?done=published`,
      );
    }
    case "withdraw": {
      const form = checkForm(typed, withdrawWriteUpForm);
      if (!form.ok) return problemAnswer(form.problem);
      return answer(
        typed,
        () => withdrawWriteUp(editor, { id, ...form.value }, now()),
        () => `${path}?done=withdrawn`,
      );
    }
    default:
      return correct(editor, id, typed);
  }
}

function correct(editor: SignedIn, id: string, typed: Problem["typed"]) {
  const form = checkForm(typed, correctionForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    typed,
    () => correctWriteUp(editor, { id, ...form.value }, now()),
    () => `${paths.editorWriteUp(id)}?done=corrected`,
  );
}

export default function ReviewWriteUp() {
  const data = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  if (data.correcting)
    return (
      <Page back={{ href: data.path, text: "Back to the write-up" }} problem={problem}>
        <CorrectionForm problem={problem} words={data.words} version={data.version} />
      </Page>
    );
  return (
    <Page
      back={{ href: paths.editor(), text: "Write-ups to review" }}
      problem={problem}
      done={problem ? undefined : data.done}
    >
      <div className="conf-two-column">
        <div>
          <WriteUpArticle article={data.article} />
        </div>
        <aside>
          <ReviewFacts writeUp={data} />
          <ReviewForms writeUp={data} problem={problem} />
          <History records={data.history} />
        </aside>
      </div>
    </Page>
  );
}
