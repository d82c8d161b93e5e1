// What every field for text of an organiser's form has in common: its label, what was typed or is stored, and what is wrong.
import { errorFor, type Problem, typedIn } from "~/domain/problem";

/**
 * The properties of an input, a select or an area of text, which has its name as its id.
 *
 * @param stored what it shows as long as nobody has typed anything
 */
export function textField(
  problem: Problem | undefined,
  name: string,
  label: string,
  stored = "",
  hint?: string,
) {
  const error = errorFor(problem, name);
  return {
    id: name,
    name,
    label: { text: label, classes: "govuk-label--s" },
    value: typedIn(problem, name, stored),
    ...(hint ? { hint: { text: hint } } : {}),
    ...(error ? { errorMessage: error } : {}),
  };
}
