// Loads the people with fixed addresses: those anyone may sign in as, and the speakers.
import type { Transaction } from "../../app/platform/db.server";
import { demoPeople } from "./people";
import { speakers } from "./speakers";

const granted = new Set(["steward", "editor", "organiser", "administrator"]);

/** Makes the demonstration's people and gives them their roles. */
export async function loadPeople(tx: Transaction, moment: Date): Promise<void> {
  const people = new Map<string, string>();
  for (const { email, fullName } of [...demoPeople, ...speakers]) people.set(email, fullName);
  const data = [...people].map(([email, name]) => ({ email, name, createdAt: moment }));
  await tx.person.createMany({ data });
  for (const { email, role } of demoPeople) {
    if (!granted.has(role)) continue;
    const person = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await tx.roleGrant.create({ data: { personId: person.id, role, grantedAt: moment } });
  }
}
