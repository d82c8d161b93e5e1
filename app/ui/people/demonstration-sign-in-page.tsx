// The demonstration's sign-in by role: one button, no letter.
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

/** The button that signs in as an invented person. */
export function DemonstrationSignInPage({ person }: { person: { name: string; role: string } }) {
  const { name, role } = person;
  return (
    <Page>
      <h1 className="govuk-heading-l">Demonstration sign-in</h1>
      <p className="govuk-body">
        {name} is invented. You will see what the {role} sees.
      </p>
      <form method="post">
        <Button text={`Sign in as ${name}`} />
      </form>
    </Page>
  );
}
