// The pages of registering: the form, its answers to check, and what stands in their place for those who cannot register.
import { type Answers, answerFields } from "~/domain/joining/registration/form";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { Page } from "~/ui/page/page";
import { PrivacyField, RegistrationFields } from "./registration-fields";

/** What the page knows before anybody fills it in; `closed` says why nobody can register now. */
type RegisterFacts = {
  conference: { slug: string; name: string; venue: string; days: string };
  closed: string | null;
  full: boolean;
  waiting: number;
  organisations: string[];
  /** The answers that are to be changed. */
  kept: Answers | null;
  registrant: {
    name: string;
    email: string;
    registered: boolean;
    refused: boolean;
    /** What they answered before they were declined or withdrew. */
    former: Answers | null;
  } | null;
};

/** The page that fits who looks at it. */
export function RegisterPage({
  facts,
  problem,
}: {
  facts: RegisterFacts;
  problem: Problem | undefined;
}) {
  const { conference, registrant } = facts;
  const back = { href: paths.conference(conference.slug), text: conference.name };
  if (registrant?.registered)
    return (
      <Page back={back}>
        <h1 className="govuk-heading-l">You have registered already</h1>
        <Button text="See your registration" href={paths.my()} />
      </Page>
    );
  if (facts.closed)
    return (
      <Page back={back}>
        <h1 className="govuk-heading-l">You cannot register now</h1>
        <p className="govuk-body">{facts.closed}</p>
      </Page>
    );
  return (
    <Page back={back} problem={problem}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <RegisterForm facts={facts} problem={problem} />
        </div>
      </div>
    </Page>
  );
}

function RegisterForm({ facts, problem }: { facts: RegisterFacts; problem: Problem | undefined }) {
  const { conference, registrant } = facts;
  return (
    <>
      <h1 className="govuk-heading-l">Register for {conference.name}</h1>
      <p className="govuk-body-l">
        {conference.days}, {conference.venue}
      </p>
      {registrant?.refused && (
        <InsetText text="The organisers declined you before. You can apply again: they see your new answers, that they declined you, and why." />
      )}
      {facts.full && <Full waiting={facts.waiting} />}
      <p className="govuk-body">
        It takes about 3 minutes. The organisers check registrations before they give places, and
        tell you by email.
      </p>
      {!registrant && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.signIn(paths.register(conference.slug))}>
            Sign in first
          </a>{" "}
          if you have used this service before. You will not need to confirm your email again.
        </p>
      )}
      <form method="post" noValidate>
        <RegistrationFields
          problem={problem}
          stored={storedIn(facts)}
          organisations={facts.organisations}
          fixedEmail={registrant?.email}
        />
        <PrivacyField problem={problem} agreed={facts.kept !== null} />
        <Button text="Continue" name="intent" value="check" />
      </form>
    </>
  );
}

/** What stands in the fields before anybody types: what was answered before, or the name of somebody signed in. */
function storedIn({ kept, registrant }: RegisterFacts): Record<string, string> {
  const answered = kept ?? registrant?.former;
  if (answered) return answerFields(answered);
  return registrant ? { fullName: registrant.name } : {};
}

function Full({ waiting }: { waiting: number }) {
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
