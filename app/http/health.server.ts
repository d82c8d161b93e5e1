// Whether the process can do its work, for those who watch over it.
import { json } from "@remix-run/node";
import { databaseAnswers } from "~/platform/db.server";

/**
 * The answer to a watcher: 200 while everything works, 503 with what does not.
 *
 * @param version of the software
 */
export async function healthAnswer(version: string): Promise<Response> {
  if (await databaseAnswers()) return json({ status: "ok", database: "ok", version });
  return json({ status: "failing", database: "not answering", version }, { status: 503 });
}
