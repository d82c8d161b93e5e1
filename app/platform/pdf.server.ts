// PDF documents: the only module that knows `pdfkit`. Streams pages to a writable, so that memory stays flat.
import { once } from "node:events";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import type { FontWeight } from "./fonts/typefaces.server";
import { type Typesetter, typesetter } from "./fonts/typesetter.server";

/** A rectangle in points from the top left corner of the page. */
type PdfBox = { x: number; y: number; width: number; height: number };

/** Text on one line. `x` is its left edge, `baseline` where the letters stand, `size` the font size, all in points. */
type PdfText = {
  text: string;
  x: number;
  baseline: number;
  size: number;
  weight: FontWeight;
  colour: string;
  /** Whether the text that this line is of begins on the right. */
  leftwards?: boolean;
};

/** What a part of a page is for those who hear it; `says` stands in for what is drawn, as it must for a picture. */
export type PdfPart = { role: "H1" | "H2" | "P" | "Figure"; says?: string | undefined };

/** A document being written. Lengths are points (72 to the inch), colours are `#rrggbb`. */
export type Pdf = Pick<Typesetter, "openFonts" | "widthOf"> & {
  /** Starts a page, once the reader has taken enough of those before it. */
  addPage(width: number, height: number): Promise<void>;
  /** Begins a section of its own, such as one card of a sheet. */
  addSection(): void;
  /** Draws a part of the section, which is read out in the order of drawing. Whatever is drawn elsewhere is decoration. */
  addPart(part: PdfPart, draw: () => void): void;
  drawText(text: PdfText): void;
  /**
   * Fills boxes as one shape, so that no seam shows where two of them touch. The boxes are measured in units of `unit`
   * points from `corner`.
   */
  fillBoxes(
    boxes: readonly PdfBox[],
    colour: string,
    corner?: { x: number; y: number },
    unit?: number,
  ): void;
};

/**
 * Writes one PDF into `out` and ends it. `draw` adds the pages in order; there must be at least one. When `draw` fails
 * or the reader goes away, `out` is destroyed and the promise rejects: half a document never looks like a whole one.
 */
export async function writePdf(
  out: Writable,
  title: string,
  draw: (pdf: Pdf) => Promise<void>,
): Promise<void> {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    lang: "en-GB",
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    info: { Title: title },
  });
  const delivered = pipeline(document, out);
  delivered.catch(() => undefined);
  try {
    await draw(pen(document, out, delivered));
  } catch (error) {
    document.destroy(error instanceof Error ? error : new Error(String(error)));
    await delivered.catch(() => undefined);
    throw error;
  }
  document.end();
  await delivered;
}

function pen(document: PDFKit.PDFDocument, out: Writable, delivered: Promise<void>): Pdf {
  const { openFonts, widthOf, runsOf } = typesetter({
    add: ({ key, bytes }) => document.registerFont(key, bytes as Buffer),
    widthOf: (key, text, size) => document.font(key).fontSize(size).widthOfString(text),
  });
  const whole = document.struct("Document");
  document.addStructure(whole);
  let section = whole;
  let inPart = false;
  return {
    openFonts,
    widthOf,
    async addPage(width, height) {
      await setImmediate();
      while (out.writableNeedDrain || out.destroyed) {
        await Promise.race([once(out, "drain"), delivered]);
      }
      document.addPage({ size: [width, height], margin: 0 });
    },
    addSection() {
      if (section !== whole) section.end();
      section = document.struct("Sect");
      whole.add(section);
    },
    addPart({ role, says }, draw) {
      inPart = true;
      const spoken = role === "Figure" ? { alt: says ?? "" } : { actual: says ?? "" };
      section.add(document.struct(role, spoken, draw));
      inPart = false;
    },
    drawText({ text, x, baseline, size, weight, colour, leftwards }) {
      let left = x;
      const runs = runsOf(text, weight, leftwards);
      for (const [index, run] of runs.entries()) {
        document.font(run.font).fontSize(size).fillColor(colour);
        document.text(run.text, left, baseline, { baseline: "alphabetic", lineBreak: false });
        if (index < runs.length - 1) left += document.widthOfString(run.text);
      }
    },
    fillBoxes(boxes, colour, corner = { x: 0, y: 0 }, unit = 1) {
      if (!inPart) document.markContent("Artifact", { type: "Layout" });
      document.save().translate(corner.x, corner.y).scale(unit).fillColor(colour);
      // Written as one piece: a code has hundreds of boxes, and pdfkit takes its time over each operator.
      const shapes = boxes.map(
        ({ x, y, width, height }) => `${[x, y, width, height].map(plainNumber).join(" ")} re\n`,
      );
      document.addContent(Buffer.from(`${shapes.join("")}f\n`, "latin1")).restore();
      if (!inPart) document.endMarkedContent();
    },
  };
}

/** PDF knows no exponents, so that 1e-7 would end the drawing. */
function plainNumber(value: number): number {
  return Math.round(value * 1000) / 1000;
}
