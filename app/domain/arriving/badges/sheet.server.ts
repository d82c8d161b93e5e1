// Prints badges as PDF: a run of A4 sheets with four badges each, or one badge on a page of A6.
import type { Writable } from "node:stream";
import { ink } from "~/domain/ground/brand/brand";
import { readsRightToLeft } from "~/platform/fonts/text-runs";
import { type Pdf, writePdf } from "~/platform/pdf.server";
import { qrRectangles } from "~/platform/qr";
import {
  type Badge,
  type BadgeMark,
  badgeCard,
  badgeSheet,
  badgeTexts,
  cutMarks,
  layoutBadge,
  positionOnSheet,
  spokenBadge,
} from "./layout";

/**
 * Writes badges in the order given, four to a sheet of A4 with marks to cut along, and ends `out`. Reads the badges one
 * by one and waits for the reader, so that memory does not grow with their number. Without any, one page says so.
 * Rejects, with `out` destroyed, when the badges fail or the reader goes away.
 */
export function writeBadgeSheet(
  badges: AsyncIterable<Badge> | Iterable<Badge>,
  out: Writable,
): Promise<void> {
  return writePdf(out, "Badges", async (pdf) => {
    let printed = 0;
    for await (const badge of badges) {
      const place = printed % badgeSheet.badges;
      if (place === 0) {
        await pdf.addPage(badgeSheet.width, badgeSheet.height);
      }
      await drawBadge(pdf, badge, positionOnSheet(place));
      if (place === badgeSheet.badges - 1) {
        draw(pdf, cutMarks());
      }
      printed++;
    }
    if (printed === 0) {
      await pdf.addPage(badgeSheet.width, badgeSheet.height);
      const words = { text: "There are no badges to print.", size: 14, colour: ink };
      pdf.addPart({ role: "P" }, () =>
        pdf.drawText({ ...words, x: 60, baseline: 80, weight: "regular" }),
      );
    } else if (printed % badgeSheet.badges !== 0) {
      draw(pdf, cutMarks());
    }
  });
}

/** Writes one badge as a PDF of one A6 page, and ends `out`. Rejects when the reader goes away. */
export function writeBadge(badge: Badge, out: Writable): Promise<void> {
  return writePdf(out, `Badge for ${badge.badgeName}`, async (pdf) => {
    await pdf.addPage(badgeCard.width, badgeCard.height);
    await drawBadge(pdf, badge, { x: 0, y: 0 });
  });
}

type Corner = { x: number; y: number };

async function drawBadge(pdf: Pdf, badge: Badge, corner: Corner): Promise<void> {
  await pdf.openFonts(badgeTexts(badge));
  pdf.addSection();
  const spoken = spokenBadge(badge);
  for (const marks of inBlocks(layoutBadge(badge, pdf.widthOf))) {
    const [first] = marks;
    if (first?.kind === "text") {
      const role = first.block === "name" ? "H1" : "P";
      const says = isDrawnAsRead(marks, spoken[first.block]) ? undefined : spoken[first.block];
      pdf.addPart({ role, says }, () => draw(pdf, marks, corner));
    } else if (first?.kind === "code") {
      const says = "The ticket’s QR code, to be scanned at the door";
      pdf.addPart({ role: "Figure", says }, () => drawCode(pdf, first, corner, badge.ticketUrl));
    } else draw(pdf, marks, corner);
  }
}

/** Whether those who hear the drawn letters hear the text: it is not turned, broken, cut or without its emoji. */
function isDrawnAsRead(marks: BadgeMark[], text: string): boolean {
  const letters = (words: string) => words.normalize("NFC").replace(/[\s,;·]/g, "");
  const drawn = marks.map((mark) => (mark.kind === "text" ? mark.text : "")).join(" ");
  return !readsRightToLeft(text) && letters(drawn) === letters(text);
}

/** Marks that belong together, in the order in which they are drawn: the lines of a block, and everything else by itself. */
function inBlocks(marks: BadgeMark[]): BadgeMark[][] {
  const groups: BadgeMark[][] = [];
  for (const mark of marks) {
    const [before] = groups.at(-1) ?? [];
    const together = before?.kind === "text" && mark.kind === "text" && before.block === mark.block;
    if (together) groups.at(-1)?.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

function draw(pdf: Pdf, marks: BadgeMark[], corner: Corner = { x: 0, y: 0 }): void {
  for (const [index, mark] of marks.entries()) {
    // The space parts the words of two lines for those who hear them.
    const end = index < marks.length - 1 ? " " : "";
    const at = { x: mark.x + corner.x };
    if (mark.kind === "text")
      pdf.drawText({ ...mark, ...at, text: mark.text + end, baseline: mark.baseline + corner.y });
    else if (mark.kind === "box") pdf.fillBoxes([mark], mark.colour, corner);
  }
}

/** The layout leaves the code its quiet zone: white paper on every side. */
function drawCode(
  pdf: Pdf,
  { x, y, side }: Extract<BadgeMark, { kind: "code" }>,
  corner: Corner,
  text: string,
): void {
  const { size, rectangles } = qrRectangles(text);
  pdf.fillBoxes(rectangles, ink, { x: x + corner.x, y: y + corner.y }, side / size);
}
