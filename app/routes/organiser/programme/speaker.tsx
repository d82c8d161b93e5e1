// A speaker of the programme: adding, changing, deleting.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { speakerForm } from "~/domain/announcing/programme/parts/forms";
import { deleteSpeaker, getSpeakerForm } from "~/domain/announcing/programme/parts/speakers.server";
import { saveSpeaker } from "~/domain/desk/changing/save-parts.server";
import { titled } from "~/http/page-title";
import { partAction, showPart } from "~/http/part-door.server";
import type { RouteHandle } from "~/http/route-handle";
import { SpeakerPage } from "~/ui/announcing/board/speaker-page";

export const handle = { changesPages: true } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ part }) =>
  part ? `Change ${part.name}` : "Add a speaker",
);

export const loader = (args: LoaderFunctionArgs) => showPart(args, getSpeakerForm);

export const action = partAction({
  part: "speaker",
  form: speakerForm,
  save: saveSpeaker,
  remove: deleteSpeaker,
});

export default function Speaker() {
  return (
    <SpeakerPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}
