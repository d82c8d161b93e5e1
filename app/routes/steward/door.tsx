// The steward's page at a door: scan or type a code, see one verdict, undo it. Works by forms without JavaScript.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getCurrentConference } from "~/domain/announcing/conferences/conferences.server";
import { getDoorPage } from "~/domain/arriving/attendance/door.server";
import { recordScans } from "~/domain/arriving/attendance/record-scans.server";
import { doorForm } from "~/domain/arriving/attendance/scan-forms";
import { undoScan } from "~/domain/arriving/attendance/undo-scan.server";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer, show } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { DoorPage } from "~/scanner/door-page";
import { doorTitle } from "~/scanner/door-title";

export const handle = { hydrate: true, wasm: true } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ checkpoint, last, conference }) => ({
  title: [doorTitle(checkpoint, last?.result ?? null), conference],
}));

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDeed(args, "check-in");
  const { search, searchParams } = new URL(args.request.url);
  const slug = args.params.slug ?? "";
  if (slug === "current")
    throw redirect(paths.door(found(await getCurrentConference()).slug) + search);
  const [checkpoint, scanId] = [searchParams.get("checkpoint"), searchParams.get("scan")];
  const asked = { slug, checkpoint, scanId };
  return {
    ...found(await show(() => getDoorPage(actor, asked, now()))),
    code: (searchParams.get("code") ?? "").slice(0, 200),
    scanId: crypto.randomUUID(),
    clock: now().getTime(),
    urls: {
      page: paths.door(slug),
      scans: paths.doorScans(slug),
      undo: paths.doorUndo(slug),
      count: paths.doorCount(slug),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "check-in");
  const slug = args.params.slug ?? "";
  const form = await readForm(args.request, doorForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { value } = form;
  const moment = now();
  const verb = async () => {
    switch (value.intent) {
      case "scan":
        await recordScans(actor, { slug, scans: [{ ...value, at: moment }] }, moment);
        break;
      case "undo":
        await undoScan(actor, { slug, scanId: value.scanId }, moment);
    }
  };
  return answer(
    form.typed,
    verb,
    () => `${paths.door(slug, value.checkpoint)}&scan=${encodeURIComponent(value.scanId)}`,
  );
}

export default function Door() {
  return (
    <DoorPage door={useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}
