// What every journey starts from: a real site of its own with the demonstration's data, and the ways into it.
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { siteEnvironment, siteNow } from "./site-environment";

export { expect };

/** A letter as the demonstration's mailbox gives it, newest first. */
export type MailboxLetter = {
  to: string;
  subject: string;
  text: string;
  links: string[];
  attachments: { fileName: string; mediaType: string; content: string }[];
};

/** A running site. */
export type Site = {
  url: string;
  /** Where its database and files are, for tests that look at what is stored. */
  dataDir: string;
  /** The letters to an address, newest first. */
  letters: (to: string) => Promise<MailboxLetter[]>;
  stop: () => Promise<void>;
};

/**
 * Starts a site from a copy of the demonstration.
 *
 * @param now another moment for its clock, ISO 8601
 */
async function startSite(now?: string): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), "conference-site-"));
  cpSync(process.env.DEMONSTRATION_FOLDER ?? "", dataDir, { recursive: true });
  const port = await freePort();
  const program = `const app = await import("./build/server/index.js"); await app.serve();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    env: siteEnvironment({ dataDir, port, ...(now ? { now } : {}) }),
    stdio: ["ignore", "inherit", "inherit"],
  });
  const url = `http://localhost:${port}`;
  await untilAnswering(url, child);
  return {
    url,
    dataDir,
    letters: async (to) => {
      const answer = await fetch(`${url}/demo/mailbox.json`);
      const letters = (await answer.json()) as MailboxLetter[];
      return letters.filter((letter) => letter.to === to);
    },
    stop: async () => {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error("The site ended before it answered.");
    const answer = await fetch(`${url}/healthcheck`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error("The site did not answer within a minute.");
    await new Promise((tick) => setTimeout(tick, 50));
  }
}

/** Signs the browser in as the demonstration's person for a role, such as `delegate`. */
export async function signInAs(page: Page, role: string): Promise<void> {
  await page.goto(`/demo/sign-in/${role}`);
  await page.getByRole("button", { name: /^Sign in as/ }).click();
  await expect(page).not.toHaveURL(/demo\/sign-in/);
}

/** Holds the page against WCAG 2.2 AA with axe, and against sideways scrolling. */
export async function expectAccessible(page: Page): Promise<void> {
  // axe waits for timers of the page, which never come without JavaScript; the project with it sees the same HTML.
  if (base.info().project.use.javaScriptEnabled !== false) await expectNoViolation(page);
  await expectOwnIds(page);
  const width = page.viewportSize()?.width ?? 0;
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scrolls, `sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(width);
}

async function expectNoViolation(page: Page): Promise<void> {
  // Only what is wrong is written out; and no page here has frames, for which alone the other mode opens a second page.
  const results = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations", "incomplete"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = results.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join("\n  ")}`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
  const undecided: string[] = [];
  for (const { id, nodes } of results.incomplete)
    for (const { html, target } of nodes)
      if (!(await isDecided(page, id, String(target[0])))) undecided.push(`${id}: ${html}`);
  expect(undecided, `axe could not decide on ${page.url()}`).toEqual([]);
}

/** What axe leaves to people, within an element, with the reason why it is right. Whatever else it cannot decide is a failure. */
const decidedByHand: readonly { id: string; within: string; because: string }[] = [
  {
    id: "color-contrast",
    within: ".conf-hero",
    because:
      "axe measures no gradient; this one is navy, and its lightest colour has 7:1 with its text",
  },
  {
    id: "color-contrast",
    within: "[aria-hidden=true], .conf-muster__box",
    because: "axe does not measure one character alone; it is in the colour of the words beside it",
  },
  {
    id: "color-contrast",
    within: ".conf-chart",
    because:
      "axe does not see what SVG draws; the words are the text's own colour on the page's white",
  },
  {
    id: "color-contrast",
    within: ".conf-badge",
    because:
      "axe does not see what SVG draws; the badge's colours have at least 7:1 with each other",
  },
  {
    id: "video-caption",
    within: ".conf-door__video",
    because:
      "the camera's picture is of now and without sound, and the verdict says what it showed",
  },
];

function isDecided(page: Page, id: string, target: string): Promise<boolean> {
  const within = decidedByHand.filter((one) => one.id === id).map((one) => one.within);
  if (within.length === 0) return Promise.resolve(false);
  const isWithin = ([selector = "", list = ""]: string[]) =>
    document.querySelector(selector)?.closest(list) != null;
  return page.evaluate(isWithin, [target, within.join(",")]);
}

/** An id names one thing: what a label, a hint or a link means by it would else be the first one alone (HTML 3.2.6). */
async function expectOwnIds(page: Page): Promise<void> {
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  expect(twice, `ids that stand twice on ${page.url()}`).toEqual([]);
}

/** Playwright's test with a site for each worker and moment of its clock; addresses in `page.goto` start at it. */
export const test = base.extend<object, { site: Site; clock: string }>({
  clock: [siteNow, { option: true, scope: "worker" }],
  site: [
    async ({ clock }, use) => {
      const site = await startSite(clock);
      await use(site);
      await site.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});
