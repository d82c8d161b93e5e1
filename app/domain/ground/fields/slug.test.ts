// Slugs as conferences, sessions and write-ups have them, and counting on until one is free.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeSlug, slugFrom, slugWithEnding } from "./slug";

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe("a slug", () => {
  it.each([
    ["Opening & welcome!", "opening-welcome"],
    ["  Défense — of “places”  ", "defense-of-places"],
    ["ＦＵＬＬ ﬁgures", "full-figures"],
    ["It's the café's", "it-s-the-cafe-s"],
    ["会議", ""],
    ["", ""],
    ["x".repeat(200), "x".repeat(190)],
    [`${"x".repeat(189)} y`, "x".repeat(189)],
  ])("of %j is %s", (text, made) => expect(slugFrom(text)).toBe(made));

  it.each([
    ["The café’s £5 rule: ask first!", "the-cafes-5-rule-ask-first"],
    [`${"long ".repeat(30)}end`, "long-long-long-long-long-long-long-long-long-long-long-long"],
    ["“Quoted”, at the start of a title that is longer than there is room", /^quoted-at.{50}$/],
  ])("of %j at most 60 characters long, its apostrophes left out, is %s", (text, made) =>
    expect(slugFrom(text, { most: 60, leaveOut: /['’]/g })).toMatch(made),
  );

  it("is plain, no longer than it may be, and its own slug", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 1, max: 80 }),
        (text, most) => {
          const made = slugFrom(text, { most });
          expect(made.length).toBeLessThanOrEqual(most);
          if (made) expect(made).toMatch(slug);
          expect(slugFrom(made, { most })).toBe(made);
        },
      ),
    );
  });
});

describe("a slug with an ending", () => {
  it.each([
    ["SOC National Conference 2027", "soc-national-conference-2027"],
    ["2027: a plan for 2027", "a-plan-for-2027"],
    ["Défense & co", "defense-co-2027"],
    ["会議", ""],
    ["2027", ""],
    // Words for which there is no room are left out, and those after them are not.
    [`The ${"extraordinarily".repeat(4)} long name`, "the-long-name-2027"],
    [`${"word ".repeat(10)}abc de`, `${"word-".repeat(10)}abc-2027`],
  ])("of %j is %s", (text, made) => expect(slugWithEnding(text, "2027", 58)).toBe(made));
});

describe("a free slug", () => {
  it("is the one wanted, else the first with a number that is not taken", () => {
    expect(freeSlug("talk", new Set(["other"]))).toBe("talk");
    expect(freeSlug("talk", new Set(["talk", "talk-2", "talk-4"]))).toBe("talk-3");
    expect(freeSlug("talk", (one) => one.length < 6)).toBe("talk-2");
  });

  it("waits for an answer that comes later", async () => {
    const asked: string[] = [];
    const taken = async (one: string) => asked.push(one) < 3;
    expect(await freeSlug("talk", taken)).toBe("talk-3");
    expect(asked).toEqual(["talk", "talk-2", "talk-3"]);
  });
});
