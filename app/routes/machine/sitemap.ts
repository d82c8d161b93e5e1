// The public pages for search engines.
import { listPublicPages } from "~/domain/desk/conference-page/public-pages.server";
import { sitemapAnswer } from "~/http/machine-files.server";

export async function loader() {
  return sitemapAnswer(await listPublicPages());
}
