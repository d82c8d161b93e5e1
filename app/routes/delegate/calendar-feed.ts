// A delegate's personal feed for calendar programs: the address is the key, and one that was revoked was never there.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getFeedCalendar } from "~/domain/choosing/agenda/calendar-feed.server";
import { matchesTag } from "~/http/cache/accepted-encoding";
import type { RouteHandle } from "~/http/route-handle";
import { now } from "~/platform/clock.server";

export const handle = { secret: true } satisfies RouteHandle;

export async function loader({ params, request }: LoaderFunctionArgs) {
  const token = /^([\w-]{22})\.ics$/.exec(params.file ?? "")?.[1];
  const feed = token ? await getFeedCalendar(token, now()) : null;
  if (!feed) {
    const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
    return new Response("There is no calendar here.\n", { status: 404, headers });
  }
  // The tag is weak, because the bytes differ with the compression.
  const headers = { ETag: `W/${feed.etag}`, "Cache-Control": "private, no-cache" };
  if (matchesTag(request.headers.get("if-none-match") ?? "", feed.etag))
    return new Response(null, { status: 304, headers });
  return new Response(feed.calendar, {
    headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" },
  });
}
