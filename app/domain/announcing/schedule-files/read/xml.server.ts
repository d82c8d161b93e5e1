// Reads a schedule in frab/pretalx XML from a stream, refusing whatever is broken by its line.

import { SaxesParser } from "saxes";
import { type Schedule, ScheduleFault } from "../format/format";
import { type Attributes, XmlScheduleReader } from "./xml";

/**
 * Reads a schedule in XML. Document type declarations, and so entities of the file's own, are
 * refused outright; nothing outside the file is ever read.
 *
 * @param texts The text of the file. The caller limits how long it is.
 * @throws ScheduleFault with "line N" of the first fault.
 */
export async function readScheduleXml(texts: AsyncIterable<string>): Promise<Schedule> {
  const reader = new XmlScheduleReader();
  const parser = new SaxesParser();
  const where = () => `line ${parser.line}`;
  parser.on("error", ({ message }) => {
    const fault = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    throw new ScheduleFault(where(), `The XML is not well formed: ${fault}.`);
  });
  parser.on("doctype", () => {
    throw new ScheduleFault(where(), "A document type declaration (<!DOCTYPE>) is not allowed.");
  });
  parser.on("text", (text) => reader.text(text, parser.line));
  parser.on("cdata", (text) => reader.text(text, parser.line));
  const lastTag = { position: 0, line: 1 };
  const passTag = () => Object.assign(lastTag, { position: parser.position, line: parser.line });
  parser.on("opentag", ({ name, attributes }) => {
    reader.open(name, attributes as Attributes, parser.line);
    passTag();
  });
  parser.on("closetag", () => {
    reader.close(parser.line);
    passTag();
  });
  const tail = { start: 0, text: "" };
  const write = (text: string) => {
    parser.write(text);
    tail.text += text;
    if (lastTag.position > tail.start) {
      tail.text = tail.text.slice(lastTag.position - tail.start);
      tail.start = lastTag.position;
    }
  };
  for await (const text of texts) write(text);
  if (reader.element !== "") throw unfinished(reader.element, tail.text, lastTag.line, parser.line);
  parser.close();
  return reader.schedule();
}

/**
 * The fault of a file that ends inside an element: it was cut short, or a bare "&" after the last
 * tag made the parser take all that follows for the name of an entity.
 */
function unfinished(element: string, tail: string, tailLine: number, line: number): ScheduleFault {
  const ampersand = bareAmpersand(tail);
  if (ampersand === -1) {
    return new ScheduleFault(
      `line ${line}`,
      `The file ends inside <${element}>. It seems to be cut short.`,
    );
  }
  const before = tail.slice(0, ampersand).split("\n").length - 1;
  return new ScheduleFault(
    `line ${tailLine + before}`,
    "The XML is not well formed: “&” must be written “&amp;”.",
  );
}

/** Where the first "&" stands that begins no entity and comes before a tag, or -1. Each position is looked at once. */
function bareAmpersand(text: string): number {
  const entity = /&#?\w{1,40};/y;
  const marks = /[;<>]/g;
  let mark = marks.exec(text);
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    while (mark && mark.index < at) mark = marks.exec(text);
    entity.lastIndex = at;
    if (mark && mark[0] !== ";" && !entity.test(text)) return at;
  }
  return -1;
}
