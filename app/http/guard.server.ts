// The guard at each private door: who are you, may you. Every loader and action calls one itself.
import { type Actor, visitor } from "~/domain/ground/audit/actor";
import { type Deed, may, roleFor } from "~/domain/people/access/access";
import { DomainError } from "~/domain/problem";
import { env } from "~/platform/env.server";
import { contextOf, type DoorArgs } from "./context";
import { signInFirst } from "./kept-form.server";
import { refusal } from "./respond.server";
import { currentActor } from "./session.server";

/** A signed-in person. */
export type SignedIn = Actor & { personId: string };

/**
 * Lets signed-in people in; sends others to sign in and back. What they sent is kept where their session has lapsed.
 *
 * @throws Response a redirect to the sign-in page
 */
export async function requirePerson(args: DoorArgs): Promise<SignedIn> {
  const actor = await currentActor(args);
  if (actor?.personId) return { ...actor, personId: actor.personId };
  throw await signInFirst(args);
}

/**
 * Lets in those whose roles allow the deed.
 *
 * @throws Response a redirect to the sign-in page, or 403
 */
export async function requireDeed(args: DoorArgs, deed: Deed): Promise<SignedIn> {
  const person = await requirePerson(args);
  if (may(person, deed)) return person;
  throw refusal(
    new DomainError("forbidden", `You need the ${roleFor(deed)} role to see this page.`),
  );
}

/** Whoever is there: the signed-in person, or a visitor with their network address. */
export async function anybody(args: DoorArgs): Promise<Actor> {
  return (await currentActor(args)) ?? visitor(contextOf(args).address);
}

/**
 * Lets demonstration pages exist only in the demonstration and in tests.
 *
 * @throws Response 404 in a real installation
 */
export function requireDemonstration(): void {
  if (!env().demo) throw refusal(new DomainError("not-found", "There is no page here."));
}
