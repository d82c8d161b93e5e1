// Every route of the map × every caller × other people's ids: refused, unless e2e/access.ts says otherwise.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import Database from "better-sqlite3";
import doors from "../app/routes";
import { access, type Caller, callers, type Ids } from "./access";
import { expect, type Site, test } from "./site";

type Door = { path: string; file: string };

async function listDoors(): Promise<Door[]> {
  return (await doors).map(({ path, file }) => ({ path: path ?? "", file }));
}

function hasAction({ file }: Door): boolean {
  const source = join("app", file);
  return (
    existsSync(source) && /export (async )?function action\b/.test(readFileSync(source, "utf8"))
  );
}

function findIds(site: Site): Ids {
  const db = new Database(join(site.dataDir, "conference.db"), { readonly: true });
  const one = (sql: string) => String(db.prepare(sql).pluck().get());
  const current = one("SELECT id FROM Conference WHERE current = 1");
  const others = `NOT IN (SELECT id FROM Person WHERE email IN
    ('administrator@example.org', 'organiser@example.org', 'steward@example.org', 'editor@example.org',
     'speaker@example.org', 'delegate@example.org', 'new.delegate@example.org'))`;
  const notSpeakers = `id NOT IN (SELECT ss.sessionId FROM SessionSpeaker ss JOIN Speaker s ON s.id = ss.speakerId
    JOIN Person p ON p.id = s.personId WHERE p.email = 'speaker@example.org')`;
  const ids: Ids = {
    slug: one(`SELECT slug FROM Conference WHERE id = '${current}'`),
    session: one(`SELECT slug FROM Session WHERE conferenceId = '${current}' ORDER BY slug`),
    sessionId: one(
      `SELECT id FROM Session WHERE conferenceId = '${current}' AND ${notSpeakers} ORDER BY slug`,
    ),
    registrationId: one(
      `SELECT id FROM Registration WHERE conferenceId = '${current}' AND state = 'approved' AND personId ${others}`,
    ),
    ticketCode: one(
      `SELECT t.code FROM Ticket t JOIN Registration r ON r.id = t.registrationId
       WHERE r.conferenceId = '${current}' AND r.personId ${others}`,
    ),
    writeUpId: one(
      `SELECT id FROM WriteUp WHERE state IN ('submitted', 'in-review', 'published') AND authorId ${others}`,
    ),
    writeUpSlug: one("SELECT slug FROM WriteUp WHERE state = 'published' ORDER BY slug"),
    edition: Number(one("SELECT number FROM Edition ORDER BY number")),
    slidesVersionId: one(
      `SELECT v.id FROM SlidesVersion v JOIN Slides s ON s.id = v.slidesId JOIN Session x ON x.id = s.sessionId
       WHERE x.${notSpeakers} AND x.id NOT IN (
         SELECT a.sessionId FROM Attendance a JOIN Registration r ON r.id = a.registrationId
         WHERE a.sessionId IS NOT NULL AND r.personId IN (SELECT id FROM Person WHERE email IN
           ('delegate@example.org', 'speaker@example.org')))
       AND x.id NOT IN (SELECT p.sessionId FROM Place p JOIN Registration r ON r.id = p.registrationId
         WHERE r.personId IN (SELECT id FROM Person WHERE email IN ('delegate@example.org', 'speaker@example.org')))`,
    ),
    roomId: one(`SELECT id FROM Room WHERE conferenceId = '${current}'`),
    slotId: one(`SELECT id FROM Slot WHERE conferenceId = '${current}'`),
    speakerId: one(`SELECT id FROM Speaker WHERE conferenceId = '${current}'`),
  };
  db.close();
  return ids;
}

/** A browser's cookies for one caller. */
async function signInByRequest(request: APIRequestContext, site: Site, caller: Caller) {
  if (caller === "visitor") return;
  const headers = { Origin: site.url };
  const answer = await request.post(`/demo/sign-in/${caller}`, { headers, maxRedirects: 0 });
  expect(answer.status(), `signing in as ${caller}`).toBe(303);
}

const isRefusal = (status: number, location: string) =>
  [401, 403, 404, 405].includes(status) || location.startsWith("/sign-in");

test("the table names every route, and no other", async () => {
  const paths = (await listDoors()).map(({ path }) => path);
  const listed = Object.keys(access);
  expect(
    paths.filter((path) => !listed.includes(path)),
    "add these to e2e/access.ts",
  ).toEqual([]);
  expect(
    listed.filter((path) => !paths.includes(path)),
    "not in app/routes.ts",
  ).toEqual([]);
});

for (const caller of callers) {
  test(`${caller} gets in where the table says, and nowhere else`, async ({ playwright, site }) => {
    const ids = findIds(site);
    const request = await playwright.request.newContext({ baseURL: site.url });
    await signInByRequest(request, site, caller);
    const surprises: string[] = [];
    for (const door of await listDoors()) {
      const row = access[door.path];
      if (!row || row.posts) continue;
      const url = row.url(ids);
      const answer = await request.get(url, { maxRedirects: 0 });
      const status = answer.status();
      const location = answer.headers().location ?? "";
      if (status >= 500) surprises.push(`${url} failed with ${status}`);
      const right = row.open.includes(caller)
        ? status === (row.status ?? 200)
        : isRefusal(status, location);
      if (!right) surprises.push(`GET ${url}: ${status} ${location}`);
    }
    expect(surprises).toEqual([]);
    await request.dispose();
  });

  test(`what ${caller} may not post changes nothing`, async ({ playwright, site }) => {
    const ids = findIds(site);
    const request = await playwright.request.newContext({ baseURL: site.url });
    await signInByRequest(request, site, caller);
    const surprises: string[] = [];
    for (const door of await listDoors()) {
      const row = access[door.path];
      if (!row || !hasAction(door) || row.open.includes(caller)) continue;
      const url = row.url(ids);
      const answer = await request.post(url, {
        headers: { Origin: site.url, "Content-Type": "application/x-www-form-urlencoded" },
        data: "intent=save",
        maxRedirects: 0,
      });
      const location = answer.headers().location ?? "";
      const status = answer.status();
      if (!(status >= 400 && status < 500) && !isRefusal(status, location))
        surprises.push(`POST ${url}: ${status} ${location}`);
    }
    expect(surprises).toEqual([]);
    await request.dispose();
  });
}

test("every page has a title of its own, which ends with the service's name", async ({
  playwright,
  site,
}) => {
  const ids = findIds(site);
  const titles = new Map<string, string>();
  const wrong: string[] = [];
  for (const caller of [
    "administrator",
    "editor",
    "speaker",
    "steward",
    "delegate",
    "visitor",
  ] as const) {
    const request = await playwright.request.newContext({ baseURL: site.url });
    await signInByRequest(request, site, caller);
    for (const { path, file } of await listDoors()) {
      const row = access[path];
      if (!row || row.posts || !row.open.includes(caller) || !file.endsWith(".tsx")) continue;
      for (const slug of [ids.slug, past(site)]) {
        const url = row.url({ ...ids, slug });
        if (titles.has(url)) continue;
        const answer = await request.get(url, { maxRedirects: 0 });
        if (answer.status() !== 200) continue;
        const title = /<title>([^<]*)</.exec(await answer.text())?.[1] ?? "";
        const [other] = [...titles].find(([, one]) => one === title) ?? [];
        if (other !== undefined) wrong.push(`${url} and ${other}: ${title}`);
        if (!title.endsWith(serviceOf(site))) wrong.push(`${url}: ${title}`);
        titles.set(url, title);
      }
    }
    await request.dispose();
  }
  expect(wrong).toEqual([]);
  expect(titles.size).toBeGreaterThan(40);
});

function ask(site: Site, sql: string): string {
  const db = new Database(join(site.dataDir, "conference.db"), { readonly: true });
  const answer = String(db.prepare(sql).pluck().get());
  db.close();
  return answer;
}

const past = (site: Site) =>
  ask(site, "SELECT slug FROM Conference WHERE current = 0 AND releasedAt IS NOT NULL");
const serviceOf = (site: Site) => ask(site, "SELECT name FROM Conference WHERE current = 1");
