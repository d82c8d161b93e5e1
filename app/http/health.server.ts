// Whether the process can do its work, for those who watch over it.
import { read } from "~/platform/db.server";

/** Whether the database answers a question now. */
export async function databaseAnswers(): Promise<boolean> {
  return read.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}
