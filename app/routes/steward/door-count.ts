// The live count for a steward's device: on site, expected, and at its checkpoint.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getConference } from "~/domain/announcing/conferences/conferences.server";
import { mainDoor } from "~/domain/arriving/attendance/attendance";
import { getDoorCount } from "~/domain/arriving/attendance/door.server";
import { answerInJson, jsonRefusal, requireDeedInJson } from "~/http/json.server";

export async function loader(args: LoaderFunctionArgs) {
  await requireDeedInJson(args, "check-in");
  const conference = await getConference(args.params.slug ?? "");
  if (!conference) throw jsonRefusal("There is no conference here.", 404);
  const checkpoint = new URL(args.request.url).searchParams.get("checkpoint") || mainDoor;
  return answerInJson(() => getDoorCount(conference.id, checkpoint));
}
