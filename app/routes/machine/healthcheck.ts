// Whether the process and its database answer, for those who watch over it.
import { json } from "@remix-run/node";
import { databaseAnswers } from "~/http/health.server";
import { version } from "../../../package.json";

export async function loader() {
  if (await databaseAnswers()) return json({ status: "ok", database: "ok", version });
  return json({ status: "failing", database: "not answering", version }, { status: 503 });
}
