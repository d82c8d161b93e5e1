// Finds the line on which a text stops being JSON, because the runtime does not always say it.

import { ScheduleFault } from "../format/format";

const jsonToken =
  /[{}[\],:]|"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;
const jsonSpace = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 forbids exactly these in strings
const stringPart = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/** What may come next: a value; the first or a later part of a list or object; or nothing. */
type Next = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end";

/** The fault of a text that `JSON.parse` refuses (RFC 8259), with its line. */
export function jsonFault(json: string): ScheduleFault {
  const offset = faultOffset(json);
  const where = `line ${lineAt(json, offset)}`;
  if (json.trim() === "") return new ScheduleFault("the file", "The file is empty.");
  if (json.slice(offset).trim() === "") {
    return new ScheduleFault(where, "The file ends too early. It seems to be cut short.");
  }
  const found = json.slice(offset, offset + 20).split(/[\r\n]/, 1)[0];
  return new ScheduleFault(where, `The JSON is not well formed at “${found}”.`);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
  }
  return line;
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

/** The offset after a string's closing quote, or minus the offset at which it breaks. */
function stringEnd(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') {
    const part = matchAt(stringPart, json, at);
    if (!part) return -at;
    at += part.length;
  }
  return at + 1;
}

function faultOffset(json: string): number {
  const open: string[] = [];
  let next: Next = "value";
  let at = 0;
  for (;;) {
    at += matchAt(jsonSpace, json, at)?.length ?? 0;
    const token = matchAt(jsonToken, json, at);
    const after: Next | null = token === undefined ? null : step(token, next, open);
    if (token === undefined || !after) return at;
    next = after;
    if (token === '"') {
      const end = stringEnd(json, at);
      if (end < 0) return -end;
      at = end;
    } else at += token.length;
    if (open.length === 0 && next === "comma-or-end") {
      return at + (matchAt(jsonSpace, json, at)?.length ?? 0);
    }
  }
}

/** What may come after the token, or null where the token may not stand; keeps `open` up to date. */
function step(token: string, next: Next, open: string[]): Next | null {
  const inObject = open.at(-1) === "{";
  if (token === ":") return next === "colon" ? "value" : null;
  if (token === ",") return next !== "comma-or-end" ? null : inObject ? "key" : "value";
  if (token === "}" || token === "]") {
    const ends = next === "comma-or-end" || next === (inObject ? "key-or-end" : "value-or-end");
    if (!ends || inObject !== (token === "}")) return null;
    open.pop();
    return "comma-or-end";
  }
  if (next === "key" || next === "key-or-end") return token === '"' ? "colon" : null;
  if (next !== "value" && next !== "value-or-end") return null;
  if (token === "{" || token === "[") {
    open.push(token);
    return token === "{" ? "key-or-end" : "value-or-end";
  }
  return "comma-or-end";
}
