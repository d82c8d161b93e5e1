// The one place where what the domain says becomes an HTTP answer.
import { json, redirect, type TypedResponse } from "@remix-run/node";
import { DomainError, type Problem, type RefusalCode } from "~/domain/problem";

/** The status of each refusal. */
export const refusalStatuses: Record<RefusalCode, number> = {
  invalid: 422,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  full: 409,
  closed: 409,
  "too-many": 429,
  "sign-in-again": 403,
};

/** A refusal as a page of its own; the root's error page shows the sentence. Throw it. */
export function refusal(error: DomainError): Response {
  return refusalAs(refusalStatuses[error.code], error.sentence);
}

/** The same with a status that no rule of the domain has. */
export function refusalAs(status: number, sentence: string): Response {
  return json({ sentence }, { status });
}

/**
 * A refusal as a page that a file's route frames itself. Return it.
 *
 * @param frame gives the page's markup for the refusal's status and sentence
 */
export function refusedPage(
  error: DomainError,
  frame: (refused: { status: number; data: unknown }) => string,
): Response {
  const status = refusalStatuses[error.code];
  const markup = frame({ status, data: { sentence: error.sentence } });
  return new Response(markup, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** A form's problem as the answer of an action, for the page to show the form again. */
export function problemAnswer(problem: Problem, status = 422): TypedResponse<Problem> {
  return json(problem, { status });
}

/**
 * Runs one verb of the domain for an action. A broken rule becomes the form's problem with everything typed kept; what
 * cannot be shown on the form (somebody else's thing, no such thing) becomes a page of its own.
 *
 * @param typed what the form held, to be shown again
 * @param verb the command to run
 * @param then where to go when it is done: a path, or a Response
 */
export async function answer<T>(
  typed: Problem["typed"],
  verb: () => Promise<T>,
  then: (result: T) => string | Response | Promise<string | Response>,
): Promise<Response | TypedResponse<Problem>> {
  try {
    const next = await then(await verb());
    return typeof next === "string" ? redirect(next, 303) : next;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "forbidden" || error.code === "not-found") throw refusal(error);
    const field = error.field ? { field: error.field } : {};
    return problemAnswer(
      { errors: [{ ...field, text: error.sentence }], typed },
      refusalStatuses[error.code],
    );
  }
}

/**
 * Runs a query for a loader; a refusal becomes a page of its own.
 *
 * @throws Response with the refusal's status and sentence
 */
export async function show<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (error instanceof DomainError) throw refusal(error);
    throw error;
  }
}

/** The value, or a 404 page. */
export function found<T>(value: T | null | undefined, sentence = "There is no page here."): T {
  if (value === null || value === undefined) throw refusal(new DomainError("not-found", sentence));
  return value;
}
