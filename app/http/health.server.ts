// Whether the process can do its work, for those who watch over it.
import { json } from "@remix-run/node";
import { isOwnMachine } from "~/domain/ground/limits/limits";
import { databaseAnswers, whatHinders } from "~/platform/db.server";
import type { Hindrance } from "~/platform/hindrance";
import { contextOf, type DoorArgs } from "./context";

/** Milliseconds that a watcher waits for a write to be tried. */
const patience = 100;

const sentences: Record<Hindrance | "waiting", string> = {
  waiting: "waiting",
  busy: "nothing can be written: another process holds the database, or too much waits",
  full: "nothing can be written: the disk is full",
  failing: "nothing can be written: the disk does not take it",
};

/**
 * The answer to a watcher: 200 while everything works, 503 with what does not.
 *
 * @param version of the software, told to whoever asks from the machine itself
 */
export async function healthAnswer(args: DoorArgs, version: string): Promise<Response> {
  const [answers, hindrance] = await Promise.all([databaseAnswers(), whatHinders(patience)]);
  const works = answers && (!hindrance || hindrance === "waiting");
  const facts = {
    status: works ? "ok" : "failing",
    database: answers ? "ok" : "not answering",
    writing: hindrance ? sentences[hindrance] : "ok",
    ...(asksFromHere(args) ? { version } : {}),
  };
  return json(facts, { status: works ? 200 : 503 });
}

/** Whether a request was made on this machine, and not by a proxy on it for somebody else. */
function asksFromHere(args: DoorArgs): boolean {
  const { headers } = args.request;
  const passedOn = ["forwarded", "via", "x-forwarded-for", "x-real-ip"].some((name) =>
    headers.has(name),
  );
  return !passedOn && isOwnMachine(contextOf(args).address);
}
