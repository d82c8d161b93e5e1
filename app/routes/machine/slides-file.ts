// A file of slides, for those it is for: attachment, ranges, entity tag; each download is noted.
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { parseRange } from "~/domain/slides/slides";
import { getSlidesFile, recordDownload } from "~/domain/slides/slides.server";
import { requirePerson } from "~/http/guard.server";
import { found, show } from "~/http/respond.server";
import { now } from "~/platform/clock.server";
import { keptFileSize, readFileStream } from "~/platform/files.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePerson(args);
  const file = await show(() => getSlidesFile(actor, args.params.id ?? "", now()));
  const size = found(await keptFileSize(file.sha256), "The file is missing. Tell the organisers.");
  const etag = `"${file.sha256}"`;
  const headers = new Headers({
    "Content-Type": file.mediaType,
    "Content-Disposition": `attachment; filename="${file.fileName.replace(/[^ -~]|"/g, "_")}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    "Accept-Ranges": "bytes",
    "Cache-Control": "private, no-store, no-transform",
    ETag: etag,
  });
  const ifRange = args.request.headers.get("if-range");
  const asked = ifRange && ifRange !== etag ? null : args.request.headers.get("range");
  const range = parseRange(asked, size);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set("Content-Length", String(end - start + 1));
  if (range) headers.set("Content-Range", `bytes ${start}-${end}/${size}`);
  if (args.request.method !== "HEAD") await recordDownload(actor, file.versionId, now());
  const body = createReadableStreamFromReadable(readFileStream(file.sha256, { start, end }));
  return new Response(body, { status: range ? 206 : 200, headers });
}
