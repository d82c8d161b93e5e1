// A file of slides, for those it is for; each download is noted.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getSlidesFile, recordDownload } from "~/domain/publishing/slides/slides.server";
import { fileResponse } from "~/http/file-response.server";
import { requirePerson, type SignedIn } from "~/http/guard.server";
import { found, framedRefusal, show } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { viewerOf } from "~/ui/page/furniture";
import { refusedFilePage } from "~/ui/page/refused-file";

const way = { href: paths.my(), text: "Go to My conference" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePerson(args);
  try {
    return await slidesFor(actor, args);
  } catch (refused) {
    if (!(refused instanceof Response)) throw refused;
    return framedRefusal(refused, (facts) =>
      refusedFilePage({ ...facts, viewer: viewerOf(actor), way }),
    );
  }
}

async function slidesFor(actor: SignedIn, { request, params }: LoaderFunctionArgs) {
  const file = await show(() => getSlidesFile(actor, params.id ?? "", now()));
  const response = await fileResponse(request, file);
  if (response?.ok && request.method !== "HEAD") await recordDownload(actor, file.versionId, now());
  return found(response, "The file is missing. Tell the organisers.");
}
