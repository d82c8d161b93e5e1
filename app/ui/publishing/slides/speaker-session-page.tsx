// A speaker's session: its facts, every version of its slides, and the form that takes another.
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import {
  markings,
  mostSlidesSize,
  slidesKindNames,
  slidesKinds,
} from "~/domain/publishing/slides/slides";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { FileUpload } from "~/ui/govuk/file-upload";
import { Radios } from "~/ui/govuk/radios";
import { SummaryList } from "~/ui/govuk/summary-list";
import { Table } from "~/ui/govuk/table";
import { fileSize } from "~/ui/page/file-size";
import { Page } from "~/ui/page/page";

/** A version of the slides. `size` counts bytes. */
type Version = {
  id: string;
  number: number;
  fileName: string;
  size: number;
  uploaded: string;
  downloads: number;
};

type Session = {
  title: string;
  when: string;
  room: string;
  /** How far the slides are. */
  stands: string;
  marking: string;
  versions: Version[];
};

/** The page. `page` is the session's public one, once there is one; `uploadId` makes the form one upload. */
export function SpeakerSessionPage({
  session,
  page,
  uploadId,
  uploaded,
  problem,
}: {
  session: Session;
  page: string | null;
  uploadId: string;
  uploaded: boolean;
  problem: Problem | undefined;
}) {
  const { title, marking, versions } = session;
  return (
    <Page
      back={{ href: paths.speaker(), text: "Your talks" }}
      problem={problem}
      done={uploaded ? "Your slides have been uploaded. The organisers release them." : undefined}
    >
      <h1 className="govuk-heading-l">{title}</h1>
      <Facts session={session} page={page} />
      {versions.length > 0 && <Versions versions={versions} />}
      <h2 className="govuk-heading-m">
        {versions.length > 0 ? "Upload a newer version" : "Upload your slides"}
      </h2>
      <UploadForm uploadId={uploadId} marking={marking} problem={problem} />
    </Page>
  );
}

function Facts({ session, page }: { session: Session; page: string | null }) {
  const link = (
    <a className="govuk-link" href={page ?? ""}>
      How delegates see your session
    </a>
  );
  return (
    <SummaryList
      rows={[
        { key: { text: "When" }, value: { text: session.when } },
        { key: { text: "Room" }, value: { text: session.room } },
        { key: { text: "Slides" }, value: { text: session.stands } },
        ...(page ? [{ key: { text: "Page" }, value: { text: link } }] : []),
      ]}
    />
  );
}

function Versions({ versions }: { versions: Version[] }) {
  return (
    <Table
      caption="Versions"
      captionClasses="govuk-table__caption--m"
      head={[{ text: "File" }, { text: "Uploaded" }, { text: "Downloads", format: "numeric" }]}
      rows={versions.map((version) => [
        {
          text: (
            <>
              <a className="govuk-link" href={paths.slidesFile(version.id)}>
                {version.fileName}
              </a>{" "}
              <span className="govuk-hint govuk-!-margin-bottom-0">
                Version {version.number}, {fileSize(version.size)}
              </span>
            </>
          ),
        },
        { text: version.uploaded },
        { text: String(version.downloads), format: "numeric" },
      ])}
    />
  );
}

const accepted = Object.keys(slidesKinds)
  .map((kind) => `.${kind}`)
  .join(",");

function UploadForm({
  uploadId,
  marking,
  problem,
}: {
  uploadId: string;
  marking: string;
  problem: Problem | undefined;
}) {
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="uploadId" value={uploadId} />
      <FileUpload
        id="file"
        name="file"
        label={{ text: "File" }}
        hint={{ text: `${slidesKindNames}, up to ${mostSlidesSize}` }}
        attributes={{ accept: accepted }}
        errorMessage={errorFor(problem, "file")}
      />
      <Radios
        idPrefix="marking"
        name="marking"
        fieldset={{
          legend: { text: "Protective marking", classes: "govuk-fieldset__legend--s" },
        }}
        hint={{ text: `Material above ${markings.at(-1)} must not be uploaded` }}
        items={markings.map((value) => ({ value, text: value }))}
        value={typedIn(problem, "marking", marking)}
        errorMessage={errorFor(problem, "marking")}
      />
      <Checkboxes
        idPrefix="consent"
        name="consent"
        items={[
          {
            value: "yes",
            text: "I may share this file with delegates, and it holds no personal data that should not be shared",
            checked: typedIn(problem, "consent") === "yes",
          },
        ]}
        errorMessage={errorFor(problem, "consent")}
      />
      <Button text="Upload" />
    </form>
  );
}
