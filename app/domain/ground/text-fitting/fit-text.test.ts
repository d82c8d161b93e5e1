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

  it("loses no letter of a word that is wider than the room at its smallest", () => {
    const word = "x".repeat(100);
    const { lines, size } = fitText(word, room, measure);
    expect(lines.join("")).toBe(word);
    expect(lines).toHaveLength(2);
    expect(size).toBeLessThan(5);
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
    expect(shortenText("x".repeat(100), room, measure).lines.join("")).toBe("x".repeat(100));
  });
});

it("is printed without what no text font holds", () => {
  expect(printable("  Zoe\u0308  😀 Smith\u200b® ")).toBe("Zoë Smith®");
});
