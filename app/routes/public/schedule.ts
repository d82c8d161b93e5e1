// The released programme for programs: frab/pretalx schedule as JSON and XML, and iCalendar.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { buildSchedule } from "~/domain/announcing/schedule-files/write/build-schedule.server";
import { programmeCalendar } from "~/domain/announcing/schedule-files/write/ics";
import { writeScheduleJson } from "~/domain/announcing/schedule-files/write/json";
import { writeScheduleXml } from "~/domain/announcing/schedule-files/write/xml";
import { found } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";

export const handle = { kept: true } satisfies RouteHandle;

/** The last part of the address chooses the form; `routes.ts` lets no other end through. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const programme = found(await buildSchedule(params.slug ?? ""));
  const { pathname } = new URL(request.url);
  const [type, text] = pathname.endsWith(".ics")
    ? ["text/calendar", programmeCalendar(programme)]
    : pathname.endsWith(".xml")
      ? ["application/xml", writeScheduleXml(programme.schedule)]
      : ["application/json", writeScheduleJson(programme.schedule)];
  return new Response(text, { headers: { "Content-Type": `${type}; charset=utf-8` } });
}
