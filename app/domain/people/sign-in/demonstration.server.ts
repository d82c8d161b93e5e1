// The invented people of the demonstration, by role, and signing in as one of them without a letter.
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command, read } from "~/platform/db.server";
import { type SigningBrowser, startSession } from "./sessions.server";
import type { SignedIn } from "./sign-in.server";
import { startOf } from "./starts";

/** The addresses that the demonstration gives its people. */
const addresses = new Map([
  ["administrator", "administrator@example.org"],
  ["organiser", "organiser@example.org"],
  ["steward", "steward@example.org"],
  ["editor", "editor@example.org"],
  ["speaker", "speaker@example.org"],
  ["delegate", "delegate@example.org"],
  ["new-delegate", "new.delegate@example.org"],
]);

/** The roles that the demonstration can be looked at with. */
export const demonstrationRoles = [...addresses.keys()];

/** The person who shows a role, or null for an unknown role. */
export async function getDemoPerson(role: string) {
  const email = addresses.get(role);
  if (!email) return null;
  const person = await read.person.findUnique({
    where: { email },
    select: { name: true, email: true },
  });
  return person && { ...person, role };
}

/**
 * Signs in as the person who shows a role; `next` is where their work starts. The door that calls it exists in the
 * demonstration only.
 *
 * @throws DomainError `not-found` for an unknown role
 */
export function signInForDemonstration(
  role: string,
  browser: SigningBrowser,
  now: Date,
): Promise<SignedIn> {
  return command(async (tx) => {
    const email = addresses.get(role);
    const person =
      email && (await tx.person.findUnique({ where: { email }, select: { id: true } }));
    if (!person) throw new DomainError("not-found", "Nobody in the demonstration has this role.");
    const session = await startSession({ tx, now }, { ...browser, personId: person.id });
    return { ...session, next: role === "speaker" ? paths.speaker() : startOf([role]) };
  });
}
