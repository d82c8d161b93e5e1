// Words fitted into the room there is: as large as they can be, in as many lines as they may take, nothing lost.
import { describe, expect, it } from "vitest";
import { fitText, type Measure, printable, shortenText, type TextRoom } from "./fit-text";

/** Every character is half as wide as the text is high. */
const measure: Measure = (text, _weight, size) => (text.length * size) / 2;

/** Room for 20 characters a line at the full size, and a hair more. */
const room: TextRoom = { weight: "regular", width: 101, size: 10, smallest: 5, lines: 2 };

describe("a text", () => {
  it("keeps its size where it fits, and breaks between words and after hyphens", () => {
    expect(fitText("Ada Lovelace", room, measure)).toEqual({ lines: ["Ada Lovelace"], size: 10 });
    expect(fitText("Community safety officer", room, measure)).toEqual({
      ...{ lines: ["Community safety", "officer"], size: 10 },
    });
    expect(fitText("Anti-corruption-lead and more", room, measure).lines).toEqual([
      ...["Anti-corruption-lead", "and more"],
    ]);
  });

  it("fills each line to its end", () => {
    expect(fitText("1234567890 123456789 1234567890 123456789", room, measure)).toEqual({
      ...{ lines: ["1234567890 123456789", "1234567890 123456789"], size: 10 },
    });
  });

  it("shrinks before it takes more lines than there are", () => {
    const { lines, size } = fitText("one two ".repeat(6).trim(), room, measure);
    expect(lines).toHaveLength(2);
    expect(size).toBeLessThan(10);
    expect(size).toBeGreaterThanOrEqual(5);
    expect(lines.join(" ")).toBe("one two ".repeat(6).trim());
  });

  it("breaks a word that is wider than the room at its smallest, with a hyphen, and loses no letter", () => {
    const word = "x".repeat(60);
    const { lines, size } = fitText(word, room, measure);
    expect(lines[0]).toMatch(/^x+-$/);
    expect(lines.join("").replace("-", "")).toBe(word);
    expect(lines).toHaveLength(2);
    expect(size).toBeGreaterThan(6);
  });

  it("breaks no word of a script without hyphens with one, and no word that has room", () => {
    expect(fitText("王".repeat(60), room, measure).lines.join("")).toBe("王".repeat(60));
    const { lines } = fitText(`Community ${"x".repeat(50)}`, room, measure);
    expect(lines[0]).toBe("Community");
  });

  it("gets smaller than its smallest before it is cut", () => {
    const words = "one two ".repeat(11).trim();
    const { lines, size } = fitText(words, room, measure);
    expect(lines.join(" ")).toBe(words);
    expect(size).toBeLessThan(5);
    expect(size).toBeGreaterThanOrEqual(3.5);
  });

  it.each([
    ["one long word", "x".repeat(150)],
    ["many words", "one two ".repeat(40).trim()],
  ])("is cut at last, and says so: %s", (_what, text) => {
    const { lines, size } = fitText(text, room, measure);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/[a-z]…$/);
    expect(size).toBeGreaterThanOrEqual(3.5);
    expect(lines.join(" ").length).toBeGreaterThan(100);
  });
});

describe("a shorter text", () => {
  it("ends early with an ellipsis, without the mark before it", () => {
    expect(shortenText("Ada Lovelace", room, measure).lines).toEqual(["Ada Lovelace"]);
    const long = `${"word, ".repeat(20).trim()} end`;
    const { lines } = shortenText(long, room, measure);
    expect(lines.join(" ")).toMatch(/^(word, )+word…$/);
    expect(lines).toHaveLength(2);
  });

  it("keeps one long word whole", () => {
    const { lines } = shortenText("x".repeat(60), room, measure);
    expect(lines.join("").replace("-", "")).toBe("x".repeat(60));
  });
});

it("is printed without what no text font holds", () => {
  expect(printable("  Zoe\u0308  😀 Smith\u200b® ")).toBe("Zoë Smith®");
});
