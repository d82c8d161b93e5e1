// The life of a write-up by itself: which step leads where, and what its parts have to be.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldErrors } from "~/domain/problem";
import { completeWords } from "../../../../prisma/factories/write-ups";
import { demandSecondPerson } from "./second-person";
import { draftForm, submittedForm } from "./template";
import {
  hasPage,
  isWithEditors,
  stateAfter,
  stateName,
  writeUpSlug,
  writeUpStates,
  writeUpSteps,
} from "./write-up";

describe("the states of a write-up", () => {
  it("lets exactly five steps be taken", () => {
    const taken = writeUpStates.flatMap((state) =>
      writeUpSteps.flatMap((step) => {
        try {
          return [`${state} -${step}-> ${stateAfter(state, step)}`];
        } catch {
          return [];
        }
      }),
    );
    expect(taken).toEqual([
      "draft -submit-> submitted",
      "submitted -review-> in-review",
      "in-review -send-back-> draft",
      "in-review -publish-> published",
      "published -withdraw-> withdrawn",
    ]);
  });

  it("names a draft with a note as sent back", () => {
    expect(stateName("draft").name).toBe("Draft");
    expect(stateName("draft", "Shorten it").name).toBe("Sent back");
    expect(stateName("in-review", "Shorten it").name).toBe("In review");
  });

  it("tells those with the editors and those with a page apart, and gives each a name of its own", () => {
    expect(writeUpStates.filter(isWithEditors)).toEqual(["submitted", "in-review"]);
    expect(writeUpStates.filter(hasPage)).toEqual(["published", "withdrawn"]);
    expect(new Set(writeUpStates.map((state) => stateName(state).name)).size).toBe(5);
  });

  it("keeps an author from being the second person", () => {
    const editor = { personId: "a", name: "A", roles: ["editor" as const], address: "" };
    expect(() => demandSecondPerson(editor, "a")).toThrow("another editor");
    expect(() => demandSecondPerson(editor, "b")).not.toThrow();
  });
});

describe("writeUpSlug", () => {
  it.each([
    ["The café’s £5 rule: ask first!", "the-cafes-5-rule-ask-first"],
    ["  ", "write-up"],
    ["🚔🚔", "write-up"],
    ["Feed", "write-up"],
    [`${"long ".repeat(30)}end`, "long-long-long-long-long-long-long-long-long-long-long-long"],
  ])("turns %j into %s", (title, slug) => expect(writeUpSlug(title)).toBe(slug));

  it("gives every title an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        expect(writeUpSlug(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe("the template", () => {
  it("takes an empty draft", () => {
    expect(draftForm.safeParse({}).success).toBe(true);
  });

  it("names each gap of a submitted write-up in a sentence of its own", () => {
    const result = submittedForm.safeParse({});
    if (result.success) throw new Error("An empty write-up was taken.");
    const errors = fieldErrors(result.error);
    expect(errors.map(({ field }) => field)).toEqual([
      ...["title", "summary", "theme", "sector", "region", "situation"],
      ...["whatWasDone", "partners", "results", "lessons", "contact", "authorLine"],
    ]);
    expect(new Set(errors.map(({ text }) => text)).size).toBe(12);
    expect(submittedForm.safeParse(completeWords).success).toBe(true);
  });

  it("counts a text of blanks as a gap, and mends line ends", () => {
    const form = { ...completeWords, results: " \r\n\t ", lessons: "a\r\nb" };
    const result = submittedForm.safeParse(form);
    expect(result.error && fieldErrors(result.error)).toEqual([
      { field: "results", text: "Say what the results were, or that they were not measured" },
    ]);
    expect(draftForm.parse(form).lessons).toBe("a\nb");
    const wrapped = draftForm.parse({ ...form, title: "One\r\nline", summary: "Two\t\n words" });
    expect([wrapped.title, wrapped.summary]).toEqual(["One line", "Two words"]);
  });

  it("refuses what cannot be seen, and takes nothing out unseen", () => {
    const form = { ...completeWords, results: " \u0000\u0002 ", lessons: "a\u0003\ud800" };
    const result = draftForm.safeParse(form);
    expect(result.error && fieldErrors(result.error)).toEqual([
      { field: "results", text: "Take the hidden characters out of the results" },
      { field: "lessons", text: "Take the hidden characters out of the lessons" },
    ]);
  });

  it("refuses what is too long or not on a list", () => {
    const form = { ...completeWords, title: "x".repeat(151), theme: "punish", region: "mars" };
    const result = draftForm.safeParse(form);
    expect(result.error && fieldErrors(result.error)).toEqual([
      { field: "title", text: "Shorten the title to 150 characters or fewer" },
      { field: "theme", text: "Choose a theme" },
      { field: "region", text: "Choose a region" },
    ]);
  });
});
