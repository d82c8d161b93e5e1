// People and their roles: who is signed in, who may do what, and the first administrator.

import { type Actor, type Role, visitor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { demandRole } from "~/domain/people/access/demand";
import { askSession } from "~/domain/people/sign-in/session.sql.server";
import { startSession } from "~/domain/people/sign-in/sign-in.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command, type Reader, read, type Transaction } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { hashToken, randomToken } from "~/platform/secrets.server";

/**
 * The person behind a session token.
 *
 * @returns null when the token is unknown, ended or too old
 */
export async function getActor(token: string, address: string, now: Date): Promise<Actor | null> {
  const rows = await askSession(hashToken(token));
  const [session] = rows;
  if (!session || session.expiresAt <= now) return null;
  const { personId, name } = session;
  return { personId, name, roles: rows.flatMap(({ role }) => role ?? []), address };
}

/** Finds the person with this address, or makes them, inside a command. */
export async function findOrMakePerson(
  tx: Transaction,
  input: { email: string; name: string },
  now: Date,
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
export async function listStaff() {
  return read.person.findMany({
    where: { roles: { some: {} } },
    orderBy: { name: "asc" },
    select: { id: true, name: true, email: true, roles: { select: { role: true } } },
  });
}

/**
 * Gives a person exactly these roles, making the person where the address is new. Administrators only; nobody takes
 * the last administrator away.
 *
 * @throws DomainError `forbidden`, or `conflict` for the last administrator
 */
export function setRoles(
  actor: Actor,
  input: { name: string; email: string; roles: Role[] },
  now: Date,
): Promise<void> {
  demandRole(actor, "administrator");
  return command((tx) => grantRoles(tx, actor, input, now));
}

async function grantRoles(
  tx: Transaction,
  actor: Actor,
  input: { name: string; email: string; roles: Role[] },
  now: Date,
): Promise<void> {
  const person = await findOrMakePerson(tx, input, now);
  const before = await tx.roleGrant.findMany({ where: { personId: person.id } });
  const wanted = new Set<string>(input.roles);
  if (before.length === wanted.size && before.every(({ role }) => wanted.has(role))) return;
  await tx.roleGrant.deleteMany({ where: { personId: person.id } });
  for (const role of new Set(input.roles))
    await tx.roleGrant.create({ data: { personId: person.id, role, grantedAt: now } });
  if (!(await hasAdministrator(tx)))
    throw new DomainError("conflict", "There must be at least one administrator.", "roles");
  // Whoever made the administrator: an open link would make another for whoever reads the server's output.
  await tx.firstAdministratorLink.deleteMany({ where: { usedAt: null } });
  // What somebody may do changes how long their browsers stay signed in, so they sign in again.
  await tx.browserSession.updateMany({
    where: { personId: person.id, revokedAt: null, NOT: { personId: actor.personId ?? "" } },
    data: { revokedAt: now },
  });
  await recordAudit(
    tx,
    actor,
    {
      action: "roles-set",
      subjectKind: "person",
      subjectId: person.id,
      facts: { before: before.map((grant) => grant.role), after: input.roles },
    },
    now,
  );
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
    const held = known?.roles.map((grant) => grant.role as Role) ?? [];
    await grantRoles(
      tx,
      actor,
      { ...input, roles: [...new Set([...held, "administrator" as const])] },
      now,
    );
  });
}

/**
 * The address that makes the first administrator, made afresh at each start until there is one.
 *
 * @returns null when there is an administrator
 */
export function renewFirstAdministratorLink(now: Date): Promise<string | null> {
  return command(async (tx) => {
    if (await hasAdministrator(tx)) return null;
    await tx.firstAdministratorLink.deleteMany({});
    const token = randomToken();
    await tx.firstAdministratorLink.create({
      data: { tokenHash: hashToken(token), createdAt: now },
    });
    return addressOf(paths.firstAdministrator(token));
  });
}

/** What the first administrator's link can do: `open` makes one, `taken` means there is one, `dead` that it never will. */
export async function getFirstAdministratorLink(token: string): Promise<"open" | "taken" | "dead"> {
  if (await hasAdministrator(read)) return "taken";
  const link = await read.firstAdministratorLink.findUnique({
    where: { tokenHash: hashToken(token) },
  });
  return link && !link.usedAt ? "open" : "dead";
}

/**
 * Makes the first administrator and signs them in.
 *
 * @throws DomainError `closed` when there is an administrator, or the link is unknown or used
 */
export function becomeFirstAdministrator(
  input: { token: string; name: string; email: string; address: string },
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  return command(async (tx) => {
    if (await hasAdministrator(tx))
      throw new DomainError("closed", "There is an administrator already. Sign in.");
    const used = await tx.firstAdministratorLink.updateMany({
      where: { tokenHash: hashToken(input.token), usedAt: null },
      data: { usedAt: now },
    });
    if (used.count === 0)
      throw new DomainError(
        "closed",
        "This link has been used. Start the server again for a new one.",
      );
    await grantRoles(tx, visitor(input.address), { ...input, roles: ["administrator"] }, now);
    const person = await findOrMakePerson(tx, input, now);
    return startSession(tx, person.id, input.address, now);
  });
}

async function hasAdministrator(reader: Reader): Promise<boolean> {
  return (await reader.roleGrant.count({ where: { role: "administrator" } })) > 0;
}
