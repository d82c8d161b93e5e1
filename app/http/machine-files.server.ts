// The small files that programs ask every site for: robots.txt, security.txt and the sitemap.
import { paths } from "~/paths";
import { addressOf, env } from "~/platform/env.server";

/** Where the pages of those begin to whom they belong, and the links that open something; the test asks the map for all of them. */
const closed = [
  ...[paths.my(), paths.organiser(), paths.editor(), paths.speaker(), paths.door("")],
  ...[paths.ticket(""), paths.calendarFeed("").replace(".ics", ""), paths.slidesFile("")],
  ...[paths.signIn(), paths.signOut(), paths.demoSignIn(""), paths.demoMailbox()],
  ...[paths.confirmRegistration(""), paths.firstAdministrator(""), paths.delegates("*")],
];

/** Milliseconds that security.txt is to be believed: 180 days, for RFC 9116 wants less than a year. */
const believedFor = 180 * 24 * 3_600_000;

/** Addresses in one sitemap; the protocol (sitemaps.org) allows no more. */
const mostAddresses = 50_000;

/** What search engines may read: the conference pages, the programme and the library are for everybody, the rest is not. */
export function robotsAnswer(): Response {
  const refused = closed.map((path) => `Disallow: ${path}`);
  return file(
    ["User-agent: *", ...refused, `Sitemap: ${addressOf(paths.sitemap())}`],
    "text/plain",
  );
}

/**
 * Whom to tell of a weakness in the software (RFC 9116).
 *
 * @param contactEmail the organisers' address, or "" for the mail's sender
 */
export function securityAnswer(contactEmail: string, now: Date): Response {
  const lines = [
    `Contact: mailto:${contactEmail || env().mailFrom}`,
    `Expires: ${new Date(now.getTime() + believedFor).toISOString()}`,
    "Preferred-Languages: en",
    `Canonical: ${addressOf(paths.securityContact())}`,
  ];
  return file(lines, "text/plain");
}

/** The public pages by their paths, which are encoded, so that XML reads nothing in them as its own. */
export function sitemapAnswer(pages: readonly string[]): Response {
  const addresses = pages
    .slice(0, mostAddresses)
    .map((path) => `<url><loc>${addressOf(path)}</loc></url>`);
  const opening = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  const declaration = `<?xml version="1.0" encoding="UTF-8"?>`;
  return file([declaration, opening, ...addresses, "</urlset>"], "application/xml");
}

function file(lines: string[], type: string): Response {
  const headers = {
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "public, max-age=3600",
  };
  return new Response(`${lines.join("\n")}\n`, { headers });
}
