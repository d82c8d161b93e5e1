// Giving and taking roles, and what follows: there is always an administrator, and the person signs in again.
import { type Actor, grantedRole, type Role } from "~/domain/ground/audit/actor";
import { recordAbout, recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import {
  findOrMakePerson,
  hasAdministrator,
  renamePerson,
  replaceRoles,
} from "~/domain/people/people/people.server";
import { endSessions } from "~/domain/people/sign-in/sessions.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { demand } from "./demand";
import { rolesLetter } from "./role-letters";

/** Somebody by name and address, and the roles they are to hold. */
type Granted = { name: string; email: string; roles: readonly Role[] };

/**
 * Gives a person exactly these roles, making the person where the address is new. Administrators only; nobody takes
 * the last administrator away.
 *
 * @throws DomainError `forbidden`, or `conflict` for the last administrator
 */
export function setRoles(actor: Actor, input: Granted, now: Date): Promise<void> {
  demand(actor, "give-roles");
  return command((tx) => grantAndTell({ tx, actor, now }, input));
}

/** Makes somebody an administrator from the operator's command line; doing it twice is doing it once. */
export function makeAdministrator(
  actor: Actor,
  input: { name: string; email: string },
  now: Date,
): Promise<void> {
  return command(async (tx) => {
    const known = await tx.person.findUnique({
      where: { email: input.email },
      select: { roles: { select: { role: true } } },
    });
    const held = known?.roles.map((grant) => grantedRole(grant.role)) ?? [];
    const roles = [...new Set([...held, "administrator" as const])];
    await grantAndTell({ tx, actor, now }, { ...input, roles });
  });
}

async function grantAndTell(step: Step, input: Granted): Promise<void> {
  const personId = await grantRoles(step, input);
  if (!personId) return;
  const letter = rolesLetter({ ...input, signInUrl: addressOf(paths.signIn()) });
  await writeLetter(step, { to: input.email, personId, kind: "roles-changed", ...letter });
}

/**
 * Gives a person exactly these roles and the name that whoever gives them knows, inside a command. The name until then may
 * be a stranger's word: anybody can register an address that is not theirs.
 *
 * @returns the person's id, or null where they hold these roles already
 * @throws DomainError `conflict` for the last administrator
 */
export async function grantRoles(step: Step, input: Granted): Promise<string | null> {
  const { tx } = step;
  const person = await findOrMakePerson(step, input);
  if (person.name !== input.name) await rename(step, person, input.name);
  const before = await tx.roleGrant.findMany({ where: { personId: person.id } });
  const wanted = new Set<string>(input.roles);
  if (before.length === wanted.size && before.every(({ role }) => wanted.has(role))) return null;
  await replaceRoles(step, person.id, new Set(input.roles));
  if (!(await hasAdministrator(tx)))
    throw new DomainError("conflict", "There must be at least one administrator.", "roles");
  // Whoever made the administrator: an open link would make another for whoever reads the server's output.
  await tx.firstAdministratorLink.deleteMany({ where: { usedAt: null } });
  // What somebody may do changes how long their browsers stay signed in, so they sign in again.
  await endSessions(step, person.id);
  await recordAudit(step, {
    action: "roles-set",
    subjectKind: "person",
    subjectId: person.id,
    facts: { before: before.map((grant) => grant.role), after: input.roles },
  });
  return person.id;
}

async function rename(
  step: Step,
  person: { id: string; name: string },
  name: string,
): Promise<void> {
  await renamePerson(step, person.id, name);
  const typed = [{ what: "Name", typed: { before: person.name, after: name } }];
  await recordAbout(step, "person", { id: person.id }, "person-renamed", {}, typed);
}
