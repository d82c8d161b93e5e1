// The life of a write-up: its states, the steps between them, and the rule of the second person.
import { slugFrom } from "~/domain/ground/fields/slug";
import { DomainError } from "~/domain/problem";

/** The states of a write-up. One that is sent back is a draft again, with the editor's note. */
export const writeUpStates = ["draft", "submitted", "in-review", "published", "withdrawn"] as const;
export type WriteUpState = (typeof writeUpStates)[number];

/** The state that a stored word is; a draft for a word that is none, so that it is nobody's but its author's. */
export function writeUpStateOf(word: string): WriteUpState {
  return writeUpStates.find((state) => state === word) ?? "draft";
}

/** Whether a write-up in this state has a page in the library: one that was withdrawn keeps its title and the reason. */
export function hasPage(state: string): boolean {
  return state === "published" || state === "withdrawn";
}

/** The states in which a write-up has a page, for questions to the database. */
export const statesWithPage: WriteUpState[] = writeUpStates.filter(hasPage);

/** Whether a write-up in this state is with the editors: waiting for one, or being read. */
export function isWithEditors(state: string): boolean {
  return state === "submitted" || state === "in-review";
}

/** The states in which a write-up is with the editors, for questions to the database. */
export const statesWithEditors: WriteUpState[] = writeUpStates.filter(isWithEditors);

/** What can be done with a write-up that changes its state. */
export const writeUpSteps = ["submit", "review", "send-back", "publish", "withdraw"] as const;
export type WriteUpStep = (typeof writeUpSteps)[number];

const steps: Record<WriteUpStep, { from: WriteUpState; to: WriteUpState; refusal: string }> = {
  submit: {
    from: "draft",
    to: "submitted",
    refusal: "This write-up has been submitted already, so it cannot be changed now.",
  },
  review: {
    from: "submitted",
    to: "in-review",
    refusal: "Only a submitted write-up can be taken into review.",
  },
  "send-back": {
    from: "in-review",
    to: "draft",
    refusal: "Only a write-up in review can be sent back.",
  },
  publish: {
    from: "in-review",
    to: "published",
    refusal: "Only a write-up in review can be published.",
  },
  withdraw: {
    from: "published",
    to: "withdrawn",
    refusal: "Only a published write-up can be withdrawn.",
  },
};

/**
 * The state that a step leads to.
 *
 * @throws DomainError `conflict` when the step cannot be taken from this state
 */
export function stateAfter(state: string, step: WriteUpStep): WriteUpState {
  if (steps[step].from !== state) throw new DomainError("conflict", steps[step].refusal);
  return steps[step].to;
}

const stateNames: Record<WriteUpState, { name: string; colour: string }> = {
  draft: { name: "Draft", colour: "grey" },
  submitted: { name: "Submitted", colour: "blue" },
  "in-review": { name: "In review", colour: "yellow" },
  published: { name: "Published", colour: "green" },
  withdrawn: { name: "Withdrawn", colour: "red" },
};

/** What a state is called on pages, and the colour of its tag. A draft with an editor's note was sent back. */
export function stateName(state: string, editorNote = ""): { name: string; colour: string } {
  if (state === "draft" && editorNote) return { name: "Sent back", colour: "orange" };
  return stateNames[writeUpStateOf(state)];
}

/** The part of an address that a title becomes, 60 characters at most. */
export function writeUpSlug(title: string): string {
  const slug = slugFrom(title, { most: 60, leaveOut: /['’]/g });
  // The feed's address is taken.
  return slug === "" || slug === "feed" ? "write-up" : slug;
}

/** The refusal of a form that shows a write-up as it is no more. */
export function staleWriteUp(): DomainError {
  return new DomainError(
    "conflict",
    "This write-up was changed after you opened this page. Copy what you typed, then open it again.",
  );
}
