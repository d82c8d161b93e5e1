// The home page: the current conference, or the promise of one.
import type { ComponentProps } from "react";
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";
import { ConferencePage } from "./conference-page";

/** The page of the current conference; `current` is null where there is none yet. */
export function HomePage({ current }: { current: ComponentProps<typeof ConferencePage> | null }) {
  if (current) return <ConferencePage {...current} />;
  return (
    <Page>
      <h1 className="govuk-heading-l">There is no conference yet</h1>
      <p className="govuk-body">The next conference will be announced here.</p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.organiser()}>
          Organisers: make a conference
        </a>
      </p>
    </Page>
  );
}
