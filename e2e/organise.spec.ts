// The organiser's day at the desk: what needs doing, the figures, the letters that failed, and who may do what.
import Database from "better-sqlite3";
import { expect, expectAccessible, type Site, signInAs, test } from "./site";

const refused = "morgan.ashworth@police.example.org";

/** A letter that the mail server refused, as delivery leaves it. */
function writeFailedLetter(site: Site): void {
  const db = new Database(`${site.dataDir}/conference.db`);
  db.pragma("busy_timeout = 10000");
  const now = new Date().toISOString();
  db.prepare(
    `INSERT OR IGNORE INTO "Letter" ("id", "to", "kind", "subject", "text", "state", "attempts", "createdAt", "nextAttemptAt", "lastError", "conferenceId", "audience")
     SELECT 'failed-letter', ?, 'test', 'Your place', 'You have a place.', 'failed', 1, ?, ?, 'No such user.', "id", 'conference'
     FROM "Conference" WHERE "slug" = 'soc-2017'`,
  ).run(refused, now, now);
  db.close();
}

test("an organiser sees what needs doing and the figures behind it", async ({ page }) => {
  await signInAs(page, "organiser");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Conference 2017" }).click();
  await expect(page.getByRole("heading", { name: "What needs doing now" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Registrations over time" })).toBeVisible();
  await page.getByText("The figures: registrations by sector").click();
  await expect(page.getByRole("rowheader", { name: "Police", exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/organiser");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Conference 20[2-9]/ })
    .click();
  await page.getByRole("link", { name: /registrations? to vet/ }).click();
  await expect(page).toHaveURL(/registrations\?state=submitted/);
});

test("an organiser finds the letter that failed and tries it again", async ({ page, site }) => {
  writeFailedLetter(site);
  await page.goto("/sign-in");
  await page.getByLabel("Work email address").fill("delegate@example.org");
  await page.getByRole("button", { name: "Email me a link" }).click();
  await signInAs(page, "organiser");
  await page.getByRole("link", { name: "Conference 2017" }).click();
  await page.getByRole("link", { name: /letters? failed/ }).click();
  await expect(page.getByText("No such user.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Try again\s+with Your place/ }).click();
  await expect(page.getByRole("alert")).toContainText("tried again");
  await page.getByLabel("Email address").fill("MORGAN.ashworth");
  await page.getByRole("button", { name: "Find letters" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: refused })).toContainText(
    "Waiting to be sent",
  );
  const secret = page.getByText("This letter holds a secret and is not shown.");
  const find = async () => {
    await page.getByLabel("Email address").fill("delegate@example.org");
    await page.getByRole("button", { name: "Find letters" }).click();
    await expect(page).toHaveURL(/delegate/);
  };
  await find();
  await expect(secret).toHaveCount(0);
  await signInAs(page, "administrator");
  await page.goto("/organiser/people/letters");
  await find();
  await expect(secret.first()).toBeVisible();
  await page.goto("/demo/mailbox?to=delegate@example.org");
  await expect(page.getByRole("link", { name: /\/sign-in\/link\// }).first()).toBeVisible();
  await expectAccessible(page);
});

test("an administrator gives a role and takes it away", async ({ page }) => {
  await signInAs(page, "administrator");
  await page.getByRole("link", { name: "People and roles" }).click();
  await page.getByRole("button", { name: "Set roles" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a full name");
  await page.getByLabel("Full name").fill("Robin Achebe");
  await page.getByLabel("Work email address").fill("robin.achebe@example.org");
  await page.getByLabel("Steward").check();
  await page.getByRole("button", { name: "Set roles" }).click();
  await expect(page.getByRole("alert")).toContainText("The roles are set");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Change roles of Robin Achebe" }).click();
  await expect(page.getByLabel("Steward")).toBeChecked();
  await page.getByLabel("Steward").uncheck();
  await page.getByRole("button", { name: "Set roles" }).click();
  await expect(page.getByText("Robin Achebe")).toHaveCount(0);
  await page.getByRole("link", { name: /^Change roles of Avery/ }).click();
  await page.getByLabel("Administrator").uncheck();
  await page.getByRole("button", { name: "Set roles" }).click();
  await expect(page.getByRole("alert")).toContainText("at least one administrator");
});
