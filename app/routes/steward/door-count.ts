// The live count for a steward's device: on site, expected, and at its checkpoint.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDoorCount } from "~/domain/arriving/attendance/door.server";
import { answerInJson, requireDeedInJson } from "~/http/json.server";
import { now } from "~/platform/clock.server";

export async function loader(args: LoaderFunctionArgs) {
  await requireDeedInJson(args, "check-in");
  const checkpoint = new URL(args.request.url).searchParams.get("checkpoint");
  return answerInJson(() => findDoorCount(args.params.slug ?? "", checkpoint, now()));
}
