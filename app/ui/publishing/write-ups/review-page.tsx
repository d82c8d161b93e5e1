// One write-up for an editor: read it, decide on it, see its history; or correct it.
import type { ComponentProps } from "react";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";
import { WriteUpArticle } from "./article";
import { CorrectionForm } from "./correction-form";
import { History, ReviewFacts } from "./review";
import { ReviewForms } from "./review-forms";

type Reviewed = ComponentProps<typeof ReviewFacts>["writeUp"] &
  ComponentProps<typeof ReviewForms>["writeUp"] & {
    article: ComponentProps<typeof WriteUpArticle>["article"];
    words: ComponentProps<typeof CorrectionForm>["words"];
    history: ComponentProps<typeof History>["records"];
  };

/** The page; `correcting` shows the form that corrects a published write-up. */
export function ReviewPage({
  writeUp,
  correcting,
  done,
  problem,
}: {
  writeUp: Reviewed;
  correcting: boolean;
  done?: string | undefined;
  problem: Problem | undefined;
}) {
  const { words, version } = writeUp;
  if (correcting)
    return (
      <Page back={{ href: writeUp.path, text: "Back to the write-up" }} problem={problem}>
        <CorrectionForm problem={problem} words={words} version={version} />
      </Page>
    );
  return (
    <Page
      back={{ href: paths.editor(), text: "Write-ups to review" }}
      problem={problem}
      done={problem ? undefined : done}
    >
      <div className="conf-two-column">
        <div>
          <WriteUpArticle article={writeUp.article} />
        </div>
        <aside>
          <ReviewFacts writeUp={writeUp} />
          <ReviewForms writeUp={writeUp} problem={problem} />
          <History records={writeUp.history} />
        </aside>
      </div>
    </Page>
  );
}
