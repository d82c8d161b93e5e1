// The files that programs ask every site for, as their standards want them.
import { expect, it } from "vitest";
import { builtRoutes } from "../../prisma/factories/built-routes";
import { routeMap } from "./entrance/route-map.server";
import { robotsAnswer, securityAnswer, sitemapAnswer } from "./machine-files.server";

const now = new Date("2027-01-12T10:00:00Z");

it("names whom to tell, until a day within a year, and where the file stands (RFC 9116)", async () => {
  const lines = (await securityAnswer("organisers@example.org", now).text()).split("\n");
  expect(lines[0]).toBe("Contact: mailto:organisers@example.org");
  expect(lines[1]).toBe("Expires: 2027-07-11T10:00:00.000Z");
  expect(lines[3]).toMatch(/^Canonical: http.*\/\.well-known\/security\.txt$/);
  expect(await securityAnswer("", now).text()).toMatch(/^Contact: mailto:\S+@\S+\n/);
});

it("keeps what is somebody's from search engines, and lists what is everybody's", async () => {
  const robots = await robotsAnswer().text();
  expect(robots).toMatch(/^User-agent: \*\nDisallow: \/my\n/);
  expect(robots).toMatch(/\nSitemap: http.*\/sitemap\.xml\n$/);
  const sitemap = sitemapAnswer(["/", "/library"]);
  expect(sitemap.headers.get("Content-Type")).toContain("application/xml");
  expect((await sitemap.text()).match(/<loc>http[^<]+\/library<\/loc>/g)).toHaveLength(1);
});

it("keeps every page from search engines that is secret or not for everybody", async () => {
  const robots = await robotsAnswer().text();
  const closed = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(
    ([, path = ""]) => new RegExp(`^${path.replaceAll("*", "[^/]+")}`),
  );
  const theirs = routeMap(await builtRoutes()).routes.filter(
    ({ id, handle }) =>
      handle.secret || /^routes\/(account|delegate|speaker|steward|editor|organiser)\//.test(id),
  );
  const addresses = theirs.map(({ path }) => `/${path.replace(/:\w+/g, "a-word")}`);
  expect(addresses.length).toBeGreaterThan(40);
  expect(addresses.filter((address) => !closed.some((path) => path.test(address)))).toEqual([]);
}, 60_000);
