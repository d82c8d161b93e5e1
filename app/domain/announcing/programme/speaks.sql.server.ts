// Whether somebody is among the speakers of any conference, in SQL: each visit to one's own page asks it.
import { askSql } from "~/platform/db.server";

const question = `SELECT EXISTS (SELECT 1 FROM "Speaker" WHERE "personId" = @personId) AS "speaks"`;

/** Whether a person speaks at any conference. */
export async function askSpeaks(personId: string): Promise<boolean> {
  const [found] = await askSql<{ speaks: 0 | 1 }>(question, { personId });
  return found?.speaks === 1;
}
