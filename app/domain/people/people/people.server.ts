// People in the database: finding or making them by their address, and the roles they hold.
import type { Role } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
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

/** Everybody who holds a granted role, by name. */
export function listStaff() {
  return read.person.findMany({
    where: { roles: { some: {} } },
    orderBy: { name: "asc" },
    select: { id: true, name: true, email: true, roles: { select: { role: true } } },
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
