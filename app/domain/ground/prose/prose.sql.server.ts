// Keeps what was drawn, many texts in one statement.
import type { Transaction } from "~/platform/db.server";
import { storedMoment, writeAsTexts } from "~/platform/rows-as-text.server";
import type { DrawnProse } from "./prose";

/** Writes what was drawn, in place of what is there under the same key. */
export function writeProse(tx: Transaction, rows: readonly DrawnProse[], at: Date): Promise<void> {
  return writeAsTexts(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO "Prose" ("key", "html", "drawnAt")
      SELECT "row".value ->> 'key', "row".value ->> 'html', ${storedMoment(at)} FROM json_each(${json}) AS "row" WHERE true
      ON CONFLICT ("key") DO UPDATE SET "html" = "excluded"."html", "drawnAt" = "excluded"."drawnAt"`,
  );
}
