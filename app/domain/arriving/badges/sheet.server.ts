// Prints badges as PDF: a run of A4 sheets with four badges each, or one badge on a page of A6.
import type { Writable } from "node:stream";
import { ink } from "~/domain/ground/brand/brand";
import { type Pdf, writePdf } from "~/platform/pdf.server";
import { qrRectangles } from "~/platform/qr";
import {
  type Badge,
  type BadgeMark,
  badgeCard,
  badgeSheet,
  cutMarks,
  layoutBadge,
  positionOnSheet,
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
      drawBadge(pdf, badge, positionOnSheet(place));
      if (place === badgeSheet.badges - 1) {
        draw(pdf, cutMarks());
      }
      printed++;
    }
    if (printed === 0) {
      await pdf.addPage(badgeSheet.width, badgeSheet.height);
      const words = { text: "There are no badges to print.", size: 14, colour: ink };
      pdf.drawText({ ...words, x: 60, baseline: 80, weight: "regular" });
    } else if (printed % badgeSheet.badges !== 0) {
      draw(pdf, cutMarks());
    }
  });
}

/** Writes one badge as a PDF of one A6 page, and ends `out`. Rejects when the reader goes away. */
export function writeBadge(badge: Badge, out: Writable): Promise<void> {
  return writePdf(out, `Badge for ${badge.badgeName}`, async (pdf) => {
    await pdf.addPage(badgeCard.width, badgeCard.height);
    drawBadge(pdf, badge, { x: 0, y: 0 });
  });
}

type Corner = { x: number; y: number };

function drawBadge(pdf: Pdf, badge: Badge, corner: Corner): void {
  draw(pdf, layoutBadge(badge, pdf.widthOf), corner, badge.ticketUrl);
}

function draw(pdf: Pdf, marks: BadgeMark[], corner: Corner = { x: 0, y: 0 }, code = ""): void {
  for (const mark of marks) {
    if (mark.kind === "text") {
      pdf.drawText({ ...mark, x: mark.x + corner.x, baseline: mark.baseline + corner.y });
    } else if (mark.kind === "box") {
      pdf.fillBoxes([mark], mark.colour, corner);
    } else {
      // The layout leaves the code its quiet zone: white paper on every side.
      const { size, rectangles } = qrRectangles(code);
      const at = { x: mark.x + corner.x, y: mark.y + corner.y };
      pdf.fillBoxes(rectangles, ink, at, mark.side / size);
    }
  }
}
