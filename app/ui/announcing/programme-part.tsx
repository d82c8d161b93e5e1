// The frame of the pages of one part of a programme: its form, and the question before it is deleted.
import type { ReactNode } from "react";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

/**
 * A page to add, change or delete a room, slot, session or speaker.
 *
 * @param part what it is called in sentences
 * @param here the address of this page; with `?delete` it asks before it deletes
 * @param id the id that a new one will have; null for one that exists
 */
export function ProgrammePart({
  conference,
  problem,
  part,
  name,
  here,
  id,
  deleting,
  children,
}: {
  conference: { slug: string; name: string };
  problem: Problem | undefined;
  part: "room" | "slot" | "session" | "speaker";
  name: string;
  here: string;
  id: string | null;
  deleting: boolean;
  children: ReactNode;
}) {
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
            <>
              <h1 className="govuk-heading-l">
                Delete the {part} “{name}”?
              </h1>
              <p className="govuk-body">You cannot undo this.</p>
              <form method="post" className="govuk-button-group">
                <Button
                  name="intent"
                  value="delete"
                  text={`Delete the ${part}`}
                  classes="govuk-button--warning"
                />
                <a className="govuk-link" href={here}>
                  Keep it
                </a>
              </form>
            </>
          ) : (
            <>
              <h1 className="govuk-heading-l">{id ? `Add a ${part}` : name}</h1>
              <form method="post" noValidate>
                {id && <input type="hidden" name="id" value={id} />}
                {children}
                <Button text={`Save the ${part}`} />
              </form>
              {!id && (
                <p className="govuk-body">
                  <a className="govuk-link conf-delete-link" href={`${here}?delete=yes`}>
                    Delete this {part}
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
