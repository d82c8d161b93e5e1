// The policy on typed text, held for every kind of field and whatever people, or programs, put into it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldErrors } from "~/domain/problem";
import { line, lines, type TextField } from "./text-field";

const most = 20;
const named: TextField = { name: "Job title", most, missing: "Enter your job title" };

/** Every way to make a field, each with what it may not hold. */
const makers = {
  line: line(named),
  "line that may be empty": line({ name: "Job title", most }),
  "line that can be read": line({ ...named, readable: true }),
  "optional line that can be read": line({ ...named, readable: true, optional: true }),
  "line in a box": line({ ...named, wraps: true }),
  lines: lines(named),
  "lines that may be empty": lines({ name: "Job title", most }),
  "lines that can be read": lines({ ...named, readable: true }),
};

const sentences = [
  "Enter your job title",
  `Job title must be ${most} characters or fewer`,
  "Job title must not include hidden characters",
];

/** Text with many of the characters that the policy is about. */
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      ..."ab1 \u0301\u0315e\u00e9\u0344\u0958\u212b\u1e9b\u0323\n\r\t\u0000\u001b\u007f\u0085\u00a0\u00ad",
      ...["\ud83d", "\ude00", "\ufffe", "\uffff", "\ufdd0", "\u{1fffe}", "\ufeff", "\ufffd"],
      ...[
        "\u200b",
        "\u200d",
        "\u200e",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u2066",
        "\u2069",
        "👩🏽‍🚒",
        "李",
      ],
    ),
    maxLength: 30,
  }),
);

function never(): never {
  throw new Error("It was taken.");
}

const forbidden =
  /[\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[^\P{Cc}\n\t]/u;

describe.each(Object.entries(makers))("a %s", (name, field) => {
  const isLine = name.includes("line ") || name === "line";

  it("holds nothing hidden, and stays as it is when it comes again", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { data } = field.safeParse(typed);
        if (data === undefined) return;
        expect(data).not.toMatch(forbidden);
        if (isLine) expect(data).not.toMatch(/[\n\t]| {2}/);
        expect([...data].length).toBeLessThanOrEqual(most);
        expect(data).toBe(data.normalize("NFC").trim());
        expect(field.parse(data)).toBe(data);
      }),
      { numRuns: 2000 },
    );
  });

  it("is refused by a sentence that names it", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { error } = field.safeParse(typed);
        if (error) expect(sentences).toContain(fieldErrors(error)[0]?.text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a text field", () => {
  it("puts accents together, so that equal looks equal", () => {
    expect(line(named).parse("Zoe\u0308")).toBe("Zoë");
    expect(lines(named).parse("Zoe\u0308")).toBe("Zoë");
  });

  it("counts what it keeps: a line end as one character, white space at the ends not at all", () => {
    const full = `${"x".repeat(9)}\r\n${"x".repeat(10)}`;
    expect(lines(named).parse(` ${full}\r\n`)).toHaveLength(most);
    expect(lines(named).safeParse(`${full}x`).success).toBe(false);
    expect(line(named).parse("e\u0301".repeat(most))).toHaveLength(most);
    expect(line(named).safeParse("😀".repeat(most)).success).toBe(true);
    expect(line(named).safeParse("😀".repeat(most + 1)).success).toBe(false);
  });

  it("refuses a letter under more accents than any writing has, before it composes them", () => {
    const zalgo = (marks: number) => `a${"\u0316\u0301".repeat(marks / 2)}`;
    const wide = { ...named, most: 100 };
    expect(line(wide).safeParse(zalgo(30)).success).toBe(true);
    const { error } = lines(wide).safeParse(`a${"\u0301".repeat(2000)}${"\u0316".repeat(2000)}`);
    expect(fieldErrors(error ?? never())).toEqual([
      { text: "Job title must not have more than 30 accents on one letter" },
    ]);
  });

  it("takes what writing needs: joiners, and the marks of a direction", () => {
    for (const text of ["👩🏽‍🚒", "می\u200cخواهم", "\u200fשלום\u200e!"])
      expect(line(named).parse(text)).toBe(text);
  });

  it("is empty where it was not sent, and refused where it was sent twice", () => {
    expect(line({ name: "Topic", most }).parse(undefined)).toBe("");
    expect(line({ name: "Topic", most }).safeParse(["a", "b"]).error?.issues[0]?.message).toBe(
      "Topic must be given once",
    );
  });

  it("says a large number as people read it", () => {
    const { error } = lines({ name: "Biography", most: 5000 }).safeParse("x".repeat(5001));
    expect(error?.issues[0]?.message).toBe("Biography must be 5,000 characters or fewer");
  });

  it("speaks in its form's own style", () => {
    const wording = { hidden: () => "Do not use hidden characters" };
    const { error } = line({ ...named, wording }).safeParse("a\u0000b");
    expect(error?.issues[0]?.message).toBe("Do not use hidden characters");
  });
});
