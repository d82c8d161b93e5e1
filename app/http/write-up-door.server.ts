// What the doors of a new write-up and of one that is there have in common: the answer to the form that its author sent.
import type { z } from "zod";
import type { Actor } from "~/domain/ground/audit/actor";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { checkForm } from "./form.server";
import { answer, problemAnswer } from "./respond.server";

type Author = Actor & { personId: string };
type Verb<Form> = (author: Author, input: Form & { id: string }, now: Date) => Promise<void>;

/** How a write-up's form is read, with gaps and complete, and the verbs of the domain that the door calls. */
type WriteUpDoor<Form extends object> = {
  draft: z.ZodType<Form>;
  complete: z.ZodType<Form>;
  save: Verb<Form>;
  submit: Verb<Form>;
  /** Which write-up a form is about. */
  idOf: (form: Form) => string;
};

/**
 * Saves or submits what an author wrote, as the button that was pressed says, and goes to the write-up, or to how it looks.
 */
export async function answerWriteUp<Form extends object>(
  author: Author,
  typed: Problem["typed"],
  { draft, complete, save, submit, idOf }: WriteUpDoor<Form>,
) {
  const submits = typed.intent === "submit";
  const form = checkForm(typed, submits ? complete : draft);
  if (!form.ok) return problemAnswer(form.problem);
  const id = idOf(form.value);
  const verb = submits ? submit : save;
  const done = submits ? "submitted" : "saved";
  const view = typed.intent === "preview" ? "&view=preview" : "";
  return answer(
    typed,
    () => verb(author, { ...form.value, id }, now()),
    () => `${paths.myWriteUp(id)}?done=${done}${view}`,
  );
}
