// A speaker's session: upload its slides, and see every version.
import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { megabytes } from "~/domain/ground/limits/megabytes";
import { dateTime, longDate, timeRange } from "~/domain/ground/time/dates";
import { errorFor, typedIn } from "~/domain/problem";
import { markings, mostSlidesBytes, uploadForm } from "~/domain/publishing/slides/slides";
import { getSpeakerSession } from "~/domain/publishing/slides/slides.server";
import { uploadSlides } from "~/domain/publishing/slides/upload-slides.server";
import { requirePerson } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { checkUpload, readUpload } from "~/http/upload.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { Button } from "~/ui/govuk/button";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { FileUpload } from "~/ui/govuk/file-upload";
import { Radios } from "~/ui/govuk/radios";
import { SummaryList } from "~/ui/govuk/summary-list";
import { Table } from "~/ui/govuk/table";
import { fileSize } from "~/ui/page/file-size";
import { Page } from "~/ui/page/page";

export const handle = { uploads: mostSlidesBytes } satisfies RouteHandle;

export const meta = () => [{ title: "Your session" }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const session = found(await getSpeakerSession(person.personId, args.params.id ?? ""));
  const { conference, slot, slides } = session;
  return {
    title: session.title,
    uploadId: randomUUID(),
    done: new URL(args.request.url).searchParams.get("done") === "uploaded",
    page: conference.releasedAt ? paths.session(conference.slug, session.slug) : null,
    when: `${longDate(slot.startsAt, conference.timeZone)}, ${timeRange(slot.startsAt, slot.endsAt, conference.timeZone)}`,
    room: session.room?.name ?? "Not yet known",
    released: Boolean(slides?.releasedAt),
    marking: slides?.marking ?? "",
    versions: (slides?.versions ?? []).map((version) => ({
      id: version.id,
      number: version.number,
      fileName: version.fileName,
      size: fileSize(version.size),
      uploaded: dateTime(version.uploadedAt, conference.timeZone),
      downloads: version._count.downloads,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const sessionId = args.params.id ?? "";
  found(await getSpeakerSession(person.personId, sessionId));
  const upload = await readUpload(args.request, mostSlidesBytes);
  const form = await checkUpload(upload, uploadForm, "Choose the file of your slides");
  if (!form.ok) return problemAnswer(form.problem);
  const { file, typed, value } = form;
  const { marking, uploadId } = value;
  const input = { sessionId, file, fileName: file.fileName, marking, uploadId };
  return answer(
    typed,
    () => uploadSlides(person, input, now()),
    () => `${paths.speakerSession(sessionId)}?done=uploaded`,
  );
}

export default function SpeakerSession() {
  const session = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      back={{ href: paths.speaker(), text: "Your sessions" }}
      problem={problem}
      done={
        session.done ? "Your slides have been uploaded. The organisers release them." : undefined
      }
    >
      <h1 className="govuk-heading-l">{session.title}</h1>
      <SummaryList
        rows={[
          { key: { text: "When" }, value: { text: session.when } },
          { key: { text: "Room" }, value: { text: session.room } },
          {
            key: { text: "Slides" },
            value: {
              text: session.released
                ? "Released to delegates"
                : session.versions.length > 0
                  ? "Uploaded, waiting for the organisers"
                  : "Not uploaded yet",
            },
          },
          ...(session.page
            ? [
                {
                  key: { text: "Page" },
                  value: {
                    text: (
                      <a className="govuk-link" href={session.page}>
                        How delegates see your session
                      </a>
                    ),
                  },
                },
              ]
            : []),
        ]}
      />
      {session.versions.length > 0 && (
        <Table
          caption="Versions"
          captionClasses="govuk-table__caption--m"
          head={[{ text: "File" }, { text: "Uploaded" }, { text: "Downloads", format: "numeric" }]}
          rows={session.versions.map((version) => [
            {
              text: (
                <>
                  <a className="govuk-link" href={paths.slidesFile(version.id)}>
                    {version.fileName}
                  </a>{" "}
                  <span className="govuk-hint govuk-!-margin-bottom-0">
                    Version {version.number}, {version.size}
                  </span>
                </>
              ),
            },
            { text: version.uploaded },
            { text: String(version.downloads), format: "numeric" },
          ])}
        />
      )}
      <h2 className="govuk-heading-m">
        {session.versions.length > 0 ? "Upload a newer version" : "Upload your slides"}
      </h2>
      <form method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="uploadId" value={session.uploadId} />
        <FileUpload
          id="file"
          name="file"
          label={{ text: "File" }}
          hint={{ text: `PDF, PPTX or ODP, up to ${megabytes(mostSlidesBytes)}` }}
          attributes={{ accept: ".pdf,.pptx,.odp" }}
          errorMessage={errorFor(problem, "file")}
        />
        <Radios
          idPrefix="marking"
          name="marking"
          fieldset={{
            legend: { text: "Protective marking", classes: "govuk-fieldset__legend--s" },
          }}
          hint={{ text: "Material above OFFICIAL-SENSITIVE must not be uploaded" }}
          items={markings.map((value) => ({ value, text: value }))}
          value={typedIn(problem, "marking", session.marking)}
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
    </Page>
  );
}
