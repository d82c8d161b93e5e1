// Loads the past conference's slides: small PDFs, made here, uploaded and released the day after.
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { navy } from "../../app/domain/ground/brand/brand";
import type { Transaction } from "../../app/platform/db.server";
import { type ArrivedFile, keepContent } from "../../app/platform/files.server";
import { type Pdf, writePdf } from "../../app/platform/pdf.server";
import type { LoadedConference } from "./load-conference";
import { pastConference } from "./past-conference";
import { type DemoSlide, slidesOf } from "./slides";

/** A kept file of slides and the slug of its session. */
type MadeSlides = { slug: string; file: ArrivedFile };

const page = { width: 720, height: 405, margin: 48 };

/** Makes and keeps the PDFs. Outside any transaction, because it writes files. */
export async function makeDemoSlides(): Promise<MadeSlides[]> {
  const made: MadeSlides[] = [];
  for (const session of pastConference.sessions) {
    const slides = slidesOf(session);
    if (slides.length === 0) continue;
    const out = new PassThrough();
    const [content] = await Promise.all([
      buffer(out),
      writePdf(out, session.title, (pdf) => drawSlides(pdf, slides)),
    ]);
    made.push({ slug: session.slug, file: await keepContent(content) });
  }
  return made;
}

/** Writes the rows of the kept slides. */
export async function loadSlides(
  tx: Transaction,
  conference: LoadedConference,
  made: readonly MadeSlides[],
): Promise<void> {
  const dayAfter = new Date(`${conference.data.date}T09:00:00Z`);
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
  for (const { slug, file } of made) {
    const session = conference.sessions.get(slug);
    const email = session?.content.speakers[0];
    if (!session || !email) continue;
    const speaker = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await tx.slides.create({
      data: {
        sessionId: session.id,
        releasedAt: dayAfter,
        announcedAt: dayAfter,
        createdAt: session.startsAt,
        versions: {
          create: {
            number: 1,
            fileName: `${slug}.pdf`,
            mediaType: "application/pdf",
            size: file.size,
            sha256: file.sha256,
            uploadedById: speaker.id,
            uploadedAt: session.startsAt,
          },
        },
      },
    });
  }
}

async function drawSlides(pdf: Pdf, slides: readonly DemoSlide[]): Promise<void> {
  for (const slide of slides) {
    await pdf.addPage(page.width, page.height);
    pdf.fillBoxes([{ x: 0, y: 0, width: page.width, height: 12 }], navy);
    const x = page.margin;
    const title = {
      text: slide.title,
      x,
      baseline: 96,
      weight: "bold",
      colour: navy,
    } as const;
    const width = page.width - 2 * page.margin;
    const size = Math.min(32, (32 * width) / pdf.widthOf(slide.title, "bold", 32));
    pdf.drawText({ ...title, size });
    for (const [index, line] of slide.lines.entries()) {
      const fits = Math.min(20, (20 * width) / pdf.widthOf(line, "regular", 20));
      pdf.drawText({
        text: line,
        x,
        baseline: 150 + index * 40,
        size: fits,
        weight: "regular",
        colour: "#0b0c0c",
      });
    }
  }
}
