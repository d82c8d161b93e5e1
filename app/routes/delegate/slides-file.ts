// A file of slides, for those it is for; each download is noted.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "~/domain/problem";
import { mayDownload } from "~/domain/publishing/slides/may-download.server";
import { recordDownload } from "~/domain/publishing/slides/record-download.server";
import { fileResponse } from "~/http/file-response.server";
import { requirePerson } from "~/http/guard.server";
import { refusedPage } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { viewerOf } from "~/ui/page/furniture";
import { refusedFilePage } from "~/ui/page/refused-file";

const way = { href: paths.my(), text: "Go to My conference" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePerson(args);
  const { request, params } = args;
  const refuse = (error: DomainError) =>
    refusedPage(error, (facts) => refusedFilePage({ ...facts, viewer: viewerOf(actor), way }));
  const asked = await mayDownload(actor, params.id ?? "", now());
  if (!asked.may) return refuse(new DomainError(asked.code, asked.sentence));
  const { file } = asked;
  const response = await fileResponse(request, file);
  if (!response)
    return refuse(new DomainError("not-found", "The file is missing. Tell the organisers."));
  if (response.ok && request.method !== "HEAD") await recordDownload(actor, file.versionId, now());
  return response;
}
