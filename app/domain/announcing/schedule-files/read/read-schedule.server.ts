// Opens a schedule file of either kind, never reading more of it than is allowed.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { megabytes } from "~/domain/ground/limits/megabytes";
import { type Schedule, ScheduleFault } from "../format/format";
import { scheduleLimits as limits } from "../format/limits";
import { readScheduleJson } from "./json";
import { readScheduleXml } from "./xml.server";

/**
 * Reads a schedule in XML or JSON, whichever the content is; the name of the file does not matter.
 *
 * @param source The path of a file, or its bytes as they come, for example from an upload.
 * @throws ScheduleFault when there is no such file, it is larger than 64 MB (a file by its size,
 *   unread), or its content is refused: nothing is returned of a file with a fault.
 */
export async function readSchedule(source: string | AsyncIterable<Uint8Array>): Promise<Schedule> {
  const chunks = limited(typeof source === "string" ? await open(source) : source);
  const first = await firstWithContent(chunks);
  const all = startingWith(first, chunks);
  try {
    switch (firstCharacter(first)) {
      case "<":
        return await readScheduleXml(all);
      case "{":
        return readScheduleJson(await wholeText(all));
      case "":
        throw new ScheduleFault("the file", "The file is empty.");
      default:
        throw new ScheduleFault(
          "line 1",
          "This is neither XML nor JSON: it should begin with “<” or “{”.",
        );
    }
  } finally {
    await chunks.return(undefined);
  }
}

async function open(path: string): Promise<AsyncIterable<Uint8Array>> {
  const facts = await stat(path).catch(() => null);
  if (!facts) throw new ScheduleFault("the file", `There is no file ${path}.`);
  if (facts.isDirectory()) throw new ScheduleFault("the file", `${path} is a folder.`);
  if (facts.size > limits.bytes) throw tooLarge();
  return createReadStream(path);
}

function tooLarge(): ScheduleFault {
  return new ScheduleFault("the file", `The file is larger than ${megabytes(limits.bytes)}.`);
}

async function* limited(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > limits.bytes) throw tooLarge();
    yield chunk;
  }
}

/** The first bytes: enough to see past a byte order mark and up to 64 kB of white space. */
async function firstWithContent(chunks: AsyncGenerator<Uint8Array, void>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < 4 || (firstCharacter(head) === "" && head.length < 65_536)) {
    const { value, done } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  return head;
}

/** The first character that is neither white space nor the byte order mark, or "". */
function firstCharacter(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).trimStart().charAt(0);
}

async function* startingWith(first: Buffer, rest: AsyncIterable<Uint8Array>) {
  yield first;
  yield* rest;
}

async function wholeText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const texts: string[] = [];
  try {
    for await (const chunk of chunks) texts.push(decoder.decode(chunk, { stream: true }));
    texts.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError)
      throw new ScheduleFault("the file", "The file is not in UTF-8.");
    throw error;
  }
  return texts.join("");
}
