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
  const encoding = encodingOf(first);
  const beginning = new TextDecoder(encoding).decode(first).trimStart();
  const texts = decoded(startingWith(first, chunks), encoding);
  try {
    switch (beginning.charAt(0)) {
      case "<":
        if (webPage.test(beginning.slice(0, 5000))) throw aWebPage();
        return await readScheduleXml(texts);
      case "{":
        return readScheduleJson(await wholeText(texts));
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
  const shows = () => new TextDecoder(encodingOf(head)).decode(head).trim().length > 200;
  while (!shows() && head.length < 65_536) {
    const { value, done } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  return head;
}

/** A page of HTML, behind what may stand before its first element. */
const webPage = /^(?:<\?[^<>]*>\s*|<!--[^<>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

function aWebPage(): ScheduleFault {
  return new ScheduleFault(
    "the file",
    "This is a web page, not a schedule. Perhaps it was saved from a browser: look for a link to the schedule as XML or JSON on that page, and save what it leads to.",
  );
}

/**
 * The encoding of a file by its byte order mark, by the zero bytes of a UTF-16 without one, or as its XML declaration says
 * (XML 1.0 §4.3.3 and appendix F); UTF-8 otherwise.
 *
 * @throws ScheduleFault for one that is declared and that nobody here can read
 */
function encodingOf(bytes: Buffer): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== undefined && first !== 0 && second === 0 && fourth === 0) return "utf-16le";
  if (first === 0 && second !== undefined && second !== 0 && third === 0) return "utf-16be";
  const beginning = bytes.subarray(0, 200).toString("latin1");
  const [, declared = "utf-8"] =
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning) ??
    [];
  try {
    // A declaration that could be read as single bytes cannot be in UTF-16, whatever it says.
    const { encoding } = new TextDecoder(declared);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    throw new ScheduleFault(
      "line 1",
      `The file says that it is written in “${declared}”, which cannot be read here. Save it in UTF-8.`,
    );
  }
}

async function* startingWith(first: Buffer, rest: AsyncIterable<Uint8Array>) {
  yield first;
  yield* rest;
}

async function wholeText(texts: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const text of texts) all.push(text);
  return all.join("");
}

/** The text of the bytes, as they come. */
async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  const decode = (chunk?: Uint8Array) => {
    try {
      const text = decoder.decode(chunk, { stream: chunk !== undefined });
      for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) line += 1;
      return text;
    } catch {
      const [before = ""] = new TextDecoder(encoding).decode(chunk).split("\ufffd", 1);
      throw new ScheduleFault(
        `line ${line + before.split("\n").length - 1}`,
        `The file is not in ${encoding.toUpperCase()}: a character here cannot be read. Save the file in UTF-8.`,
      );
    }
  };
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}
