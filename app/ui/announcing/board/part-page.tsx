// The frame of the pages of one part of a programme: its form, and the question before it is deleted.
import type { ReactNode } from "react";
import { type Problem, typedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

/** What every page of a part is given. `part` is null for a new one, which then has a `newId`. */
export type PartPageProps<T> = {
  conference: { slug: string; name: string };
  part: (T & { stays: string }) | null;
  /** The address asks to delete it; the part says in `stays` why it cannot be, "" where it can. */
  deleting: boolean;
  newId: string | null;
  problem: Problem | undefined;
};

const addresses = {
  room: paths.organiserRoom,
  slot: paths.organiserSlot,
  session: paths.organiserSession,
  speaker: paths.organiserSpeaker,
};

/**
 * A page to add, change or delete a room, slot, session or speaker.
 *
 * @param kind what it is called in sentences
 * @param name what this one is called
 * @param children the fields of its form
 */
export function PartPage({
  conference,
  part,
  deleting,
  newId,
  problem,
  kind,
  name,
  children,
}: PartPageProps<{ id: string }> & {
  kind: keyof typeof addresses;
  name: string;
  children: ReactNode;
}) {
  const here = addresses[kind](conference.slug, part?.id ?? "new");
  return (
    <OrganiserPage
      conference={conference}
      current="programme"
      problem={problem}
      back={{ href: paths.organiserProgramme(conference.slug), text: "Programme" }}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {deleting ? (
            <Deleting kind={kind} name={name} here={here} stays={part?.stays ?? ""} />
          ) : (
            <>
              <h1 className="govuk-heading-l">{newId ? `Add a ${kind}` : name}</h1>
              <form method="post" noValidate>
                {newId && <input type="hidden" name="id" value={typedIn(problem, "id", newId)} />}
                {children}
                <Button text={`Save the ${kind}`} />
              </form>
              {!newId && (
                <p className="govuk-body">
                  <a className="govuk-link conf-delete-link" href={`${here}?delete=yes`}>
                    Delete this {kind}
                  </a>
                </p>
              )}
            </>
          )}
        </div>
      </div>
    </OrganiserPage>
  );
}

function Deleting({
  kind,
  name,
  here,
  stays,
}: {
  kind: string;
  name: string;
  here: string;
  stays: string;
}) {
  if (stays) {
    return (
      <>
        <h1 className="govuk-heading-l">
          You cannot delete the {kind} “{name}”
        </h1>
        <p className="govuk-body">{stays}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={here}>
            Change the {kind} instead
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1 className="govuk-heading-l">
        Delete the {kind} “{name}”?
      </h1>
      <p className="govuk-body">You cannot undo this.</p>
      <form method="post" className="govuk-button-group">
        <Button
          name="intent"
          value="delete"
          text={`Delete the ${kind}`}
          classes="govuk-button--warning"
        />
        <a className="govuk-link" href={here}>
          Keep it
        </a>
      </form>
    </>
  );
}
