// What search engines may read: the conference pages, the programme and the library are for everybody, the rest is not.
import { paths } from "~/paths";
import { addressOf } from "~/platform/env.server";

/** Where the pages of those begin to whom they belong. */
const closed = [
  "/my",
  "/organiser",
  "/editor",
  "/speaker",
  "/door",
  "/t/",
  "/calendars/",
  "/slides/",
  "/sign-in",
  "/sign-out",
  "/demo",
];

export function loader() {
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    `Sitemap: ${addressOf(paths.sitemap())}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
