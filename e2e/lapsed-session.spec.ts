// A session that lapses costs nobody their words, and somebody's browsers are theirs to see and to sign out.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { expect, expectAccessible, type Site, signInAs, test } from "./site";

/** Ends the sessions of the site as time does: they were last used long ago. */
function lapse(site: Site): void {
  const db = new Database(join(site.dataDir, "conference.db"));
  db.prepare("UPDATE BrowserSession SET expiresAt = '2000-01-01T00:00:00.000+00:00'").run();
  db.close();
}

async function signInByLetter(page: Page, site: Site, address: string): Promise<void> {
  await page.getByLabel("Work email address").fill(address);
  await page.getByRole("button", { name: "Email me a link" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
  const [letter] = await site.letters(address);
  await page.getByLabel("6-digit code").fill(/^(\d{6})$/m.exec(letter?.text ?? "")?.[1] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("what was typed is there again after signing in, and is sent by nobody but its author", async ({
  page,
  site,
}) => {
  await signInAs(page, "delegate");
  await page.goto("/my/write-ups/new");
  await page.getByLabel("Title").fill("A title that must not be lost");
  await page.getByLabel("Summary").fill("Words that took an afternoon.");
  lapse(site);
  await page.getByRole("button", { name: "Save draft" }).last().click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByText("Nothing you typed is lost")).toBeVisible();
  await expectAccessible(page);
  await signInByLetter(page, site, "delegate@example.org");
  await expect(page).toHaveURL(/\/my\/write-ups\/new\?kept=/);
  await expect(page.getByText("What you typed is here as you left it")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("A title that must not be lost");
  await expect(page.getByLabel("Summary")).toHaveValue("Words that took an afternoon.");
  await expectAccessible(page);
  const drafts = () => {
    const db = new Database(join(site.dataDir, "conference.db"), { readonly: true });
    const count = (sql: string) => db.prepare(sql).pluck().get();
    const found = [
      count("SELECT count(*) FROM WriteUp WHERE title = 'A title that must not be lost'"),
      count("SELECT count(*) FROM KeptForm"),
    ];
    db.close();
    return found;
  };
  expect(drafts()).toEqual([0, 1]);
  await page.reload();
  await expect(page.getByLabel("Title")).toHaveValue("A title that must not be lost");
  await page.getByRole("button", { name: "Save draft" }).last().click();
  await expect(page.getByText("Your draft is saved")).toBeVisible();
  expect(drafts()).toEqual([1, 0]);
});

test("a new email address asks for a fresh sign-in, and the form comes back", async ({
  page,
  site,
}) => {
  await signInAs(page, "new-delegate");
  const db = new Database(join(site.dataDir, "conference.db"));
  db.prepare("UPDATE BrowserSession SET createdAt = '2020-01-01T00:00:00.000+00:00'").run();
  db.close();
  await page.goto("/my/registration/change");
  await page.getByLabel("Work email address").fill("moved@example.org");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText("To change your email address")).toBeVisible();
  await signInByLetter(page, site, "new.delegate@example.org");
  await expect(page.getByLabel("Work email address")).toHaveValue("moved@example.org");
  expect(await site.letters("moved@example.org")).toEqual([]);
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page).toHaveURL(/done=confirm-address/);
});

test("somebody sees where they are signed in, and signs another browser out", async ({
  page,
  browser,
  site,
}) => {
  await signInAs(page, "editor");
  const other = await browser.newPage({ baseURL: site.url });
  await signInAs(other, "editor");
  await page.getByRole("link", { name: "Where you are signed in" }).click();
  await expect(page.getByText("This browser")).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign out the browser" }).click();
  await expect(page.getByText("Signed out.")).toBeVisible();
  await other.goto("/editor");
  await expect(other).toHaveURL(/\/sign-in/);
  await other.close();
  await page.goto("/editor");
  await expect(page.getByText("you are signed out at")).toBeVisible();
});

test("somebody who works for the conference is warned, and stays", async ({ page }, info) => {
  test.skip(info.project.use.javaScriptEnabled === false, "the page says when; there is no dialog");
  await page.clock.install();
  await signInAs(page, "organiser");
  await page.goto("/organiser");
  await page.clock.fastForward("25:01");
  // The server has been asked how long is left: its own clock has not moved, so it says more than half an hour.
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.route("**/sign-in/stay", (route) =>
    route.request().method() === "GET"
      ? route.fulfill({ json: { seconds: 240 } })
      : route.continue(),
  );
  await page.clock.fastForward("25:01");
  const dialog = page.getByRole("dialog", { name: "You are about to be signed out" });
  await expect(dialog).toContainText("4 minutes");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Stay signed in" }).click();
  await expect(dialog).toHaveCount(0);
});
