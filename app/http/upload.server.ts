// Reading a posted form with one file: streamed to disk as it arrives, with limits on everything.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import type { z } from "zod";
import { megabytes } from "~/domain/ground/limits/megabytes";
import { DomainError, type Problem } from "~/domain/problem";
import { type ArrivedFile, discardFile, FileTooLarge, receiveFile } from "~/platform/files.server";
import { CannotWrite } from "~/platform/hindrance";
import { checkForm } from "./form.server";
import { refusal } from "./respond.server";

/** What arrived: the fields, and the file with the name its sender gave it. */
export type Upload = {
  typed: Problem["typed"];
  file: (ArrivedFile & { fileName: string }) | null;
};

/** More than any upload form of the house has. */
const limits = { fields: 20, fieldSize: 16 * 1024, files: 1, parts: 21, headerPairs: 20 };

/**
 * Reads a multipart form. The caller keeps the file or discards it.
 *
 * @param mostBytes the largest file taken
 * @throws Response 413 for a file that is too large, 422 for what cannot be read or has too many parts; CannotWrite where the
 * disk does not take it; nothing is kept
 */
export async function readUpload(request: Request, mostBytes: number): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) throw unreadable();
  const typed: Problem["typed"] = {};
  const arriving: Promise<Upload["file"]>[] = [];
  let tooMany = false;
  try {
    const parser = busboy({ headers: { "content-type": type }, limits, defParamCharset: "utf8" });
    parser.on("field", (name, value) => {
      typed[name] = value;
    });
    parser.on("file", (_name, stream, { filename }) => {
      // The form can end wrongly before anybody reads the file; whoever reads it then is told.
      stream.on("error", () => undefined);
      const receiving = receiveFile(stream, mostBytes).then((file) => ({
        ...file,
        fileName: filename ?? "",
      }));
      receiving.catch((error) => parser.destroy(error));
      arriving.push(receiving);
    });
    const excess = () => {
      tooMany = true;
    };
    parser.on("partsLimit", excess).on("filesLimit", excess).on("fieldsLimit", excess);
    // The signal speaks when the sender goes away; then the parser ends the file that it is in.
    const source = Readable.fromWeb(request.body as ReadableStream);
    await pipeline(source, parser, { signal: request.signal });
    const [file = null] = await Promise.all(arriving);
    if (tooMany) throw unreadable();
    // A browser sends an empty part for a file that was not chosen.
    if (file && file.size === 0 && file.fileName === "") {
      await discardFile(file);
      return { typed, file: null };
    }
    return { typed, file };
  } catch (error) {
    for (const settled of await Promise.allSettled(arriving))
      if (settled.status === "fulfilled" && settled.value) await discardFile(settled.value);
    if (error instanceof FileTooLarge)
      throw Response.json(
        { sentence: `The file is larger than ${megabytes(mostBytes)}.` },
        { status: 413 },
      );
    throw error instanceof Response || error instanceof CannotWrite ? error : unreadable();
  }
}

/** An upload whose fields and file are as they should be, or the problem to show; then the file has been discarded. */
export type CheckedUpload<T> =
  | { ok: true; value: T; file: NonNullable<Upload["file"]>; typed: Problem["typed"] }
  | { ok: false; problem: Problem };

/** Checks the fields of an upload by a schema, and that there is a file; `missing` stands beside the field `file`. */
export async function checkUpload<S extends z.ZodType>(
  { typed, file }: Upload,
  schema: S,
  missing: string,
): Promise<CheckedUpload<z.output<S>>> {
  const form = checkForm(typed, schema);
  if (form.ok && file) return { ok: true, value: form.value, file, typed };
  if (file) await discardFile(file);
  const errors = [
    ...(file ? [] : [{ field: "file", text: missing }]),
    ...(form.ok ? [] : form.problem.errors),
  ];
  return { ok: false, problem: { errors, typed } };
}

function unreadable(): Response {
  return refusal(
    new DomainError("invalid", "The file could not be read. Go back and send it again."),
  );
}
