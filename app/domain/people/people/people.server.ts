// People in the database: finding or making them by their address, changing what they are known by, and the roles they hold.
import type { Role } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { DomainError } from "~/domain/problem";
import { type Reader, read } from "~/platform/db.server";

/** Finds the person with this address, or makes them, inside a command. */
export async function findOrMakePerson(
  { tx, now }: Pick<Step, "tx" | "now">,
  input: { email: string; name: string },
): Promise<{ id: string; name: string }> {
  const email = input.email.toLowerCase();
  const known = await tx.person.findUnique({ where: { email }, select: { id: true, name: true } });
  if (known) return known;
  return tx.person.create({
    data: { email, name: input.name, createdAt: now },
    select: { id: true, name: true },
  });
}

/** Gives a person the name that they now go by, inside the command in which they said so. */
export async function renamePerson(
  { tx }: Pick<Step, "tx">,
  personId: string,
  name: string,
): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { name } });
}

/**
 * Gives a person a new email address, inside the command that has proved it to be theirs: they sign in with it from then on.
 *
 * @param email in lower case
 * @throws DomainError `conflict` when another person is known by that address
 */
export async function changeEmail(
  { tx }: Pick<Step, "tx">,
  personId: string,
  email: string,
): Promise<void> {
  const holder = await tx.person.findUnique({ where: { email }, select: { id: true } });
  if (holder && holder.id !== personId)
    throw new DomainError(
      "conflict",
      "Another person is known by this address. Ask the organisers to help.",
    );
  await tx.person.update({ where: { id: personId }, data: { email } });
}

/** Everybody who holds a granted role, by name. */
export async function listStaff() {
  const grants = await read.roleGrant.findMany({
    select: { role: true, person: { select: { id: true, name: true, email: true } } },
  });
  const staff = new Map<
    string,
    (typeof grants)[number]["person"] & { roles: { role: string }[] }
  >();
  for (const { role, person } of grants) {
    const known = staff.get(person.id) ?? { ...person, roles: [] };
    staff.set(person.id, { ...known, roles: [...known.roles, { role }] });
  }
  return [...staff.values()].sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

/** The email addresses of everybody who holds a role, inside the command that has to tell them. */
export function listHolders({ tx }: Pick<Step, "tx">, role: Role) {
  return tx.person.findMany({
    where: { roles: { some: { role } } },
    select: { id: true, name: true, email: true },
  });
}

/** Puts these roles in place of the ones that a person holds, inside the command that grants them. */
export async function replaceRoles(
  { tx, now }: Pick<Step, "tx" | "now">,
  personId: string,
  roles: Iterable<Role>,
): Promise<void> {
  await tx.roleGrant.deleteMany({ where: { personId } });
  for (const role of roles) await tx.roleGrant.create({ data: { personId, role, grantedAt: now } });
}

/** Whether there is an administrator. */
export async function hasAdministrator(reader: Reader): Promise<boolean> {
  return (await reader.roleGrant.count({ where: { role: "administrator" } })) > 0;
}
