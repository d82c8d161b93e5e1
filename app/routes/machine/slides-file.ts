// A file of slides, for those it is for; each download is noted.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getSlidesFile, recordDownload } from "~/domain/slides/slides.server";
import { fileResponse } from "~/http/file-response.server";
import { requirePerson } from "~/http/guard.server";
import { found, show } from "~/http/respond.server";
import { now } from "~/platform/clock.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePerson(args);
  const file = await show(() => getSlidesFile(actor, args.params.id ?? "", now()));
  const response = await fileResponse(args.request, file);
  if (response?.ok && args.request.method !== "HEAD")
    await recordDownload(actor, file.versionId, now());
  return found(response, "The file is missing. Tell the organisers.");
}
