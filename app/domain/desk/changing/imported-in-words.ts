// What an import did, told to whoever imported: in the address of the programme's page, and in the operator's terminal.

import { z } from "zod";
import { counted } from "~/domain/ground/counting/counted";

/** What an import has done. Counts are of sessions; `sessions` is how many the file holds. */
export type ImportResult = {
  slug: string;
  name: string;
  outcome: "made" | "changed" | "unchanged";
  released: boolean;
  sessions: number;
  added: number;
  changed: number;
  removed: number;
};

/** The query by which the programme's page says what an import did: `importedInWords` reads it. */
export function importedQuery({ outcome, added, changed, removed }: ImportResult): string {
  const counts = `&added=${added}&changed=${changed}&removed=${removed}`;
  return `?done=import-${outcome}${outcome === "changed" ? counts : ""}`;
}

const count = z.coerce.number().int().min(0).max(100_000).catch(0);

const counts = z.object({ added: count, changed: count, removed: count });

/** What an import did, in sentences, from what the address of the programme's page says; undefined where it says nothing of one. */
export function importedInWords(asked: Record<string, string>): string | undefined {
  switch (asked.done) {
    case "import-made":
      return "The programme is imported. It is a draft, which only organisers see.";
    case "import-unchanged":
      return "This programme was imported before. Nothing has changed.";
    case "import-changed": {
      const { added, changed, removed } = counts.parse(asked);
      return `The programme is up to date: ${counted(added, "session")} added, ${changed} changed, ${removed} removed.`;
    }
  }
}

/**
 * What an import did, in one line for a terminal.
 *
 * @param page the whole address of the conference's page
 */
export function importReport(done: ImportResult, page: string): string {
  const where = done.released ? page : `${page} (a draft: organisers release it)`;
  if (done.outcome === "unchanged")
    return `Nothing to do: ${done.name} holds the ${counted(done.sessions, "session")} already. ${where}`;
  if (done.outcome === "made")
    return `Imported ${done.name}: ${counted(done.sessions, "session")}. ${where}`;
  const changes = `${done.added} added, ${done.changed} changed, ${done.removed} removed`;
  return `Updated ${done.name}: ${changes}. It has ${counted(done.sessions, "imported session")}. ${where}`;
}
