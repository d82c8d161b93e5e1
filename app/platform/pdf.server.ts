// PDF documents: the only module that knows `pdfkit`. Streams pages to a writable, so that memory stays flat.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";

/** The two weights of the one typeface, Noto Sans: the whole Latin, Greek and Cyrillic alphabets, Vietnamese included. */
type PdfWeight = "regular" | "bold";

/** A rectangle in points from the top left corner of the page. */
type PdfBox = { x: number; y: number; width: number; height: number };

/** Text on one line. `x` is its left edge, `baseline` where the letters stand, `size` the font size, all in points. */
type PdfText = {
  text: string;
  x: number;
  baseline: number;
  size: number;
  weight: PdfWeight;
  colour: string;
};

/** A document being written. Lengths are points (72 to the inch), colours are `#rrggbb`. */
export type Pdf = {
  /** Starts a page, once the reader has taken enough of those before it. */
  addPage(width: number, height: number): Promise<void>;
  /** The width of a text in points. */
  widthOf(text: string, weight: PdfWeight, size: number): number;
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

const fontFiles: Record<PdfWeight, string> = {
  regular: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  bold: "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
};
/** Words come again on every page: their widths are measured once, and forgotten before they fill the memory. */
const mostWidths = 20_000;
const measuredAt = 100;
const fonts = new Map<PdfWeight, Buffer>();

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
    displayTitle: true,
    info: { Title: title },
  });
  const delivered = pipeline(document, out);
  delivered.catch(() => undefined);
  try {
    for (const weight of ["regular", "bold"] as const) {
      document.registerFont(weight, fontBytes(weight));
    }
    await draw(pen(document, out, delivered));
  } catch (error) {
    document.destroy(error instanceof Error ? error : new Error(String(error)));
    await delivered.catch(() => undefined);
    throw error;
  }
  document.end();
  await delivered;
}

function fontBytes(weight: PdfWeight): Buffer {
  const bytes =
    fonts.get(weight) ?? readFileSync(createRequire(import.meta.url).resolve(fontFiles[weight]));
  fonts.set(weight, bytes);
  return bytes;
}

function pen(document: PDFKit.PDFDocument, out: Writable, delivered: Promise<void>): Pdf {
  const widths = new Map<string, number>();
  return {
    async addPage(width, height) {
      await setImmediate();
      while (out.writableNeedDrain || out.destroyed) {
        await Promise.race([once(out, "drain"), delivered]);
      }
      document.addPage({ size: [width, height], margin: 0 });
    },
    widthOf(text, weight, size) {
      const key = `${weight} ${text}`;
      const width =
        widths.get(key) ?? document.font(weight).fontSize(measuredAt).widthOfString(text);
      if (widths.size > mostWidths) widths.clear();
      widths.set(key, width);
      return (width * size) / measuredAt;
    },
    drawText({ text, x, baseline, size, weight, colour }) {
      document
        .font(weight)
        .fontSize(size)
        .fillColor(colour)
        .text(text, x, baseline, { baseline: "alphabetic", lineBreak: false });
    },
    fillBoxes(boxes, colour, corner = { x: 0, y: 0 }, unit = 1) {
      document.save().translate(corner.x, corner.y).scale(unit).fillColor(colour);
      // Written as one piece: a code has hundreds of boxes, and pdfkit takes its time over each operator.
      const shapes = boxes.map(
        ({ x, y, width, height }) => `${[x, y, width, height].map(plainNumber).join(" ")} re\n`,
      );
      document.addContent(Buffer.from(`${shapes.join("")}f\n`, "latin1")).restore();
    },
  };
}

/** PDF knows no exponents, so that 1e-7 would end the drawing. */
function plainNumber(value: number): number {
  return Math.round(value * 1000) / 1000;
}
