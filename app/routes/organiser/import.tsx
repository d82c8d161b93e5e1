// Imports the programme of a conference from a schedule file.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { scheduleLimits } from "~/domain/announcing/schedule-files/format/limits";
import { importUpload } from "~/domain/desk/changing/import-schedule.server";
import { importedQuery } from "~/domain/desk/changing/imported-in-words";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { readUpload } from "~/http/upload.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ImportPage } from "~/ui/announcing/import-page";

export const handle = {
  changesPages: true,
  uploads: { bytes: scheduleLimits.bytes, by: "make-conferences" },
} satisfies RouteHandle;

export const meta = titled("Import a programme");

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
  return <ImportPage problem={useActionData<typeof action>()} />;
}
