// One write-up of its author: the form while it is a draft, how it looks, and how far it is.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedIn } from "~/domain/problem";
import { getMyWriteUp } from "~/domain/publishing/write-ups/my-write-ups.server";
import { saveWriteUp, submitWriteUp } from "~/domain/publishing/write-ups/save-write-up.server";
import { draftForm, submittedForm } from "~/domain/publishing/write-ups/template";
import { checkForm, readFields } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";
import { Page } from "~/ui/page/page";
import { WriteUpArticle } from "~/ui/publishing/library/write-up-list";
import { WriteUpButtons } from "~/ui/publishing/write-ups/buttons";
import { WriteUpFields } from "~/ui/publishing/write-ups/fields";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.article.title}: your write-up` : "Your write-up" },
];

const doneSentences: Record<string, string> = {
  saved: "Your draft is saved. Nobody else sees it until you submit it.",
  submitted: "Your write-up is with the editors. We have emailed you a receipt.",
};

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const search = new URL(args.request.url).searchParams;
  const writeUp = found(await getMyWriteUp(person.personId, args.params.id ?? ""));
  return {
    ...writeUp,
    path: paths.myWriteUp(args.params.id ?? ""),
    preview: writeUp.state !== "draft" || search.get("view") === "preview",
    done: doneSentences[search.get("done") ?? ""],
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const id = args.params.id ?? "";
  found(await getMyWriteUp(person.personId, id));
  const typed = await readFields(args.request);
  const submits = typed.intent === "submit";
  const form = checkForm(typed, submits ? submittedForm : draftForm);
  if (!form.ok) return problemAnswer(form.problem);
  const verb = submits ? submitWriteUp : saveWriteUp;
  const done = submits ? "submitted" : "saved";
  const view = typed.intent === "preview" ? "&view=preview" : "";
  return answer(
    typed,
    () => verb(person, { ...form.value, id }, now()),
    () => `${paths.myWriteUp(id)}?done=${done}${view}`,
  );
}

export default function MyWriteUp() {
  const data = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const back = { href: paths.myWriteUps(), text: "Your write-ups" };
  if (data.preview && !problem)
    return (
      <Page back={back} done={data.done}>
        <Progress />
        {data.state === "draft" && <SubmitFromPreview />}
        <WriteUpArticle article={data.article} />
      </Page>
    );
  return (
    <Page back={back} problem={problem} done={problem ? undefined : data.done}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Your write-up</h1>
          <p className="govuk-body">
            <Tag text={data.stateName.name} classes={`govuk-tag--${data.stateName.colour}`} />
          </p>
          {data.note && (
            <InsetText>
              <h2 className="govuk-heading-s">What the editor asks you to change</h2>
              <p className="conf-as-typed">{data.note}</p>
            </InsetText>
          )}
          <form method="post" noValidate>
            <input
              type="hidden"
              name="version"
              value={typedIn(problem, "version", String(data.version))}
            />
            <WriteUpFields problem={problem} stored={data.words} sessions={data.sessions} />
            <WriteUpButtons />
          </form>
        </div>
      </div>
    </Page>
  );
}

/** Where it stands and what its author can do, above the way it looks. */
function Progress() {
  const { state, stateName, withdrawnReason, publicPath } = useLoaderData<typeof loader>();
  const sentences: Record<string, string> = {
    draft: "This is how it will look. Nobody else sees it yet.",
    submitted: "It waits for an editor. We will email you when something happens.",
    "in-review": "An editor is reading it. We will email you when something happens.",
    published: "Everybody can read it in the library.",
    withdrawn: `It is no longer in the library. The reason that readers see: ${withdrawnReason}`,
  };
  return (
    <InsetText>
      <p>
        <Tag text={stateName.name} classes={`govuk-tag--${stateName.colour}`} />
      </p>
      <p>{sentences[state]}</p>
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
function SubmitFromPreview() {
  const { version, words, path } = useLoaderData<typeof loader>();
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
