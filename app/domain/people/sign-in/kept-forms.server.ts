// What was typed survives a lapsed session: the form is kept, sealed, until its person has signed in again, and is then shown
// filled. Nobody's browser sends it by itself. Files are not kept.
import { z } from "zod";
import type { Problem } from "~/domain/problem";
import { command, read } from "~/platform/db.server";
import { hashToken, seal, unseal } from "~/platform/secrets.server";
import { keptFormMinutes, mostKeptForms } from "./sign-in";

type Typed = Problem["typed"];

/** Characters that a kept form has at most, as JSON: no form of the house is larger. */
const mostCharacters = 300_000;

const storedForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Whose a session was, running or not; null for a token that was never one. */
export async function ownerOfSession(token: string): Promise<string | null> {
  const session = await read.browserSession.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { personId: true },
  });
  return session?.personId ?? null;
}

/**
 * Keeps a form for its person: the latest few, for a while.
 *
 * @param form where it was sent to, and its fields
 * @returns its id, or null for a form that is too large
 */
export async function keepForm(
  personId: string,
  form: { path: string; typed: Typed },
  now: Date,
): Promise<string | null> {
  const text = JSON.stringify(form.typed);
  if (text.length > mostCharacters) return null;
  return command(async (tx) => {
    const expiresAt = new Date(now.getTime() + keptFormMinutes * 60_000);
    const data = { personId, path: form.path, sealed: seal(text), createdAt: now, expiresAt };
    const { id } = await tx.keptForm.create({ data });
    const older = await tx.keptForm.findMany({
      where: { personId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: mostKeptForms,
      select: { id: true },
    });
    await tx.keptForm.deleteMany({ where: { id: { in: older.map((one) => one.id) } } });
    return id;
  });
}

/** The fields of a form that was kept for this person at this path, or null. */
export async function getKeptForm(
  personId: string,
  { id, path }: { id: string; path: string },
  now: Date,
): Promise<Typed | null> {
  const form = await read.keptForm.findFirst({
    where: { id, personId, path, expiresAt: { gt: now } },
    select: { sealed: true },
  });
  return form && storedForm.parse(JSON.parse(unseal(form.sealed)));
}

/** Forgets a form that its person has sent again. */
export async function forgetKeptForm(personId: string, id: string): Promise<void> {
  await command((tx) => tx.keptForm.deleteMany({ where: { id, personId } }));
}

/** Forgets the forms whose time is over. */
export function forgetOldKeptForms(now: Date): Promise<unknown> {
  return command((tx) => tx.keptForm.deleteMany({ where: { expiresAt: { lte: now } } }));
}
