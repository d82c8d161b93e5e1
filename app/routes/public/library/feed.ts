// The published write-ups for feed readers.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getLibraryFeed } from "~/domain/publishing/library/feed.server";
import { matchesTag } from "~/http/cache/accepted-encoding";

export async function loader({ request }: LoaderFunctionArgs) {
  const { xml, etag } = await getLibraryFeed();
  const headers = { ETag: etag, "Cache-Control": "public, max-age=300" };
  if (matchesTag(request.headers.get("if-none-match") ?? "", etag))
    return new Response(null, { status: 304, headers });
  return new Response(xml, {
    headers: { ...headers, "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
