// What was typed survives a lapsed session: the form is kept, sealed, until its person has signed in again in the browser that
// sent it, and is then shown filled. Nobody's browser sends it by itself. Files are not kept.
import { z } from "zod";
import type { Problem } from "~/domain/problem";
import { command, read } from "~/platform/db.server";
import { hashToken, randomToken, seal, unseal } from "~/platform/secrets.server";
import { keptFormMinutes, mostKeptForms } from "./sign-in";

type Typed = Problem["typed"];

/** Characters that a kept form has at most, as JSON: no form of the house is larger. */
const mostCharacters = 300_000;

const storedForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The row of a form: nobody finds it without the cookie of the browser that sent it. */
const rowOf = (id: string, browserToken: string) => hashToken(`${id}:${browserToken}`);

/** Whose a session was that ended by itself; null for a token that was never one, or whose session was ended. */
export async function ownerOfSession(token: string): Promise<string | null> {
  const session = await read.browserSession.findUnique({
    where: { tokenHash: hashToken(token), revokedAt: null },
    select: { personId: true },
  });
  return session?.personId ?? null;
}

/**
 * Keeps a form for its person in the browser that sent it: the latest few, for a while.
 *
 * @param form where it was sent to, its fields, and the token of the browser
 * @returns its id, or null for a form that is too large
 */
export async function keepForm(
  personId: string,
  form: { path: string; typed: Typed; browserToken: string },
  now: Date,
): Promise<string | null> {
  const text = JSON.stringify(form.typed);
  if (text.length > mostCharacters) return null;
  const id = randomToken();
  return command(async (tx) => {
    const expiresAt = new Date(now.getTime() + keptFormMinutes * 60_000);
    const row = { id: rowOf(id, form.browserToken), personId, path: form.path };
    const data = { ...row, sealed: seal(text), createdAt: now, expiresAt };
    await tx.keptForm.create({ data });
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

/** The fields of a form that was kept for this person, in this browser and at this path, or null. */
export async function getKeptForm(
  personId: string,
  { id, path, browserToken }: { id: string; path: string; browserToken: string },
  now: Date,
): Promise<Typed | null> {
  const form = await read.keptForm.findFirst({
    where: { id: rowOf(id, browserToken), personId, path, expiresAt: { gt: now } },
    select: { sealed: true },
  });
  return form && storedForm.parse(JSON.parse(unseal(form.sealed)));
}

/** Forgets a form that its person has sent again. */
export async function forgetKeptForm(
  personId: string,
  { id, browserToken }: { id: string; browserToken: string },
): Promise<void> {
  const row = { id: rowOf(id, browserToken), personId };
  await command((tx) => tx.keptForm.deleteMany({ where: row }));
}

/** Forgets the forms whose time is over. */
export function forgetOldKeptForms(now: Date): Promise<{ count: number }> {
  return command((tx) => tx.keptForm.deleteMany({ where: { expiresAt: { lte: now } } }));
}
