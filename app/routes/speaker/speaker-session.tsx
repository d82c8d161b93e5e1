// A speaker's session: upload its slides, and see every version.

import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mostSlidesBytes, uploadForm } from "~/domain/publishing/slides/slides";
import { getSpeakerSession } from "~/domain/publishing/slides/slides.server";
import { speakerSessionInWords } from "~/domain/publishing/slides/slides-in-words";
import { uploadSlides } from "~/domain/publishing/slides/upload-slides.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { checkUpload, readUpload } from "~/http/upload.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { SpeakerSessionPage } from "~/ui/publishing/slides/speaker-session-page";

export const handle = { uploads: { bytes: mostSlidesBytes, by: "owner" } } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ session }) => `${session.title}: your slides`);

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const session = found(await getSpeakerSession(person.personId, args.params.id ?? ""));
  const { conference, slug } = session;
  return {
    session: speakerSessionInWords(session),
    page: conference.releasedAt ? paths.session(conference.slug, slug) : null,
    uploadId: randomUUID(),
    uploaded: new URL(args.request.url).searchParams.get("done") === "uploaded",
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
  const problem = useActionData<typeof action>();
  return <SpeakerSessionPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
