// Traces in the trail that no door has to leave itself: that somebody looked at many people's data, and that somebody who is
// signed in was refused. What a route shows its handle says (`looksAt`).
import { noteTrace } from "~/domain/ground/audit/traces.server";
import { now } from "~/platform/clock.server";
import { actorFound } from "../session.server";
import type { MappedRoute } from "./route-map.server";

/**
 * Notes what a request's answer leaves behind. Nobody waits for it to be written.
 *
 * @param asked the request's path and query
 * @param context the facts of the request, by which its actor was found
 * @param status of the answer
 */
export async function leaveTrace(
  { path, handle }: MappedRoute,
  asked: { path: string; query: URLSearchParams },
  context: object,
  status: number,
): Promise<void> {
  const looks = handle.looksAt && (!handle.looksAt.query || asked.query.has(handle.looksAt.query));
  if (status !== 403 && !(looks && status === 200)) return;
  const actor = await actorFound(context);
  if (!actor?.personId) return;
  const facts = slugIn(path, asked.path);
  const entry =
    status === 403
      ? { action: "refused", subjectKind: "page", subjectId: path || "/", facts }
      : { action: "looked", subjectKind: "list", subjectId: handle.looksAt?.list ?? "", facts };
  noteTrace(actor, entry, now());
}

/** The conference that an address names, by the place of `:slug` in the route. */
function slugIn(route: string, path: string): { conference?: string } {
  const at = route.split("/").indexOf(":slug");
  const slug = path.split("/")[at + 1];
  return at < 0 || !slug ? {} : { conference: slug.slice(0, 100) };
}
