// Sends a kept file as an attachment: ranges, entity tag, never stored on the way.
import { keptFileSize, readFileStream } from "~/platform/files.server";
import { bodyOf } from "./entrance/exchange.server";

/** What the answer says of the file. */
export type FileFacts = { sha256: string; fileName: string; mediaType: string };

/**
 * The answer to a request for a file, whole or in part (RFC 9110 §14).
 *
 * @returns 200, 206, 416; null where the file is missing
 */
export async function fileResponse(request: Request, file: FileFacts): Promise<Response | null> {
  const size = await keptFileSize(file.sha256);
  if (size === null) return null;
  const etag = `"${file.sha256}"`;
  const plainName = file.fileName.replace(/[^ -~]|["\\]/g, "_");
  const headers = new Headers({
    "Content-Type": file.mediaType,
    "Content-Disposition": `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    "Accept-Ranges": "bytes",
    "Cache-Control": "private, no-store, no-transform",
    ETag: etag,
  });
  const ifRange = request.headers.get("if-range");
  const asked = ifRange && ifRange !== etag ? null : request.headers.get("range");
  const range = parseRange(asked, size);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set("Content-Length", String(end - start + 1));
  if (range) headers.set("Content-Range", `bytes ${start}-${end}/${size}`);
  // A stream that nobody reads would keep the file open.
  const body =
    request.method === "HEAD" ? null : bodyOf(readFileStream(file.sha256, { start, end }));
  return new Response(body, { status: range ? 206 : 200, headers });
}

/**
 * The bytes that a Range header asks for (RFC 9110 §14).
 *
 * @returns first and last byte; null for the whole file; "unsatisfiable" for a range outside it
 */
export function parseRange(
  header: string | null,
  size: number,
): { start: number; end: number } | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [, first = "", last = ""] = match;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}
