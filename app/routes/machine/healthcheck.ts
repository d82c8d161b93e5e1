// Whether the process and its database answer, for those who watch over it.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { healthAnswer } from "~/http/health.server";
import { version } from "../../../package.json";

export function loader(args: LoaderFunctionArgs) {
  return healthAnswer(args, version);
}
