// The published write-ups for feed readers.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getLibraryFeed } from "~/domain/publishing/library/feed.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { xml, etag } = await getLibraryFeed();
  const headers = { ETag: etag, "Cache-Control": "public, max-age=300" };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(xml, {
    headers: { ...headers, "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
