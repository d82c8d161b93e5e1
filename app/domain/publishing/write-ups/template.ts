// The template that every write-up follows: its parts, what a draft may leave out, and what a submitted one must have.
import { z } from "zod";
import { themes } from "~/domain/announcing/programme/themes";
import { line, lines } from "~/domain/ground/fields/text-field";
import { hiddenId, hiddenVersion, orEmpty } from "~/domain/ground/fields/typed-values";
import { regionKeys, sectorKeys } from "~/domain/people/people/who-they-are";
import { writersWording } from "./wording";

/** The parts that are written at length, in their order, with their headings. */
export const parts = [
  { key: "situation", heading: "The situation" },
  { key: "whatWasDone", heading: "What was done" },
  { key: "partners", heading: "Partners" },
  { key: "results", heading: "Results" },
  { key: "lessons", heading: "Lessons" },
  { key: "contact", heading: "Contact" },
] as const;

/** The parts of what an author wrote, by the name of their field. */
export function partsOf(words: Record<PartKey, string>): Record<PartKey, string> {
  const { situation, whatWasDone, partners, results, lessons, contact } = words;
  return { situation, whatWasDone, partners, results, lessons, contact };
}

/** The key of a part. */
export type PartKey = (typeof parts)[number]["key"];

/** Characters that a part holds at most. */
export const partLength = 8000;

/** Characters that the summary holds at most. */
export const summaryLength = 300;

const wording = writersWording;
const part = (name: string) => lines({ name, most: partLength, wording });

const words = {
  title: line({ name: "the title", most: 150, wraps: true, wording }),
  summary: line({ name: "the summary", most: summaryLength, wraps: true, wording }),
  theme: z.enum(["", ...themes], "Choose a theme").default(""),
  sector: z.enum(["", ...sectorKeys], "Choose a sector").default(""),
  region: z.enum(["", ...regionKeys], "Choose a region").default(""),
  situation: part("the situation"),
  whatWasDone: part("what was done"),
  partners: part("the partners"),
  results: part("the results"),
  lessons: part("the lessons"),
  contact: lines({ name: "the contact", most: 500, wording }),
  authorLine: line({ name: "how readers see you", most: 200, wraps: true, wording }),
  /** The session that it comes from; "" for none. */
  sessionId: orEmpty(hiddenId("Choose a session from the list"), ""),
};

const draft = z.object(words);

/** What an author writes. */
export type Words = z.output<typeof draft>;

/** The sentence for each gap that keeps a draft from being submitted. */
const gapSentences: Record<Exclude<keyof Words, "sessionId">, string> = {
  title: "Enter a title",
  summary: "Enter a summary in one sentence",
  theme: "Choose a theme",
  sector: "Choose a sector",
  region: "Choose a region",
  situation: "Describe the situation before anything was done",
  whatWasDone: "Say what was done",
  partners: "Say who took part",
  results: "Say what the results were, or that they were not measured",
  lessons: "Say what others should know before they try it",
  contact: "Enter a contact that readers may use",
  authorLine: "Enter how readers see you, such as your name and organisation",
};

/** The gaps of a draft, in the order of the form; empty when it can be submitted. */
export function gaps(text: Omit<Words, "sessionId">): { field: string; text: string }[] {
  return Object.entries(gapSentences)
    .filter(([field]) => text[field as keyof typeof gapSentences] === "")
    .map(([field, sentence]) => ({ field, text: sentence }));
}

const addGaps = (text: Omit<Words, "sessionId">, context: z.core.$RefinementCtx) => {
  for (const gap of gaps(text))
    context.addIssue({ code: "custom", path: [gap.field], message: gap.text });
};

/** Which version of a write-up a form was made from; 0 for a new one. */
const version = hiddenVersion("Open the page again").default(0);

/** The author's form, saved with gaps. */
export const draftForm = draft.extend({ version });

/** The author's form, complete. */
export const submittedForm = draftForm.superRefine(addGaps);

const newId = { id: z.uuid("Open the page again") };

/** The form of a new write-up, saved with gaps. It brings its own id, so that sending it twice makes one. */
export const newDraftForm = draftForm.extend(newId);

/** The form of a new write-up, complete. */
export const newSubmittedForm = newDraftForm.superRefine(addGaps);

/** The editor's form that corrects a published write-up; what was put right is told to readers. */
export const correctionForm = z
  .object({
    ...words,
    version,
    correction: lines({
      name: "what was corrected",
      most: 500,
      missing: "Say what was corrected, for readers",
      wording,
    }),
  })
  .omit({ sessionId: true })
  .superRefine(addGaps);
