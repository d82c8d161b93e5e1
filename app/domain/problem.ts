// What is wrong with what somebody asked: the sentence for a person, the field it stands beside, and what they had typed.
import type { z } from "zod";

/** One sentence, and the field it belongs to where there is one. */
export type FieldError = { field?: string; text: string };

/** Everything a page needs to show a form again: the errors and what was typed, by field name. */
export type Problem = {
  errors: FieldError[];
  typed: Record<string, string | string[]>;
  /** The form came after its session had lapsed, and is shown as it was typed. */
  kept?: true;
};

/** Why a rule said no; `http/respond` gives each its status. */
export type RefusalCode =
  | "invalid"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "full"
  | "closed"
  | "too-many"
  | "sign-in-again";

/** A broken rule: a code for programs and a sentence for people. */
export class DomainError extends Error {
  /**
   * @param code what kind of refusal
   * @param sentence plain English, for the person who asked
   * @param field the form field it stands beside, where there is one
   */
  constructor(
    readonly code: RefusalCode,
    readonly sentence: string,
    readonly field?: string,
  ) {
    super(sentence);
  }
}

/** The errors of a failed zod parse, the first of each field, in the order of the schema. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const first = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    if (!first.has(field)) first.set(field, { ...(field ? { field } : {}), text: issue.message });
  }
  return [...first.values()];
}

/** The sentence beside a field in the form that the components take it, if it has one. */
export function errorFor(
  problem: Problem | undefined,
  field: string,
): { text: string } | undefined {
  const text = problem?.errors.find((error) => error.field === field)?.text;
  return text === undefined ? undefined : { text };
}

/** What a field shows: what was typed last, or what is stored. */
export function typedIn(problem: Problem | undefined, field: string, stored = ""): string {
  const typed = problem?.typed[field];
  return (Array.isArray(typed) ? typed[0] : typed) ?? (problem ? "" : stored);
}

/** What a group of checkboxes shows: what was ticked last, or what is stored. */
export function tickedIn(
  problem: Problem | undefined,
  field: string,
  stored: string[] = [],
): string[] {
  if (!problem) return stored;
  const typed = problem.typed[field];
  return typed === undefined ? [] : Array.isArray(typed) ? typed : [typed];
}

/** A form as it was typed, with the facts in the fields that are empty. What was typed stays. */
export function fillIn(typed: Problem["typed"], facts: Record<string, string>): Problem["typed"] {
  const wanted = Object.entries(facts).filter(([field]) => !typed[field]);
  return { ...typed, ...Object.fromEntries(wanted) };
}
