// The lobby for programs: bodies in JSON, and refusals in JSON with a sentence under "error".
import { json } from "@remix-run/node";
import type { z } from "zod";
import { type Deed, may, roleFor } from "~/domain/people/access/access";
import { DomainError } from "~/domain/problem";
import type { DoorArgs } from "./context";
import type { SignedIn } from "./guard.server";
import { refusalStatuses } from "./respond.server";
import { currentActor } from "./session.server";

/** An answer that says what is wrong. Throw it. */
function jsonRefusal(sentence: string, status: number): Response {
  return json({ error: sentence }, { status });
}

/**
 * Lets in those whose roles allow the deed.
 *
 * @throws Response 401 for somebody who is not signed in, 403 where the roles do not allow it
 */
export async function requireDeedInJson(args: DoorArgs, deed: Deed): Promise<SignedIn> {
  const actor = await currentActor(args);
  if (!actor?.personId) throw jsonRefusal("Sign in first.", 401);
  if (!may(actor, deed)) throw jsonRefusal(`You need the ${roleFor(deed)} role to do this.`, 403);
  return { ...actor, personId: actor.personId };
}

/**
 * Reads a posted JSON body and checks it.
 *
 * @throws Response 405 for another method than POST, 400 with a sentence for what cannot be used
 */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.output<S>> {
  if (request.method !== "POST") throw onlyPost();
  let body: unknown;
  try {
    body = JSON.parse(await request.text());
  } catch {
    throw jsonRefusal("The body is not JSON.", 400);
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw jsonRefusal(result.error.issues[0]?.message ?? "The body cannot be used.", 400);
}

/** The answer to any method but POST at an address that only takes POST. */
export function onlyPost(): Response {
  return json({ error: "Send a POST request." }, { status: 405, headers: { Allow: "POST" } });
}

/** Runs one verb or query of the domain; what it returns is the answer, and a broken rule a refusal in JSON. */
export async function answerInJson<T>(verb: () => Promise<T>): Promise<Response> {
  try {
    return json(await verb());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw jsonRefusal(error.sentence, refusalStatuses[error.code]);
  }
}
