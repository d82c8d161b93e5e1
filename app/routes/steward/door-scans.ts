// Takes scans from stewards' devices: a batch in JSON, each scan answered with its verdict.
import type { ActionFunctionArgs } from "@remix-run/node";
import { recordScans } from "~/domain/arriving/attendance/record-scans.server";
import { scansBody } from "~/domain/arriving/attendance/scan-forms";
import { answerInJson, onlyPost, readJson, requireDeedInJson } from "~/http/json.server";
import { now } from "~/platform/clock.server";

export const loader = onlyPost;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeedInJson(args, "check-in");
  const { scans } = await readJson(args.request, scansBody);
  const slug = args.params.slug ?? "";
  return answerInJson(async () => ({ results: await recordScans(actor, { slug, scans }, now()) }));
}
