// Proves that everything on a badge has room: nothing is clipped, lost, or laid over something else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measure } from "~/domain/ground/text-fitting/fit-text";
import {
  type Badge,
  type BadgeMark,
  badgeCard,
  badgeSheet,
  byBadgeName,
  cutMarks,
  layoutBadge,
  positionOnSheet,
} from "./layout";

type TextMark = Extract<BadgeMark, { kind: "text" }>;

/** Letters of a plain typeface: capitals wide, thin letters thin, bold a little wider. */
const measure: Measure = (text, weight, size) =>
  [...text].reduce((sum, letter) => sum + (/[A-ZŁmwW]/.test(letter) ? 0.75 : 0.52), 0) *
  size *
  (weight === "bold" ? 1.1 : 1);

const mm = 72 / 25.4;
const session = { time: "10am", title: "Following the money", room: "Hall 1" };
const badge: Badge = {
  badgeName: "Zoë Łukasiewicz-Nguyễn",
  jobTitle: "Detective Chief Inspector",
  organisation: "West Midlands Police",
  ticketUrl: "https://conference.example.org/t/Vb3x_9QmZk-0aTfR7LpWcQ",
  conferenceName: "Serious & Organised Crime National Conference",
  conferenceDate: "Tuesday 2 February 2027",
  sessions: [session, { ...session, time: "11:15am" }, { ...session, time: "2:30pm" }],
};

function textsOf(given: Badge): TextMark[] {
  return layoutBadge(given, measure).filter((mark): mark is TextMark => mark.kind === "text");
}

/** The lines that begin a badge's text after the conference: the name, at the badge's largest size. */
function nameOf(given: Badge): TextMark[] {
  const named = textsOf({ ...given, jobTitle: "", organisation: "", sessions: [] });
  return named.filter((mark) => mark.colour === "#0b0c0c");
}

function expectRoomForAll(given: Badge): void {
  const marks = layoutBadge(given, measure);
  const code = marks.find((mark) => mark.kind === "code");
  if (code?.kind !== "code") throw new Error("A badge without its code");
  expect(code.side).toBeGreaterThanOrEqual(35 * mm);
  expect(code.x + code.side).toBeLessThanOrEqual(badgeCard.width - 5 * mm);
  expect(code.y + code.side).toBeLessThanOrEqual(badgeCard.height - 5 * mm);
  let above = 0;
  for (const mark of marks) {
    if (mark.kind !== "text") continue;
    const right = mark.x + measure(mark.text, mark.weight, mark.size);
    const beside = mark.baseline > code.y;
    expect(mark.x).toBeGreaterThanOrEqual(5 * mm);
    expect(right).toBeLessThanOrEqual((beside ? code.x - 4 * mm : badgeCard.width - 8 * mm) + 0.01);
    expect(mark.baseline - mark.size * 0.75).toBeGreaterThanOrEqual(above);
    expect(mark.baseline).toBeLessThanOrEqual(badgeCard.height - 5 * mm);
    above = mark.baseline;
  }
}

describe("layoutBadge", () => {
  it("keeps a short name on one line of large letters", () => {
    const name = nameOf({ ...badge, badgeName: "Jo Li" });
    expect(name.map((mark) => mark.text)).toEqual(["Jo Li"]);
    expect(name[0]?.size).toBeGreaterThan(35);
  });

  it("wraps a longer name at a space or a hyphen", () => {
    const name = nameOf(badge);
    expect(name.map((mark) => mark.text)).toEqual(["Zoë Łukasiewicz-", "Nguyễn"]);
    expect(name[0]?.size).toBeGreaterThan(20);
  });

  it.each([
    "Maximiliana Featherstonehaugh-Cholmondeley of Great Yarmouth",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis",
    "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z A B C DE",
  ])("prints every letter of a name of 60, legibly: %s", (badgeName) => {
    expect(badgeName).toHaveLength(60);
    const name = nameOf({ ...badge, badgeName });
    expect(name.length).toBeLessThanOrEqual(3);
    expect(name[0]?.size).toBeGreaterThan(13);
    expect(
      name
        .map((mark) => mark.text)
        .join("")
        .replace(/[ -]/g, ""),
    ).toBe(badgeName.replace(/[ -]/g, ""));
    expectRoomForAll({ ...badge, badgeName });
  });

  it("loses nothing of any name, job or organisation, and overlaps nothing", () => {
    const words = fc.stringMatching(/^[A-Za-zÀ-ž' -]{1,90}$/).filter((text) => /\S/.test(text));
    const role = fc.constantFrom("", "Speaker");
    const count = fc.nat(12);
    fc.assert(
      fc.property(
        words,
        words,
        words,
        role,
        count,
        (badgeName, jobTitle, organisation, role, n) => {
          const sessions = Array.from({ length: n }, () => ({ ...session, title: organisation }));
          const given = { ...badge, badgeName, jobTitle, organisation, role, sessions };
          expectRoomForAll(given);
          const printed = textsOf({ ...given, sessions: [] }).map((mark) => mark.text);
          const whole = [badge.conferenceName, badge.conferenceDate, role, badgeName, jobTitle];
          const all = [...whole, organisation].join("").replace(/\s/g, "");
          expect(printed.join("").replace(/\s/g, "")).toBe(all.normalize("NFC"));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("shows each session's time, room and title beside the code", () => {
    const texts = textsOf(badge).map((mark) => mark.text);
    expect(texts.slice(-6)).toEqual([
      "10am · Hall 1",
      "Following the money",
      "11:15am · Hall 1",
      "Following the money",
      "2:30pm · Hall 1",
      "Following the money",
    ]);
  });

  it("shortens a title that has no room, and counts the sessions it cannot show", () => {
    const title = "How a small branch reached every taxi driver, farm and charity shop in Devon";
    const sessions = Array.from({ length: 9 }, () => ({ ...session, title }));
    const texts = textsOf({ ...badge, sessions }).map((mark) => mark.text);
    expect(texts.filter((text) => text.endsWith("…"))).toHaveLength(6);
    expect(texts.at(-1)).toBe("and 3 more in your agenda");
  });

  it("puts the code in the middle when there are no sessions", () => {
    const code = layoutBadge({ ...badge, sessions: [] }, measure).find(
      ({ kind }) => kind === "code",
    );
    expect(code).toMatchObject({ x: (badgeCard.width - 36 * mm) / 2 });
  });

  it("puts each thing in its place: band, strip, name in the middle, rule, sessions from the top", () => {
    const marks = layoutBadge(
      {
        ...{ badgeName: "Jo Li", jobTitle: "Analyst", organisation: "Northmoor", role: "Speaker" },
        ...{ conferenceName: "Conference", conferenceDate: "2 February", ticketUrl: "" },
        sessions: [session, { ...session, time: "2:30pm", room: "" }],
      },
      (text, _weight, size) => text.length * 0.5 * size,
    );
    const placed = marks.map((mark) => {
      if (mark.kind === "text") return [mark.text, mark.x, mark.baseline, mark.size];
      if (mark.kind === "code") return ["code", mark.x, mark.y, mark.side];
      return ["box", mark.x, mark.y, mark.width, mark.height];
    });
    const rounded = placed.map((facts) =>
      facts.map((fact) => (typeof fact === "number" ? Math.round(fact * 100) / 100 : fact)),
    );
    const [left, width] = [25.51, 297.64];
    expect(rounded).toEqual([
      ["box", 0, 0, width, 70.87],
      ["Conference", left, 33.52, 16],
      ["2 February", left, 49.34, 10.5],
      ["box", 0, 70.87, width, 22.68],
      ["Speaker", left, 86.49, 13],
      ["Jo Li", left, 172.44, 38],
      ["Analyst", left, 201.28, 13],
      ["Northmoor", left, 221.46, 15],
      ["box", left, 269.29, 246.61, 0.75],
      ["10am · Hall 1", left, 291.28, 8.5],
      ["Following the money", left, 301.31, 8.5],
      ["2:30pm", left, 317.34, 8.5],
      ["Following the money", left, 327.37, 8.5],
      ["code", 170.08, 283.46, 102.05],
    ]);
  });

  it("prints no emoji, which the typeface does not have, and keeps the letters around them", () => {
    const name = nameOf({ ...badge, badgeName: "Sam 👩‍🚒 O’Neill 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️" });
    expect(name.map((mark) => mark.text)).toEqual(["Sam O’Neill"]);
  });
});

describe("the sheet", () => {
  it("holds four badges that do not overlap, each whole", () => {
    const corners = [0, 1, 2, 3].map(positionOnSheet);
    expect(new Set(corners.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    for (const { x, y } of corners) {
      expect([0, badgeSheet.width / 2]).toContain(x);
      expect([0, badgeSheet.height / 2]).toContain(y);
      expect(x + badgeCard.width).toBeLessThanOrEqual(badgeSheet.width + 0.01);
      expect(y + badgeCard.height).toBeLessThanOrEqual(badgeSheet.height + 0.01);
    }
  });

  it("marks both cuts at their ends and where they cross", () => {
    const black = cutMarks().filter((mark) => mark.kind === "box" && mark.colour === "#0b0c0c");
    const middles = black.map((mark) =>
      mark.kind === "box" ? [mark.x + mark.width / 2, mark.y + mark.height / 2] : [],
    );
    const vertical = middles.filter(([x = 0]) => Math.abs(x - badgeSheet.width / 2) < 0.01);
    const horizontal = middles.filter(([, y = 0]) => Math.abs(y - badgeSheet.height / 2) < 0.01);
    expect([vertical.length, horizontal.length]).toEqual([4, 4]);
  });

  it("lays each mark on a wider one of white, so that it shows on the band", () => {
    const boxes = cutMarks().flatMap((mark) => (mark.kind === "box" ? [mark] : []));
    const [white, black] = ["#ffffff", "#0b0c0c"].map((ink) =>
      boxes.filter(({ colour }) => colour === ink),
    );
    expect(white).toHaveLength(6);
    expect(boxes.slice(0, 6)).toEqual(white);
    // 0.8 points around the line, of which the black takes 0.25.
    const edge = 0.55;
    white?.forEach((under, index) => {
      const over = black?.[index];
      if (!over) throw new Error("A white mark without its black one.");
      expect(over.x - under.x).toBeCloseTo(edge);
      expect(over.y - under.y).toBeCloseTo(edge);
      expect(under.width - over.width).toBeCloseTo(2 * edge);
      expect(under.height - over.height).toBeCloseTo(2 * edge);
    });
  });
});

describe("byBadgeName", () => {
  it("orders as an English reader expects", () => {
    const names = ["zoe", "Łukasz", "Ann Young", "Émile", "anna Able", "Eve", "Zoë B"];
    const ordered = names.map((badgeName) => ({ badgeName })).sort(byBadgeName);
    expect(ordered.map(({ badgeName }) => badgeName)).toEqual([
      "Ann Young",
      "anna Able",
      "Émile",
      "Eve",
      "Łukasz",
      "zoe",
      "Zoë B",
    ]);
  });
});
