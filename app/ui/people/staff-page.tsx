// People and roles: who holds which, and the form that gives and takes them.
import { type Role, roles } from "~/domain/ground/audit/actor";
import { withUnusualLetters } from "~/domain/ground/fields/unusual-letters";
import { roleDescriptions, roleNames } from "~/domain/people/access/roles";
import { errorFor, type Problem, tickedIn, typedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { Input } from "~/ui/govuk/input";
import { SummaryList } from "~/ui/govuk/summary-list";
import { Page } from "~/ui/page/page";

/** Somebody who holds roles. */
type Staff = { name: string; email: string; roles: { role: string }[] };

/** The page; `chosen` is whose roles the form shows, `done` when roles have just been set. */
export function StaffPage({
  staff,
  chosen,
  done,
  problem,
}: {
  staff: Staff[];
  chosen: Staff | null;
  done: boolean;
  problem: Problem | undefined;
}) {
  return (
    <Page
      back={{ href: paths.organiser(), text: "Conferences" }}
      problem={problem}
      done={
        done
          ? "The roles are set. The person knows by email, and signs in again to use them."
          : undefined
      }
    >
      <h1 className="govuk-heading-l">People and roles</h1>
      <p className="govuk-body">
        Delegates and speakers need no role: they are known by their registrations and sessions.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.trail()}>
          See what happened: signing in, refusals, looks at lists, changes
        </a>
      </p>
      <StaffList staff={staff} />
      <h2 className="govuk-heading-m">
        {chosen ? `Change the roles of ${chosen.name}` : "Give somebody a role"}
      </h2>
      <RolesForm chosen={chosen} problem={problem} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.personalLetters()}>
          Letters to people
        </a>
        , about signing in and roles
      </p>
    </Page>
  );
}

/** The roles that somebody holds, in the order of the list. */
function heldBy(person: Staff): Role[] {
  return roles.filter((role) => person.roles.some((grant) => grant.role === role));
}

function StaffList({ staff }: { staff: Staff[] }) {
  const change = (email: string) => `${paths.staff()}?email=${encodeURIComponent(email)}#email`;
  return (
    <SummaryList
      rows={staff.map((person) => ({
        key: { text: person.name },
        value: {
          children: (
            <>
              {heldBy(person)
                .map((role) => roleNames[role])
                .join(", ")}
              <br />
              {withUnusualLetters(person.email)}
            </>
          ),
        },
        actions: {
          items: [
            {
              href: change(person.email),
              text: "Change",
              visuallyHiddenText: `roles of ${person.name}`,
            },
          ],
        },
      }))}
    />
  );
}

function RolesForm({ chosen, problem }: { chosen: Staff | null; problem: Problem | undefined }) {
  return (
    <form method="post" action={paths.staff()} noValidate>
      <Input
        classes="govuk-!-width-two-thirds"
        id="name"
        name="name"
        autocomplete="off"
        label={{ text: "Full name" }}
        hint={{ text: "As you know them: it replaces the name that they are known by here" }}
        value={typedIn(problem, "name", chosen?.name)}
        errorMessage={errorFor(problem, "name")}
      />
      <Input
        classes="govuk-!-width-two-thirds"
        id="email"
        name="email"
        type="email"
        autocomplete="off"
        spellcheck={false}
        label={{ text: "Work email address" }}
        value={typedIn(problem, "email", chosen?.email)}
        errorMessage={errorFor(problem, "email")}
      />
      <Checkboxes
        idPrefix="roles"
        name="roles"
        fieldset={{ legend: { text: "Roles", classes: "govuk-fieldset__legend--s" } }}
        hint={{
          text: "These replace the roles the person has. None ticked takes every role away. The person is signed out everywhere.",
        }}
        values={tickedIn(problem, "roles", chosen ? heldBy(chosen) : undefined)}
        items={roles.map((role) => ({
          value: role,
          text: roleNames[role],
          hint: { text: roleDescriptions[role] },
        }))}
        errorMessage={errorFor(problem, "roles")}
      />
      <Button text="Set roles" />
    </form>
  );
}
