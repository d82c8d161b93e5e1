// Where everything on a badge stands: an A6 card, four of them to a sheet of A4. Pure geometry, in points.
import { ink, navy } from "~/domain/ground/brand/brand";
import {
  type FittedText,
  fitText,
  type Measure,
  printable,
  shortenText,
  type TextRoom,
  type Weight,
} from "~/domain/ground/text-fitting/fit-text";
import { beginsRightToLeft } from "~/platform/fonts/text-runs";

/** What is printed on one badge. The date and the times are already written out for people. */
export type Badge = {
  badgeName: string;
  jobTitle: string;
  organisation: string;
  ticketUrl: string;
  conferenceName: string;
  conferenceDate: string;
  sessions: BadgeSession[];
  /** Printed on a strip under the conference, such as "Speaker". */
  role?: string;
};

/** One chosen session, as the badge shows it. */
export type BadgeSession = { time: string; title: string; room: string };

/** A filled rectangle. */
type Box = { x: number; y: number; width: number; height: number };

/** One thing to draw, in points from the top left corner of the badge or of the sheet. */
export type BadgeMark =
  | ({ kind: "box"; colour: string } & Box)
  | { kind: "code"; x: number; y: number; side: number }
  | ({ kind: "text"; block: BadgeBlock; x: number; baseline: number } & Words);

/** What of a badge is read out together. */
export type BadgeBlock = "conference" | "role" | "name" | "work" | "sessions";

type Words = {
  text: string;
  size: number;
  weight: Weight;
  colour: string;
  /** Whether the text that this line is of begins on the right. */
  leftwards: boolean;
};

/** Words with the space above them. */
type Line = Words & { block: BadgeBlock; before: number };

/** Points in a millimetre. */
const mm = 72 / 25.4;

/** A badge: A6. */
export const badgeCard = { width: 105 * mm, height: 148 * mm };
/** A sheet of badges: A4. */
export const badgeSheet = { width: 210 * mm, height: 297 * mm, badges: 4 };

const margin = 9 * mm;
const inner = badgeCard.width - 2 * margin;
const band = { height: 25 * mm, roleHeight: 8 * mm };
const foot = { top: 95 * mm, gap: 5 * mm, height: 42 * mm, code: 36 * mm };
const quietInk = "#45525c";
const white = "#ffffff";
const bandQuiet = "#d3e2ec";
const roleColour = "#f5b82e";
const ruleColour = "#b1b8bd";

const largeName = 29;
const fairName = 18;
const mostSessions = 6;
const leading = 1.18;
/** How far below the top of its line a letter stands, for a font size of 1. */
const ascent = 0.92;

/** Orders badges by name as an English reader expects: capitals and accents make no difference. */
export function byBadgeName(a: { badgeName: string }, b: { badgeName: string }): number {
  return nameOrder.compare(a.badgeName, b.badgeName);
}
const nameOrder = new Intl.Collator("en-GB", { sensitivity: "base" });

/** Where the badge at `index` (0 to 3) of a sheet has its top left corner. */
export function positionOnSheet(index: number): { x: number; y: number } {
  return {
    x: (index % 2) * (badgeSheet.width / 2),
    y: Math.floor(index / 2) * (badgeSheet.height / 2),
  };
}

/** The marks to cut a sheet along: at the ends of both cuts and where they cross. They show on white and on the band. */
export function cutMarks(): BadgeMark[] {
  const [x, y, arm] = [badgeSheet.width / 2, badgeSheet.height / 2, 7 * mm];
  const vertical = [0, y - arm / 2, badgeSheet.height - arm].map((top) => bar(x, top, 0, arm));
  const horizontal = [0, x - arm / 2, badgeSheet.width - arm].map((left) => bar(left, y, arm, 0));
  const bars = [...vertical, ...horizontal];
  return [
    ...bars.map((at) => thicken(at, 0.8, white)),
    ...bars.map((at) => thicken(at, 0.25, ink)),
  ];
}

const bar = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

function thicken({ x, y, width, height }: Box, by: number, colour: string): BadgeMark {
  const grown = { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
  return { kind: "box", ...grown, colour };
}

/** Every text of a badge, such as those whose fonts have to be open before it is laid out. */
export function badgeTexts(badge: Badge): string[] {
  const { badgeName, jobTitle, organisation, conferenceName, conferenceDate, role = "" } = badge;
  const sessions = badge.sessions.flatMap(({ time, title, room }) => [time, title, room]);
  return [badgeName, jobTitle, organisation, conferenceName, conferenceDate, role, ...sessions];
}

/** What a badge says in each of its blocks. */
export function spokenBadge(badge: Badge): Record<BadgeBlock, string> {
  const together = (...texts: string[]) => texts.filter(Boolean).join(", ");
  return {
    conference: together(badge.conferenceName, badge.conferenceDate),
    role: badge.role ?? "",
    name: badge.badgeName,
    work: together(badge.jobTitle, badge.organisation),
    sessions: badge.sessions.map(({ time, room, title }) => together(time, room, title)).join("; "),
  };
}

/**
 * Everything to draw for one badge. From the top: the conference, a strip for a role, the name with job and organisation,
 * then the chosen sessions beside the ticket's code; without sessions the code stands in the middle.
 */
export function layoutBadge(badge: Badge, measure: Measure): BadgeMark[] {
  const shape = (text: string, room: TextRoom) => fitText(printable(text), room, measure);
  const bandEnd = band.height + (badge.role ? band.roleHeight : 0);
  const role = badge.role ? roleLines(badge.role, shape) : [];
  const footTop = foot.top + foot.gap;
  const hasSessions = badge.sessions.length > 0;
  const codeX = hasSessions
    ? badgeCard.width - margin - foot.code
    : (badgeCard.width - foot.code) / 2;
  return [
    { kind: "box", x: 0, y: 0, width: badgeCard.width, height: band.height, colour: navy },
    ...place(conferenceLines(badge, shape), 0, band.height, 0.5),
    ...(badge.role ? [roleBox(bandEnd)] : []),
    ...place(role, band.height, band.roleHeight, 0.5),
    ...place(nameLines(badge, shape), bandEnd, foot.top - bandEnd, 0.5),
    { kind: "box", x: margin, y: foot.top, width: inner, height: 0.75, colour: ruleColour },
    ...place(sessionLines(badge.sessions, measure), footTop, foot.height, 0),
    { kind: "code", x: codeX, y: footTop, side: foot.code },
  ];
}

type Shape = (text: string, room: TextRoom) => FittedText;

function conferenceLines({ conferenceName, conferenceDate }: Badge, shape: Shape): Line[] {
  const name = { weight: "bold", width: inner, size: 16, smallest: 9, lines: 2 } as const;
  const date = { weight: "regular", width: inner, size: 10.5, smallest: 7, lines: 1 } as const;
  return [
    ...styled(shape(conferenceName, name), { block: "conference", weight: "bold", colour: white }),
    ...styled(
      shape(conferenceDate, date),
      { block: "conference", weight: "regular", colour: bandQuiet },
      2,
    ),
  ];
}

function roleLines(role: string, shape: Shape): Line[] {
  const room = { weight: "bold", width: inner, size: 13, smallest: 8, lines: 1 } as const;
  return styled(shape(role, room), { block: "role", weight: "bold", colour: ink });
}

const roleBox = (bottom: number): BadgeMark => ({
  kind: "box",
  x: 0,
  y: bottom - band.roleHeight,
  width: badgeCard.width,
  height: band.roleHeight,
  colour: roleColour,
});

function nameLines({ badgeName, jobTitle, organisation }: Badge, shape: Shape): Line[] {
  const small = { width: inner, smallest: 8, lines: 2 };
  const job = shape(jobTitle, { ...small, weight: "regular", size: 13 });
  const employer = shape(organisation, { ...small, weight: "bold", size: 15 });
  return [
    ...styled(nameInLines(badgeName, shape), { block: "name", weight: "bold", colour: ink }),
    ...styled(job, { block: "work", weight: "regular", colour: quietInk }, 7),
    ...styled(employer, { block: "work", weight: "bold", colour: navy }, 3),
  ];
}

/** Arm's length decides: one line while the letters can be large, two while they can be fair, else three. */
function nameInLines(name: string, shape: Shape): FittedText {
  const room = { weight: "bold", width: inner, size: 38, smallest: 11 } as const;
  const one = shape(name, { ...room, lines: 1 });
  if (one.size >= largeName) return one;
  const two = shape(name, { ...room, lines: 2 });
  return two.size >= fairName ? two : shape(name, { ...room, lines: 3 });
}

function sessionLines(sessions: readonly BadgeSession[], measure: Measure): Line[] {
  const width = inner - foot.code - foot.gap;
  const block = "sessions";
  const quiet = { block, weight: "regular", colour: quietInk, leftwards: false } as const;
  const shown = sessions.slice(0, mostSessions);
  const lines = shown.length > 3 ? 1 : 2;
  const left = sessions.length - shown.length;
  const more = left > 0 ? [{ text: `and ${left} more in your agenda`, size: 8 }] : [];
  return [
    ...shown.flatMap(({ time, title, room }, index) => {
      const where = { weight: "bold", width, size: 8.5, smallest: 6.5, lines: 1 } as const;
      const what = { weight: "regular", width, size: 8.5, smallest: 7, lines } as const;
      const head = shortenText(printable([time, room].filter(Boolean).join(" · ")), where, measure);
      return [
        ...styled(head, { block, weight: "bold", colour: navy }, index > 0 ? 6 : 0),
        ...styled(shortenText(printable(title), what, measure), { ...quiet, colour: ink }),
      ];
    }),
    ...more.map((line) => ({ ...line, ...quiet, before: 6 })),
  ];
}

/** The lines of a fitted text, with a space of `before` points above the first. An empty text has none. */
function styled(
  { lines, size }: FittedText,
  look: Pick<Line, "block" | "weight" | "colour">,
  before = 0,
): Line[] {
  const leftwards = beginsRightToLeft(lines.join(" "));
  return lines
    .filter((text) => text !== "")
    .map((text, index) => ({ text, size, ...look, leftwards, before: index === 0 ? before : 0 }));
}

/** Stacks lines in the height there is, smaller if they need more. `at` puts spare height above: 0 none, 0.5 half. */
function place(lines: Line[], top: number, height: number, at: number): BadgeMark[] {
  const needed = lines.reduce((sum, line) => sum + line.before + line.size * leading, 0);
  const scale = Math.min(1, height / needed);
  let y = top + (height - needed * scale) * at;
  return lines.map(({ before, size, ...line }) => {
    const lineTop = y + before * scale;
    y = lineTop + size * leading * scale;
    const baseline = lineTop + size * scale * ascent;
    return { kind: "text", ...line, size: size * scale, x: margin, baseline };
  });
}
