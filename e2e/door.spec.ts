// A steward at the door: admitted, already in, undone, not known; at a session's door; without a connection; the organiser's view.
import type { Page } from "@playwright/test";
import { readTicket } from "./read-ticket";
import { expect, expectAccessible, signInAs, test } from "./site";

// The morning of the demonstration's next conference: on other days scans are practice.
test.use({ clock: "2027-02-02T08:45:00Z" });

const verdict = (page: Page) => page.getByRole("main").getByRole("status").first();

async function scan(page: Page, code: string): Promise<void> {
  await page.getByLabel("Ticket code").fill(code);
  await page.getByRole("button", { name: "Check in" }).click();
}

test("a steward admits a delegate once, undoes it, and stops a code that is not known", async ({
  page,
  browser,
  site,
}) => {
  const address = await readTicket(browser, site.url);
  expect(address).toMatch(/\/t\/[\w-]{22}$/);
  await signInAs(page, "steward");
  await expect(page.getByRole("heading", { level: 1, name: "Main door" })).toBeVisible();
  await expect(page.getByLabel("Ticket code")).toBeFocused();
  await expectAccessible(page);

  // The ticket opened with the phone's own camera leads here with its code, and nothing is recorded yet.
  await page.goto(new URL(address).pathname);
  await expect(verdict(page)).toContainText("Ready");
  await expect(page.getByLabel("Ticket code")).not.toHaveValue("");
  await page.getByRole("button", { name: "Check in" }).click();
  await expect(verdict(page)).toContainText("Admitted");
  await expect(page.getByText(/^1 of \d+ on site$/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Undo this scan" }).click();
  await expect(verdict(page)).toContainText("Undone");
  await scan(page, address);
  await expect(verdict(page)).toContainText("Admitted");

  await scan(page, address);
  await expect(verdict(page)).toContainText(/Already in.*First scanned at .+ at the main door\./);
  await expectAccessible(page);

  await scan(page, "A".repeat(22));
  await expect(verdict(page)).toContainText("Not known");
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: "Undo this scan" })).toHaveCount(0);
});

test("a scan sent twice is one scan, and only from our own pages", async ({
  page,
  browser,
  site,
}) => {
  const address = await readTicket(browser, site.url);
  await signInAs(page, "steward");
  const slug = /door\/([^?]+)/.exec(page.url())?.[1] ?? "";
  const now = new Date().toISOString();
  const send = (scanId: string) =>
    page.request.post(`/door/${slug}/scans`, {
      headers: { Origin: site.url },
      data: { scans: [{ scanId, code: address, checkpoint: "main", at: now }] },
    });
  const scanId = crypto.randomUUID();
  const first = await (await send(scanId)).json();
  expect(await (await send(scanId)).json()).toEqual(first);
  expect(await (await send(crypto.randomUUID())).json()).toMatchObject({
    results: [{ verdict: "already-in" }],
  });
  expect((await page.request.post(`/door/${slug}/scans`, { data: {} })).status()).toBe(403);
});

test("a checkpoint chosen before the page runs is the one that scans go to", async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, "Without JavaScript a button changes the checkpoint.");
  await signInAs(page, "steward");
  const url = page.url();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url, { waitUntil: "commit" });
  const [name = ""] = await page
    .locator('optgroup[label*="Breakout 1"] option')
    .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  await page.getByLabel("Checkpoint").selectOption(name);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Main door");
  release();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Main door");
  await expect(page).toHaveURL(new RegExp(`checkpoint=${encodeURIComponent(name)}`));
});

test("at a session's door those with a place go in, the others hear where theirs is", async ({
  page,
  browser,
  site,
  javaScriptEnabled,
}) => {
  const address = await readTicket(browser, site.url);
  await signInAs(page, "steward");
  const options = page.locator('optgroup[label*="Breakout 1"] option');
  const names = await options.evaluateAll((all) =>
    all.map((option) => (option as HTMLOptionElement).value),
  );
  const heard: string[] = [];
  for (const name of names) {
    await page.getByLabel("Checkpoint").selectOption(name);
    if (!javaScriptEnabled) await page.getByRole("button", { name: "Change" }).click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Main door");
    await scan(page, address);
    if (!javaScriptEnabled) await expect(page).toHaveURL(/&scan=/);
    await expect(page).toHaveURL(new RegExp(`checkpoint=${encodeURIComponent(name)}`));
    await expect(verdict(page)).toContainText(/Admitted|No place here/);
    heard.push((await verdict(page).textContent()) ?? "");
  }
  expect(heard.filter((text) => text.includes("Admitted"))).toHaveLength(1);
  expect(heard.filter((text) => text.includes("Their place is in"))).toHaveLength(names.length - 1);
});

test("a scan without a connection is kept and sent later", async ({ page, javaScriptEnabled }) => {
  test.skip(
    !javaScriptEnabled,
    "Without JavaScript the browser itself says that there is no connection.",
  );
  await signInAs(page, "steward");
  // The page runs once its sound can be muted; before that a code is sent as a form.
  await expect(page.getByRole("button", { name: "Mute" })).toBeVisible();
  await page.route("**/scans", (route) => route.abort());
  await scan(page, "B".repeat(22));
  await expect(verdict(page)).toContainText(
    /Not checked.*No connection\. Kept here and sent when it is back\./,
  );
  await expect(page.getByText("1 scan is not sent yet.")).toBeVisible();
  await expectAccessible(page);
  await page.unroute("**/scans");
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(verdict(page)).toContainText("Not known");
  await expect(page.getByText("not sent yet")).toHaveCount(0);
});

test("what a hand scanner types counts wherever the focus is", async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, "Without JavaScript the field has the focus when the page opens.");
  await signInAs(page, "steward");
  await page.getByRole("button", { name: "Mute" }).click();
  await page.keyboard.type("C".repeat(22));
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText("Not known");
  await expect(page.getByLabel("Ticket code")).toHaveValue("");
});

test("an organiser sees the attendance and the muster list", async ({ page, browser, site }) => {
  const address = await readTicket(browser, site.url);
  await signInAs(page, "organiser");
  await page.goto("/door/current");
  await scan(page, address);
  await expect(verdict(page)).toContainText(/Admitted|Already in/);
  const name = await verdict(page).locator(".conf-verdict__name").textContent();
  const slug = /door\/([^?]+)/.exec(page.url())?.[1] ?? "";
  await page.goto(`/organiser/${slug}/attendance`);
  await expect(page.getByText("on site now")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Muster list" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Muster list");
  await expect(page.getByRole("main")).toContainText(name ?? "?");
  await expectAccessible(page);
});
