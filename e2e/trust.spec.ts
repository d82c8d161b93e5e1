// What must hold under attack, at the HTTP of a real site: headers, origins, uploads, failing pages.
import { randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import Database from "better-sqlite3";
import doors from "../app/routes";
import options from "../remix.config.js";
import { expect, type Site, test } from "./site";

const addresses = [
  "/",
  "/conferences/soc-2027/programme",
  "/sign-in",
  "/no-such-page",
  "/assets/no-such-file.js",
  "/favicon.svg",
  "/healthcheck",
  "/my",
  "/library/feed.atom",
];

for (const address of addresses)
  test(`the answer of ${address} carries the headers`, async ({ request }) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    const policy = headers["content-security-policy"] ?? "";
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toContain("unsafe-inline");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["strict-transport-security"]).toMatch(/max-age=\d{8}/);
    expect(headers["x-powered-by"]).toBeUndefined();
  });

test("styles come compressed and are kept for a year", async ({ request }) => {
  const page = await (await request.get("/")).text();
  const sheet = /href="([^"]+\.css)"/.exec(page)?.[1] ?? "";
  const { "content-encoding": encoding, "cache-control": caching } = (
    await request.get(sheet, { headers: { "Accept-Encoding": "gzip" } })
  ).headers();
  expect(encoding).toBe("gzip");
  expect(caching).toMatch(/max-age=31536000, immutable/);
});

test("pages that hold personal data are not stored anywhere", async ({ request, site }) => {
  await request.post("/demo/sign-in/delegate", { headers: { Origin: site.url }, maxRedirects: 0 });
  for (const address of ["/my", "/my/registration", "/my/ticket", "/my/agenda.ics"]) {
    const answer = await request.get(address);
    expect(answer.headers()["cache-control"], address).toMatch(/no-store/);
  }
});

test("who is signed in reads public pages as themselves, and nobody else is given that page", async ({
  request,
  site,
}) => {
  const page = "/conferences/soc-2027/programme";
  expect(await (await request.get(page)).text()).toContain("Sign in");
  await request.post("/demo/sign-in/delegate", { headers: { Origin: site.url }, maxRedirects: 0 });
  const mine = await request.get(page);
  expect(await mine.text()).toContain("Sign out");
  expect(mine.headers()["cache-control"]).toBe("private, no-store");
  const others = await fetch(site.url + page);
  expect(await others.text()).toContain("Sign in");
});

test("a page that hydrates has a nonce of its own each time, and the others run no script", async ({
  request,
  site,
}) => {
  await request.post("/demo/sign-in/steward", { headers: { Origin: site.url }, maxRedirects: 0 });
  const nonces = new Set<string>();
  for (const _ of [1, 2]) {
    const answer = await request.get("/door/soc-2027");
    const nonce = /'nonce-([\w-]+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
    expect(await answer.text()).toContain(`nonce="${nonce}"`);
    nonces.add(nonce ?? "");
  }
  expect(nonces.size).toBe(2);
  // Nobody's page: those who work for the conference are also told, by a script of our own, when they are signed out.
  const page = await (await fetch(`${site.url}/conferences/soc-2027/programme`)).text();
  // What is told to programs in the words of schema.org is data, which no browser runs.
  expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/);
});

test("unsafe requests from elsewhere are refused at every route, and change nothing", async ({
  request,
  site,
}) => {
  const before = countEverything(site);
  const origins: Record<string, string>[] = [
    { Origin: "https://elsewhere.example" },
    { Origin: "null" },
    {},
    { Origin: "https://elsewhere.example", "X-Forwarded-Host": "elsewhere.example" },
    { Origin: "https://elsewhere.example", Host: "elsewhere.example" },
  ];
  for (const { path = "", id } of await doors) {
    const url = `/${path.replace("*", "x").replace(/:\w+/g, "x")}`;
    for (const headers of origins) {
      const answer = await request.post(url, { headers, form: { email: "a@example.org" } });
      expect(answer.status(), `${url} ${JSON.stringify(headers)}`).toBe(403);
    }
    const data = await request.post(`${url}?_data=${id ?? `routes/${path}`}`, {
      headers: { Origin: site.url },
      form: { email: "a@example.org" },
    });
    expect(data.status(), `${url}?_data`).toBe(403);
  }
  expect(countEverything(site)).toEqual(before);
});

test("single fetch stays off, because its serialiser has an unmended advisory", () => {
  expect(options.future?.v3_singleFetch).toBe(false);
});

test("the sixth wrong code in 15 minutes gets 429", async ({ request, site }) => {
  const headers = { Origin: site.url };
  const form = { email: "editor@example.org", next: "" };
  await request.post("/sign-in", { headers, form });
  const statuses: number[] = [];
  for (let n = 0; n < 6; n += 1) {
    const wrong = { code: String(100000 + n) };
    statuses.push((await request.post("/sign-in/code", { headers, form: wrong })).status());
  }
  expect(statuses.slice(0, 5).every((status) => status === 422)).toBe(true);
  expect(statuses[5]).toBe(429);
});

test("known and unknown addresses get the same answer", async ({ playwright, site }) => {
  const answers: string[] = [];
  for (const email of ["organiser@example.org", "nobody.at.all@example.org"]) {
    const request = await playwright.request.newContext({ baseURL: site.url });
    const headers = { Origin: site.url };
    const answer = await request.post("/sign-in", { headers, form: { email, next: "" } });
    answers.push(`${answer.status()} ${answer.url()} ${await answer.text()}`);
    await request.dispose();
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a broken address gets a friendly page without a stack trace", async ({ request }) => {
  for (const address of ["/conferences/%E0%A4%A", "/library/%00", "/organiser/%2e%2e"]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBeLessThan(500);
    expect(await answer.text()).not.toMatch(/at .+\.(js|ts):\d+/);
  }
});

test("a form that failed is answered on the page of whoever sent it, with a reference where it is our fault", async ({
  request,
  site,
}) => {
  const headers = { Origin: site.url };
  await request.post("/demo/sign-in/delegate", { headers, maxRedirects: 0 });
  const missing = await request.post("/speaker/sessions/nowhere", { headers, form: { a: "b" } });
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain("Sign out");
  const other = new Database(join(site.dataDir, "conference.db"));
  other.exec("BEGIN IMMEDIATE");
  try {
    const busy = await request.post("/my/calendar", { headers, form: { intent: "make" } });
    expect(busy.status()).toBe(503);
    expect(busy.headers()["retry-after"]).toMatch(/^\d+$/);
    const page = await busy.text();
    for (const words of ["Sign out", "nothing was saved", busy.headers()["x-request-reference"]])
      expect(page).toContain(words);
    const watched = await request.get("/healthcheck");
    expect(watched.status()).toBe(503);
    expect(await watched.text()).toContain("another process holds the database");
    expect((await request.get("/my")).status()).toBe(200);
  } finally {
    other.close();
  }
  const after = await request.post("/my/calendar", { headers, form: { intent: "make" } });
  expect(after.status()).toBe(200);
});

test.describe("uploads", () => {
  async function speak(request: APIRequestContext, site: Site): Promise<string> {
    const headers = { Origin: site.url };
    await request.post("/demo/sign-in/speaker", { headers, maxRedirects: 0 });
    const home = await (await request.get("/speaker")).text();
    return /\/speaker\/sessions\/[\w-]+/.exec(home)?.[0] ?? "";
  }

  const upload = (site: Site, buffer: Buffer, name = "slides.pdf") => ({
    headers: { Origin: site.url },
    maxRedirects: 0,
    multipart: {
      uploadId: randomUUID(),
      marking: "OFFICIAL",
      consent: "yes",
      file: { name, mimeType: "application/pdf", buffer },
    },
  });

  test("what only pretends to be a presentation is refused beside its field", async ({
    request,
    site,
  }) => {
    const url = await speak(request, site);
    const before = countEverything(site).SlidesVersion;
    const answer = await request.post(url, upload(site, Buffer.from("MZ this is a program")));
    expect(answer.status()).toBe(422);
    expect(await answer.text()).toContain("must be a PDF, PPTX or ODP");
    expect(countEverything(site).SlidesVersion).toBe(before);
  });

  test("an archive that would unpack to more than a presentation is refused", async ({
    request,
    site,
  }) => {
    const url = await speak(request, site);
    const answer = await request.post(url, upload(site, archiveThatClaims(1024 ** 3), "big.pptx"));
    expect(answer.status()).toBe(422);
  });

  test("a name that climbs keeps only its last part", async ({ request, site }) => {
    const url = await speak(request, site);
    const climbing = upload(site, Buffer.from("%PDF-1.7\nok"), "../../../etc/cron.d/talk.pdf");
    expect((await request.post(url, climbing)).status()).toBe(303);
    const db = new Database(join(site.dataDir, "conference.db"), { readonly: true });
    const name = db.prepare("SELECT fileName FROM SlidesVersion ORDER BY id DESC").pluck().get();
    db.close();
    expect(name).toBe("talk.pdf");
  });

  test("1,001 parts are refused", async ({ request, site }) => {
    const url = await speak(request, site);
    const fields = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`f${n}`, "x"]));
    const answer = await request.post(url, {
      headers: { Origin: site.url },
      multipart: fields,
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(422);
  });

  test("a body over the limit is refused before it is read", async ({ request, site }) => {
    const url = await speak(request, site);
    expect(await declaredLength(site.url + url, 1024 ** 3)).toBe(413);
    expect(await declaredLength(`${site.url}/sign-in`, 1024 ** 2)).toBe(413);
  });
});

/** Sends the head of a request that says how long its body is, and none of the body. */
function declaredLength(url: string, length: number): Promise<number> {
  return new Promise((done, failed) => {
    const headers = { Origin: new URL(url).origin, "Content-Length": length };
    const request = httpRequest(url, { method: "POST", headers }, (response) => {
      done(response.statusCode ?? 0);
      request.destroy();
    });
    request.on("error", failed);
    request.flushHeaders();
  });
}

/** A ZIP whose one entry claims to unpack to `bytes`. */
function archiveThatClaims(bytes: number): Buffer {
  const name = Buffer.from("ppt/presentation.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(2, 18);
  local.writeUInt32LE(bytes, 22);
  local.writeUInt16LE(name.length, 26);
  const body = Buffer.from([0x03, 0x00]);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(2, 20);
  central.writeUInt32LE(bytes, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + body.length, 16);
  return Buffer.concat([local, name, body, central, name, end]);
}

/** How many rows each table has; requests that change nothing leave it as it is. */
function countEverything(site: Site): Record<string, number> {
  const db = new Database(join(site.dataDir, "conference.db"), { readonly: true });
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const counts = Object.fromEntries(
    tables.map((table) => [table, db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()]),
  );
  db.close();
  return counts as Record<string, number>;
}
