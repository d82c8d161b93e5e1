// What forms hold besides text: whole numbers, ticks, lists of ticks, the ids of hidden fields, and what may be left empty.
import { z } from "zod";
import { inFigures } from "./text-field";

/** A whole number that is asked for, and its least and most. */
export type NumberAsked = { ask: string; least: number; most: number };

/** "Enter hours from 1 to 336". */
export function numberSentence({ ask, least, most }: NumberAsked): string {
  return `${ask} from ${inFigures(least)} to ${inFigures(most)}`;
}

/** A whole number typed in digits. */
export function wholeNumber(asked: NumberAsked) {
  const sentence = numberSentence(asked);
  return z
    .string(sentence)
    .trim()
    .regex(/^\d{1,7}$/, sentence)
    .transform(Number)
    .refine((number) => number >= asked.least && number <= asked.most, sentence);
}

/** A field that may be left empty, which then means `otherwise`. */
export function orEmpty<T, O>(schema: z.ZodType<T>, otherwise: O) {
  return z
    .unknown()
    .optional()
    .transform((typed, ctx): T | O => {
      if (typed === undefined || (typeof typed === "string" && typed.trim() === ""))
        return otherwise;
      const result = schema.safeParse(typed);
      if (result.success) return result.data;
      ctx.addIssue(result.error.issues[0]?.message ?? "");
      return z.NEVER;
    });
}

/** A checkbox whose value is "yes". */
export const tick = z
  .string()
  .optional()
  .transform((value) => value === "yes");

/** Checkboxes of one name: none, one or several, as a list. */
export const oneOrMany = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));

/** Characters that an id has at most. Those made here have 36. */
const mostOfId = 100;

/** The id of something, from a hidden field or a list: nobody types it, so one sentence says whatever is wrong. */
export function hiddenId(sentence: string) {
  return z
    .string(sentence)
    .max(mostOfId, sentence)
    .regex(/^[\x21-\x7e]+$/, sentence);
}

/** The largest whole number that a column of the database holds. */
const mostVersion = 2 ** 31 - 1;

/** Which version of a thing the form's page showed, from a hidden field. */
export function hiddenVersion(sentence: string) {
  return z.coerce.number(sentence).int(sentence).min(0, sentence).max(mostVersion, sentence);
}
