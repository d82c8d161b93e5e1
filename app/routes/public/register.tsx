// Registering for a conference: the form, then its answers to check. The answers travel in the forms themselves.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dateRange } from "~/domain/ground/time/dates";
import { sendRegistration } from "~/domain/joining/admission/register.server";
import { type Answers, answerFields, registrationForm } from "~/domain/joining/registration/form";
import { getRegistrant, getRegistrationPage } from "~/domain/joining/registration/page.server";
import { closedSentence } from "~/domain/joining/registration/registration";
import type { Problem } from "~/domain/problem";
import { checkForm, readFields } from "~/http/form.server";
import { anybody } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { RegistrationAnswers } from "~/ui/joining/registration-answers";
import { PrivacyField, RegistrationFields } from "~/ui/joining/registration-fields";
import { Page } from "~/ui/page/page";

export const meta = ({
  data,
}: {
  data: { page: { conference: { name: string } } } | undefined;
}) => [{ title: data ? `Register for ${data.page.conference.name}` : "Register" }];

/** An empty form holds nothing personal, so that going back to it finds what was typed there. Nothing else is stored. */
export const headers = ({
  actionHeaders,
  loaderHeaders,
}: {
  actionHeaders: Headers;
  loaderHeaders: Headers;
}) => ({
  "Cache-Control":
    (!actionHeaders.has("Content-Type") && loaderHeaders.get("Cache-Control")) || "no-store",
});

export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? "";
  const actor = await anybody(args);
  const page = found(await getRegistrationPage(slug));
  const registrant = actor.personId ? await getRegistrant(actor.personId, slug) : null;
  const data = {
    page,
    registrant,
    closed: closedSentence(page.conference, now()),
    days: dateRange(page.conference.startsOn, page.conference.endsOn),
  };
  // The form of somebody signed in holds their name and address.
  return json(data, {
    headers: { "Cache-Control": registrant ? "no-store" : "private, no-cache" },
  });
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? "";
  const actor = await anybody(args);
  const typed = await readFields(args.request);
  if (typed.intent === "change") return json<Problem>({ errors: [], typed });
  const registrant = actor.personId && (await getRegistrant(actor.personId, slug));
  const form = checkForm(
    registrant ? { ...typed, email: registrant.email } : typed,
    registrationForm,
  );
  if (!form.ok) return problemAnswer(form.problem);
  if (typed.intent !== "send") return json({ check: form.value });
  return answer(
    form.typed,
    () => sendRegistration(actor, { slug, answers: form.value }, now()),
    (done) => (done === "sent" ? paths.registerSent(slug) : `${paths.my()}?done=registered`),
  );
}

export default function Register() {
  const data = useLoaderData<typeof loader>();
  const result = useActionData<Problem | { check: Answers }>();
  const { conference } = data.page;
  const back = { href: paths.conference(conference.slug), text: conference.name };
  if (data.registrant?.registered)
    return (
      <Page back={back}>
        <h1 className="govuk-heading-l">You have registered already</h1>
        <Button text="See your registration" href={paths.my()} />
      </Page>
    );
  if (data.closed)
    return (
      <Page back={back}>
        <h1 className="govuk-heading-l">You cannot register now</h1>
        <p className="govuk-body">{data.closed}</p>
      </Page>
    );
  if (result && "check" in result)
    return <Check answers={result.check} registrant={data.registrant} />;
  const problem = result?.errors.length ? result : undefined;
  return (
    <Page back={back} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Register for {conference.name}</h1>
          <p className="govuk-body-l">
            {data.days}, {conference.venue}
          </p>
          <Full {...data.page} />
          <p className="govuk-body">
            It takes about 3 minutes. The organisers check registrations before they give places,
            and tell you by email.
          </p>
          {!data.registrant && (
            <p className="govuk-body">
              <a className="govuk-link" href={paths.signIn(paths.register(conference.slug))}>
                Sign in first
              </a>{" "}
              if you have used this service before. You will not need to confirm your email again.
            </p>
          )}
          <form method="post" noValidate>
            <RegistrationFields
              problem={result}
              stored={data.registrant ? { fullName: data.registrant.name } : {}}
              organisations={data.page.organisations}
              fixedEmail={data.registrant?.email}
            />
            <PrivacyField problem={result} />
            <Button text="Continue" name="intent" value="check" />
          </form>
        </div>
      </div>
    </Page>
  );
}

function Full({ full, waiting }: { full: boolean; waiting: number }) {
  if (!full) return null;
  const line =
    waiting === 0
      ? "Nobody is on the waiting list yet."
      : `${waiting} ${waiting === 1 ? "person is" : "people are"} on the waiting list.`;
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>The conference is full.</strong> You can register for the waiting list. {line}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-0">
        When a place is free, we offer it to the next person for a limited time. We tell you your
        position.
      </p>
    </InsetText>
  );
}

function Check({ answers, registrant }: { answers: Answers; registrant: unknown }) {
  const fields = { ...answerFields(answers), privacy: "yes" };
  return (
    <Page>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <form method="post" noValidate>
            {Object.entries(fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <h1 className="govuk-heading-l">Check your answers</h1>
            <RegistrationAnswers answers={answers} changeable fixed={registrant ? ["email"] : []} />
            <h2 className="govuk-heading-m">Send your registration</h2>
            <p className="govuk-body">
              {registrant
                ? "We will tell you by email what happens next."
                : "We will email you a link. You are registered once you have used it."}
            </p>
            <div className="govuk-button-group">
              <Button text="Send registration" name="intent" value="send" />
              <Button
                text="Back to the form"
                name="intent"
                value="change"
                classes="govuk-button--secondary"
              />
            </div>
          </form>
        </div>
      </div>
    </Page>
  );
}
