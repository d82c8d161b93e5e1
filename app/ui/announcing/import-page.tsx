// The page that imports the programme of a conference from a schedule file.
import { scheduleLimits } from "~/domain/announcing/schedule-files/format/limits";
import { megabytes } from "~/domain/ground/limits/megabytes";
import { errorFor, type Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { FileUpload } from "~/ui/govuk/file-upload";
import { Input } from "~/ui/govuk/input";
import { Page } from "~/ui/page/page";
import { textField } from "./text-field";

/** The form that takes the file, and an address for the conference. */
export function ImportPage({ problem }: { problem: Problem | undefined }) {
  return (
    <Page problem={problem} back={{ href: paths.organiser() }}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Import a programme</h1>
          <p className="govuk-body">
            Other systems, such as pretalx, export a programme as a file called schedule.xml or
            schedule.json. It becomes a draft with its rooms, slots, sessions and speakers.
          </p>
          <p className="govuk-body">
            Import a newer file of the same conference to bring it up to date. What you added by
            hand stays. A file that would move a conference with registrations into the past is
            refused.
          </p>
          <form method="post" encType="multipart/form-data" noValidate>
            <FileUpload
              id="file"
              name="file"
              label={{ text: "Schedule file", classes: "govuk-label--s" }}
              hint={{ text: `XML or JSON, up to ${megabytes(scheduleLimits.bytes)}` }}
              attributes={{ accept: ".xml,.json,application/xml,application/json" }}
              errorMessage={errorFor(problem, "file")}
            />
            <Input
              {...textField(
                problem,
                "slug",
                "Web address (optional)",
                "",
                "The last part of the conference's web address. Leave it empty to take the one in the file.",
              )}
              spellcheck={false}
              classes="govuk-input--width-20"
              prefix={{ text: "/conferences/" }}
            />
            <Button text="Import the file" />
          </form>
        </div>
      </div>
    </Page>
  );
}
