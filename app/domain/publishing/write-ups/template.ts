// The template that every write-up follows: its parts, what a draft may leave out, and what a submitted one must have.
import { z } from "zod";
import { themes } from "~/domain/announcing/programme/themes";
import { regionKeys, sectorKeys } from "~/domain/people/people/who-they-are";

/** The parts that are written at length, in their order, with their headings. */
export const parts = [
  { key: "situation", heading: "The situation" },
  { key: "whatWasDone", heading: "What was done" },
  { key: "partners", heading: "Partners" },
  { key: "results", heading: "Results" },
  { key: "lessons", heading: "Lessons" },
  { key: "contact", heading: "Contact" },
] as const;

/** The key of a part. */
export type PartKey = (typeof parts)[number]["key"];

/** Characters that a part holds at most. */
export const partLength = 8000;

/** Text as people type or paste it: line ends as one character, no control characters, no halves of characters. */
function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, "")
      .trim()
  );
}

/** A text field that may be empty, `most` characters at most. */
export function textField(most: number, name: string) {
  return z
    .string(`Enter ${name} once`)
    .default("")
    .transform(cleanText)
    .pipe(z.string().max(most, `Shorten ${name} to ${most} characters or fewer`));
}

/** A text field that must be filled in, or `sentence` stands beside it. */
export function filledField(most: number, name: string, sentence: string) {
  return textField(most, name).pipe(z.string().min(1, sentence));
}

/** One line has no line breaks. */
const oneLine = (most: number, name: string) =>
  textField(most, name).transform((text) => text.replace(/\s+/g, " "));

const words = {
  title: oneLine(150, "the title"),
  summary: oneLine(300, "the summary"),
  theme: z.enum(["", ...themes], "Choose a theme").default(""),
  sector: z.enum(["", ...sectorKeys], "Choose a sector").default(""),
  region: z.enum(["", ...regionKeys], "Choose a region").default(""),
  situation: textField(partLength, "the situation"),
  whatWasDone: textField(partLength, "what was done"),
  partners: textField(partLength, "the partners"),
  results: textField(partLength, "the results"),
  lessons: textField(partLength, "the lessons"),
  contact: textField(500, "the contact"),
  authorLine: oneLine(200, "how readers see you"),
  /** The session that it comes from; "" for none. */
  sessionId: z.string("Choose a session from the list").max(100).default(""),
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
const version = z.coerce.number("Open the page again").int().min(0).default(0);

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
    correction: filledField(500, "what was corrected", "Say what was corrected, for readers"),
  })
  .omit({ sessionId: true })
  .superRefine(addGaps);
