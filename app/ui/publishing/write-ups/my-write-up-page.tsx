// One write-up of its author: the form while it is a draft, how it looks, and how far it is.
import { type Problem, typedIn } from "~/domain/problem";
import type { Article } from "~/domain/publishing/write-ups/article";
import type { Words } from "~/domain/publishing/write-ups/template";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { Page } from "~/ui/page/page";
import { WriteUpArticle } from "./article";
import { WriteUpButtons } from "./buttons";
import { WriteUpFields } from "./fields";
import { type StateName, StateTag } from "./state-tag";

type MyWriteUp = {
  path: string;
  state: string;
  stateName: StateName;
  version: number;
  words: Partial<Record<keyof Words, string>>;
  /** What the editor asks to be changed. */
  note: string;
  /** How far it is, in a sentence. */
  progress: string;
  publicPath: string | null;
  article: Article;
  sessions: { value: string; text: string }[];
};

/** The page: how the write-up looks where that is asked for or nothing can be written, else the form. */
export function MyWriteUpPage({
  writeUp,
  preview,
  done,
  problem,
}: {
  writeUp: MyWriteUp;
  preview: boolean;
  done?: string | undefined;
  problem: Problem | undefined;
}) {
  const back = { href: paths.myWriteUps(), text: "Your write-ups" };
  if (preview && !problem)
    return (
      <Page back={back} done={done}>
        <Progress writeUp={writeUp} />
        {writeUp.state === "draft" && <SubmitFromPreview writeUp={writeUp} />}
        <WriteUpArticle article={writeUp.article} />
      </Page>
    );
  return (
    <Page back={back} problem={problem} done={problem ? undefined : done}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Your write-up</h1>
          <p className="govuk-body">
            <StateTag state={writeUp.stateName} />
          </p>
          {writeUp.note && (
            <InsetText>
              <h2 className="govuk-heading-s">What the editor asks you to change</h2>
              <p className="conf-as-typed">{writeUp.note}</p>
            </InsetText>
          )}
          <form method="post" noValidate>
            <input
              type="hidden"
              name="version"
              value={typedIn(problem, "version", String(writeUp.version))}
            />
            <WriteUpFields problem={problem} stored={writeUp.words} sessions={writeUp.sessions} />
            <WriteUpButtons />
          </form>
        </div>
      </div>
    </Page>
  );
}

/** Where it stands and what its author can do, above the way it looks. */
function Progress({ writeUp }: { writeUp: MyWriteUp }) {
  const { stateName, progress, publicPath } = writeUp;
  return (
    <InsetText>
      <p>
        <StateTag state={stateName} />
      </p>
      <p>{progress}</p>
      {publicPath && (
        <p>
          <a className="govuk-link" href={publicPath}>
            See its page
          </a>
        </p>
      )}
    </InsetText>
  );
}

/** The draft as it is stored, to be submitted from where it is looked at. */
function SubmitFromPreview({ writeUp }: { writeUp: MyWriteUp }) {
  const { version, words, path } = writeUp;
  return (
    <form method="post" action={path} noValidate>
      <input type="hidden" name="version" value={version} />
      {Object.entries(words).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="govuk-button-group">
        <Button name="intent" value="submit" text="Submit to the editors" />
        <a className="govuk-link" href={path}>
          Go on writing
        </a>
      </div>
    </form>
  );
}
