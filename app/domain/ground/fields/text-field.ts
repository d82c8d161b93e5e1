// The one maker of the fields that people type text into, and the one policy on what such a text may hold.
import { z } from "zod";

/** One text field of a form. */
export type TextField = {
  /** What its sentences call it: "Full name". */
  name: string;
  /** Characters that it holds at most. */
  most: number;
  /** The sentence where nothing was typed. Without it the field may stay empty. */
  missing?: string;
  /** May stay empty although it has a sentence: that one then stands beside what cannot be read. */
  optional?: boolean;
  /** There has to be a letter or a digit that can be seen, as in a name; else `missing` stands beside it. */
  readable?: boolean;
  /** One line that is typed into a box of several: its line ends and tabs become spaces. */
  wraps?: boolean;
  /** The sentences of a form that speaks in its own style. */
  wording?: Partial<Wording>;
};

/** How a form says what is wrong with a text. */
export type Wording = {
  tooLong: (field: TextField) => string;
  hidden: (field: TextField) => string;
  piledUp: (field: TextField) => string;
  /** The same name came twice, which no page of ours sends. */
  repeated: (field: TextField) => string;
};

/** Marks on one letter: more than any writing has (Unicode's Stream-Safe Text Format, UAX #15 §13). */
const mostMarks = 30;
/** Composing text takes a time that grows with the square of such a run: 13 seconds for one of 128,000. */
const piledUp = new RegExp(`\\p{Mark}{${mostMarks + 1}}`, "u");

const usual: Wording = {
  tooLong: ({ name, most }) => `${name} must be ${inFigures(most)} characters or fewer`,
  hidden: ({ name }) => `${name} must not include hidden characters`,
  piledUp: ({ name }) => `${name} must not have more than ${mostMarks} accents on one letter`,
  repeated: ({ name, missing }) => missing ?? `${name} must be given once`,
};

/** A number as sentences have it: "20,000". */
export function inFigures(number: number): string {
  return number.toLocaleString("en-GB");
}

const unseen =
  "\\p{Surrogate}\\p{Noncharacter_Code_Point}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff";
const hiddenInLine = new RegExp(`[\\p{Cc}${unseen}]`, "u");
const hiddenInLines = new RegExp(`[^\\P{Cc}\\n\\t]|[${unseen}]`, "u");
const seen = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/**
 * A field of one line. What comes out
 *
 * - is in Unicode's composed form (NFC), so that equal looks equal, without white space at its ends or runs of spaces;
 * - has no control characters, line ends, lone surrogates, non-characters or marks that turn the direction of what follows
 *   (Unicode's embeddings, overrides and isolates). They are refused and never taken out: nobody's words change unseen.
 *   What writing needs stays: the joiners of scripts and emoji, and the marks of a direction that reach no other text;
 * - has no letter with more accents than any writing puts on one: that is refused before it is composed;
 * - has `most` characters at most, counted in Unicode's code points as zod's `max` counts: 1 for a letter with its accent and
 *   for most emoji, more for those that are joined of several. A browser that counts in UTF-16 never lets in more than that.
 *
 * A field that was not sent is an empty one.
 */
export function line(field: TextField) {
  const tidy = (text: string) =>
    (field.wraps ? text.replace(/\r\n?|[\n\t]/g, " ") : text)
      .normalize("NFC")
      .trim()
      .replace(/ {2,}/g, " ");
  return textField(field, tidy, hiddenInLine);
}

/** A field of several lines: the same policy, with tabs and line ends. Each line end is "\n", one character, however it was sent. */
export function lines(field: TextField) {
  const tidy = (text: string) => text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
  return textField(field, tidy, hiddenInLines);
}

function textField(field: TextField, tidy: (text: string) => string, hidden: RegExp) {
  const { missing, most } = field;
  const say = { ...usual, ...field.wording };
  const mayBeEmpty = field.optional || missing === undefined;
  const isRead = (text: string) => seen.test(text) || (mayBeEmpty && text === "");
  return z
    .string(say.repeated(field))
    .default("")
    .transform((text, ctx) => {
      if (!piledUp.test(text)) return tidy(text);
      ctx.addIssue(say.piledUp(field));
      return z.NEVER;
    })
    .pipe(
      z
        .string()
        .min(mayBeEmpty ? 0 : 1, missing)
        .max(most, say.tooLong(field))
        .refine((text) => !hidden.test(text), say.hidden(field))
        .refine((text) => !field.readable || isRead(text), missing),
    );
}
