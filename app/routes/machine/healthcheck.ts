// Whether the process and its database answer, for those who watch over it.
import { json } from "@remix-run/node";
import { read } from "~/platform/db.server";
import { version } from "../../../package.json";

export async function loader() {
  try {
    await read.$queryRaw`SELECT 1`;
    return json({ status: "ok", database: "ok", version });
  } catch {
    return json({ status: "failing", database: "not answering", version }, { status: 503 });
  }
}
