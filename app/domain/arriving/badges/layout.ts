// Where everything on a badge stands: an A6 card, four of them to a sheet of A4. Pure geometry, in points.
import {
  type FittedText,
  fitText,
  type Measure,
  printable,
  shortenText,
  type TextRoom,
  type Weight,
} from "~/domain/ground/text-fitting/fit-text";

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
  | ({ kind: "text"; x: number; baseline: number } & Words);

type Words = { text: string; size: number; weight: Weight; colour: string };

/** Words with the space above them. */
type Line = Words & { before: number };

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** A badge: A6. */
export const BADGE = { width: 105 * MM, height: 148 * MM };
/** A sheet of badges: A4. */
export const SHEET = { width: 210 * MM, height: 297 * MM, badges: 4 };

const MARGIN = 9 * MM;
const INNER = BADGE.width - 2 * MARGIN;
const BAND = { height: 25 * MM, roleHeight: 8 * MM };
const FOOT = { top: 95 * MM, gap: 5 * MM, height: 42 * MM, code: 36 * MM };
const INK = "#0b0c0c";
const QUIET_INK = "#45525c";
const WHITE = "#ffffff";
const BAND_COLOUR = "#12324a";
const BAND_QUIET = "#d3e2ec";
const ROLE_COLOUR = "#f5b82e";
const RULE_COLOUR = "#b1b8bd";

const LARGE_NAME = 29;
const FAIR_NAME = 18;
const MOST_SESSIONS = 6;
const LEADING = 1.18;
/** How far below the top of its line a letter stands, for a font size of 1. */
const ASCENT = 0.92;

/** Orders badges by name as an English reader expects: capitals and accents make no difference. */
export function byBadgeName(a: { badgeName: string }, b: { badgeName: string }): number {
  return NAME_ORDER.compare(a.badgeName, b.badgeName);
}
const NAME_ORDER = new Intl.Collator("en-GB", { sensitivity: "base" });

/** Where the badge at `index` (0 to 3) of a sheet has its top left corner. */
export function positionOnSheet(index: number): { x: number; y: number } {
  return { x: (index % 2) * (SHEET.width / 2), y: Math.floor(index / 2) * (SHEET.height / 2) };
}

/** The marks to cut a sheet along: at the ends of both cuts and where they cross. They show on white and on the band. */
export function cutMarks(): BadgeMark[] {
  const [x, y, arm] = [SHEET.width / 2, SHEET.height / 2, 7 * MM];
  const vertical = [0, y - arm / 2, SHEET.height - arm].map((top) => bar(x, top, 0, arm));
  const horizontal = [0, x - arm / 2, SHEET.width - arm].map((left) => bar(left, y, arm, 0));
  const bars = [...vertical, ...horizontal];
  return [
    ...bars.map((at) => thicken(at, 0.8, WHITE)),
    ...bars.map((at) => thicken(at, 0.25, INK)),
  ];
}

const bar = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

function thicken({ x, y, width, height }: Box, by: number, colour: string): BadgeMark {
  const grown = { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
  return { kind: "box", ...grown, colour };
}

/**
 * Everything to draw for one badge. From the top: the conference, a strip for a role, the name with job and organisation,
 * then the chosen sessions beside the ticket's code; without sessions the code stands in the middle.
 */
export function layoutBadge(badge: Badge, measure: Measure): BadgeMark[] {
  const shape = (text: string, room: TextRoom) => fitText(printable(text), room, measure);
  const bandEnd = BAND.height + (badge.role ? BAND.roleHeight : 0);
  const role = badge.role ? roleLines(badge.role, shape) : [];
  const footTop = FOOT.top + FOOT.gap;
  const hasSessions = badge.sessions.length > 0;
  const codeX = hasSessions ? BADGE.width - MARGIN - FOOT.code : (BADGE.width - FOOT.code) / 2;
  return [
    { kind: "box", x: 0, y: 0, width: BADGE.width, height: BAND.height, colour: BAND_COLOUR },
    ...place(conferenceLines(badge, shape), 0, BAND.height, 0.5),
    ...(badge.role ? [roleBox(bandEnd)] : []),
    ...place(role, BAND.height, BAND.roleHeight, 0.5),
    ...place(nameLines(badge, shape), bandEnd, FOOT.top - bandEnd, 0.5),
    { kind: "box", x: MARGIN, y: FOOT.top, width: INNER, height: 0.75, colour: RULE_COLOUR },
    ...place(sessionLines(badge.sessions, measure), footTop, FOOT.height, 0),
    { kind: "code", x: codeX, y: footTop, side: FOOT.code },
  ];
}

type Shape = (text: string, room: TextRoom) => FittedText;

function conferenceLines({ conferenceName, conferenceDate }: Badge, shape: Shape): Line[] {
  const name = { weight: "bold", width: INNER, size: 16, smallest: 9, lines: 2 } as const;
  const date = { weight: "regular", width: INNER, size: 10.5, smallest: 7, lines: 1 } as const;
  return [
    ...styled(shape(conferenceName, name), "bold", WHITE),
    ...styled(shape(conferenceDate, date), "regular", BAND_QUIET, 2),
  ];
}

function roleLines(role: string, shape: Shape): Line[] {
  const room = { weight: "bold", width: INNER, size: 13, smallest: 8, lines: 1 } as const;
  return styled(shape(role, room), "bold", INK);
}

const roleBox = (bottom: number): BadgeMark => ({
  kind: "box",
  x: 0,
  y: bottom - BAND.roleHeight,
  width: BADGE.width,
  height: BAND.roleHeight,
  colour: ROLE_COLOUR,
});

function nameLines({ badgeName, jobTitle, organisation }: Badge, shape: Shape): Line[] {
  const small = { width: INNER, smallest: 8, lines: 2 };
  const job = shape(jobTitle, { ...small, weight: "regular", size: 13 });
  const employer = shape(organisation, { ...small, weight: "bold", size: 15 });
  return [
    ...styled(nameInLines(badgeName, shape), "bold", INK),
    ...styled(job, "regular", QUIET_INK, 7),
    ...styled(employer, "bold", BAND_COLOUR, 3),
  ];
}

/** Arm's length decides: one line while the letters can be large, two while they can be fair, else three. */
function nameInLines(name: string, shape: Shape): FittedText {
  const room = { weight: "bold", width: INNER, size: 38, smallest: 11 } as const;
  const one = shape(name, { ...room, lines: 1 });
  if (one.size >= LARGE_NAME) return one;
  const two = shape(name, { ...room, lines: 2 });
  return two.size >= FAIR_NAME ? two : shape(name, { ...room, lines: 3 });
}

function sessionLines(sessions: readonly BadgeSession[], measure: Measure): Line[] {
  const width = INNER - FOOT.code - FOOT.gap;
  const shown = sessions.slice(0, MOST_SESSIONS);
  const lines = shown.length > 3 ? 1 : 2;
  const left = sessions.length - shown.length;
  const more = left > 0 ? [{ text: `and ${left} more in your agenda`, size: 8 }] : [];
  return [
    ...shown.flatMap(({ time, title, room }, index) => {
      const where = { weight: "bold", width, size: 8.5, smallest: 6.5, lines: 1 } as const;
      const what = { weight: "regular", width, size: 8.5, smallest: 7, lines } as const;
      const head = shortenText(printable([time, room].filter(Boolean).join(" · ")), where, measure);
      return [
        ...styled(head, "bold", BAND_COLOUR, index > 0 ? 6 : 0),
        ...styled(shortenText(printable(title), what, measure), "regular", INK),
      ];
    }),
    ...more.map((line) => ({ ...line, weight: "regular" as const, colour: QUIET_INK, before: 6 })),
  ];
}

/** The lines of a fitted text, with a space of `before` points above the first. An empty text has none. */
function styled(fitted: FittedText, weight: Weight, colour: string, before = 0): Line[] {
  return fitted.lines
    .filter((text) => text !== "")
    .map((text, index) => ({
      text,
      size: fitted.size,
      weight,
      colour,
      before: index === 0 ? before : 0,
    }));
}

/** Stacks lines in the height there is, smaller if they need more. `at` puts spare height above: 0 none, 0.5 half. */
function place(lines: Line[], top: number, height: number, at: number): BadgeMark[] {
  const needed = lines.reduce((sum, line) => sum + line.before + line.size * LEADING, 0);
  const scale = Math.min(1, height / needed);
  let y = top + (height - needed * scale) * at;
  return lines.map(({ before, size, ...line }) => {
    const lineTop = y + before * scale;
    y = lineTop + size * LEADING * scale;
    const baseline = lineTop + size * scale * ASCENT;
    return { kind: "text", ...line, size: size * scale, x: MARGIN, baseline };
  });
}
