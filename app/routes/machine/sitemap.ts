// The public pages for search engines (sitemaps.org).
import { listPublicPages } from "~/domain/desk/conference-page/public-pages.server";
import { addressOf } from "~/platform/env.server";

/** Addresses in one file; the protocol allows no more. */
const mostAddresses = 50_000;

export async function loader() {
  const pages = (await listPublicPages()).slice(0, mostAddresses);
  // A path is encoded already, and holds nothing that XML would read as its own.
  const addresses = pages.map((path) => `<url><loc>${addressOf(path)}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.join("\n")}
</urlset>
`;
  return new Response(xml, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
