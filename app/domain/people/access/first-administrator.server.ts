// The first administrator of an empty installation: a one-time link, printed at the start until there is one.
import { visitor } from "~/domain/ground/audit/actor";
import { findOrMakePerson, hasAdministrator } from "~/domain/people/people/people.server";
import {
  type NewSession,
  type SigningBrowser,
  startSession,
} from "~/domain/people/sign-in/sessions.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command, read } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { hashToken, randomToken } from "~/platform/secrets.server";
import { grantRoles } from "./set-roles.server";

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
  input: SigningBrowser & { token: string; name: string; email: string },
  now: Date,
): Promise<NewSession> {
  return command(async (tx) => {
    const step = { tx, actor: visitor(input.address), now };
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
    await grantRoles(step, { ...input, roles: ["administrator"] });
    const person = await findOrMakePerson(step, input);
    return startSession(step, { ...input, personId: person.id });
  });
}
