// The released programme for programs: frab/pretalx schedule as JSON and XML, and iCalendar.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { buildSchedule } from "~/domain/announcing/schedule-files/write/build-schedule.server";
import { isScheduleFormat, writeSchedule } from "~/domain/announcing/schedule-files/write/formats";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";

export const handle = { kept: true } satisfies RouteHandle;

/** The last part of the address chooses the form; `routes.ts` lets no other end through. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const programme = found(await buildSchedule(params.slug ?? ""));
  const end = new URL(request.url).pathname.split(".").at(-1) ?? "";
  const { type, text } = writeSchedule(programme, isScheduleFormat(end) ? end : "json");
  return new Response(text, { headers: { "Content-Type": `${type}; charset=utf-8` } });
}
