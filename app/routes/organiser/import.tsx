// Imports the programme of a conference from a schedule file.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { scheduleLimits } from "~/domain/announcing/schedule-files/format/limits";
import { importUpload } from "~/domain/desk/changing/import-schedule.server";
import { importedQuery } from "~/domain/desk/changing/imported-in-words";
import { megabytes } from "~/domain/ground/limits/megabytes";
import { errorFor, typedIn } from "~/domain/problem";
import { requireDeed } from "~/http/guard.server";
import { answer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { readUpload } from "~/http/upload.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { FileUpload } from "~/ui/govuk/file-upload";
import { Input } from "~/ui/govuk/input";
import { Page } from "~/ui/page/page";

export const handle = { uploads: scheduleLimits.bytes } satisfies RouteHandle;

export const meta = () => [{ title: "Import a programme" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "make-conferences");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "make-conferences");
  const { typed, file } = await readUpload(args.request, scheduleLimits.bytes);
  return answer(
    typed,
    () => importUpload(actor, { file, slug: String(typed.slug ?? "").trim() }, now()),
    (done) => paths.organiserProgramme(done.slug) + importedQuery(done),
  );
}

export default function ImportConference() {
  const problem = useActionData<typeof action>();
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
            hand stays.
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
              id="slug"
              name="slug"
              spellcheck={false}
              classes="govuk-input--width-20"
              label={{ text: "Web address (optional)", classes: "govuk-label--s" }}
              hint={{
                text: "The last part of the conference's web address. Leave it empty to take the one in the file.",
              }}
              prefix={{ text: "/conferences/" }}
              value={typedIn(problem, "slug")}
              errorMessage={errorFor(problem, "slug")}
            />
            <Button text="Import the file" />
          </form>
        </div>
      </div>
    </Page>
  );
}
