// Filling in a write-up: the facts that are known of it, where its author has typed nothing.
import type { Problem } from "~/domain/problem";

/** The form as it was typed, with the facts in the fields that are empty. What was typed stays. */
export function fillIn(typed: Problem["typed"], facts: Record<string, string>): Problem["typed"] {
  const wanted = Object.entries(facts).filter(([field]) => !typed[field]);
  return { ...typed, ...Object.fromEntries(wanted) };
}
