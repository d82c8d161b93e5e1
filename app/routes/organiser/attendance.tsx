// Attendance for organisers: who is on site now, by checkpoint and over time, what doors refused, and the muster list.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mainDoor } from "~/domain/arriving/attendance/attendance";
import { getAttendancePage } from "~/domain/arriving/attendance/page.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { LiveOnSite } from "~/scanner/live-on-site";
import { AttendancePage } from "~/ui/arriving/attendance-page";

export const handle = {
  hydrate: true,
  looksAt: { list: "muster list", query: "list" },
} satisfies RouteHandle;

export const meta = titled<typeof loader>(({ muster }) => (muster ? "Muster list" : "Attendance"));

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "watch-attendance");
  const list = new URL(args.request.url).searchParams.get("list");
  return found(await getAttendancePage(args.params.slug ?? "", list, now()));
}

export default function Attendance() {
  const { count, ...page } = useLoaderData<typeof loader>();
  const url = `${paths.doorCount(page.conference.slug)}?checkpoint=${mainDoor}`;
  return (
    <AttendancePage {...page} live={<LiveOnSite url={url} first={count} past={page.past} />} />
  );
}
