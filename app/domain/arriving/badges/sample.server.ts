// A badge as this conference prints them, for somebody invented: the organiser sees what comes out before printing.

import { clockTime, dateRange } from "~/domain/ground/time/dates";
import { read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { qrRectangles } from "~/platform/qr";
import { type BadgeMark, layoutBadge } from "./layout";

/** Letters on a screen are not those of the print, so their widths are taken by the rule of thumb. */
const letterWidths = { regular: 0.54, bold: 0.58 };

/** The marks of a sample badge, and its code as an SVG path in a square of `side` units. */
export type SampleBadge = { marks: BadgeMark[]; code: { side: number; path: string } };

/** A sample badge of a conference; in its foot stands the first session of each breakout, as if chosen. */
export async function getSampleBadge(conference: {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  timeZone: string;
}): Promise<SampleBadge> {
  const slots = await read.slot.findMany({
    where: { conferenceId: conference.id, kind: "breakout", sessions: { some: {} } },
    orderBy: { startsAt: "asc" },
    take: 3,
    select: {
      startsAt: true,
      sessions: {
        take: 1,
        orderBy: { title: "asc" },
        select: { title: true, room: { select: { name: true } } },
      },
    },
  });
  const marks = layoutBadge(
    {
      badgeName: "Alex Example",
      jobTitle: "Partnership Officer",
      organisation: "Anytown Council",
      ticketUrl: "",
      conferenceName: conference.name,
      conferenceDate: dateRange(conference.startsOn, conference.endsOn),
      sessions: slots.map(({ startsAt, sessions: [session] }) => ({
        time: clockTime(startsAt, conference.timeZone),
        title: session?.title ?? "",
        room: session?.room?.name ?? "",
      })),
    },
    (text, weight, size) => text.length * letterWidths[weight] * size,
  );
  const { size, rectangles } = qrRectangles(env().baseUrl);
  const path = rectangles
    .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`)
    .join("");
  return { marks, code: { side: size, path } };
}
