// Reading a posted form: fields by name, checked by a zod schema, everything typed kept for the page to show again.
import { z } from "zod";
import { DomainError, fieldErrors, type Problem } from "~/domain/problem";
import { answer, problemAnswer, refusal } from "./respond.server";

/** A form that could be read, or the problem to show. `typed` holds what was sent in both cases. */
export type ReadForm<T> =
  | { ok: true; value: T; typed: Problem["typed"] }
  | { ok: false; problem: Problem };

/** More fields than any form of the house has. */
const mostFields = 500;

/**
 * The fields of a posted form. A name that comes more than once (checkboxes) has an array.
 *
 * @throws Response 422 for something that is not a form, or has more than 500 fields
 */
export async function readFields(request: Request): Promise<Problem["typed"]> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) throw notAForm();
  const fields = new URLSearchParams(await request.text());
  const typed: Problem["typed"] = Object.create(null);
  let count = 0;
  for (const [name, value] of fields) {
    count += 1;
    if (count > mostFields) throw notAForm();
    const before = typed[name];
    if (before === undefined) typed[name] = value;
    else typed[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return { ...typed };
}

/** Checks fields by a schema whose messages are the sentences beside the fields. */
export function checkForm<S extends z.ZodType>(
  typed: Problem["typed"],
  schema: S,
): ReadForm<z.output<S>> {
  const result = schema.safeParse(typed);
  if (result.success) return { ok: true, value: result.data, typed };
  return { ok: false, problem: { errors: fieldErrors(result.error), typed } };
}

/** Reads a posted form and checks it. */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<ReadForm<z.output<S>>> {
  return checkForm(await readFields(request), schema);
}

/**
 * Answers a posted form for an action: its problem, or what became of the verb that it asks for (see `answer`).
 *
 * @param verb the command to run with what the form holds
 * @param then where to go when it is done: a path
 */
export async function answerForm<T>(
  form: ReadForm<T>,
  verb: (value: T) => Promise<unknown>,
  then: string,
): Promise<Response> {
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    form.typed,
    () => verb(form.value),
    () => then,
  );
}

/** The id that a form brings for what it will make, so that sending it twice makes one. */
export const formId = z.object({ id: z.uuid("Open this page again and start afresh.") });

function notAForm(): Response {
  return refusal(
    new DomainError("invalid", "The form could not be read. Go back and send it again."),
  );
}
