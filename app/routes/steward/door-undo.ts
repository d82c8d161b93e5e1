// Undoes a scan for a steward's device.
import type { ActionFunctionArgs } from "@remix-run/node";
import { undoBody } from "~/domain/arriving/attendance/scan-forms";
import { undoScan } from "~/domain/arriving/attendance/undo-scan.server";
import { answerInJson, onlyPost, readJson, requireDeedInJson } from "~/http/json.server";
import { now } from "~/platform/clock.server";

export const loader = onlyPost;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeedInJson(args, "check-in");
  const { scanId } = await readJson(args.request, undoBody);
  return answerInJson(() => undoScan(actor, { slug: args.params.slug ?? "", scanId }, now()));
}
