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
        .replaceAll(" ", ""),
    ).toBe(badgeName.replaceAll(" ", ""));
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
