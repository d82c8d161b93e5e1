// A door on a day that is none of the conference's: it answers as ever, says that nothing counts, and nothing does.
import { readTicket } from "./read-ticket";
import { expect, expectAccessible, signInAs, test } from "./site";

test("a door says that scans are practice, and does not count them", async ({
  page,
  browser,
  site,
}) => {
  const address = await readTicket(browser, site.url);
  await signInAs(page, "organiser");
  await page.goto("/door/current");
  const verdict = page.getByRole("main").getByRole("status").first();
  await expect(page.getByText(/^Practice: scans do not count until/)).toBeVisible();
  await expect(page.getByLabel("Ticket code")).toBeFocused();
  await page.getByRole("button", { name: "Check in" }).click();
  await expect(page.locator("#code-error")).toContainText("Scan a ticket, or type its code");
  await expectAccessible(page);
  await page.getByLabel("Ticket code").fill(address);
  await page.getByRole("button", { name: "Check in" }).click();
  await expect(verdict).toContainText(/Admitted.*Practice: this does not count/);
  await expect(page.getByText(/^1 of \d+ in practice$/)).toBeVisible();
  await expect(page.locator("#code-error")).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(page.url().replace(/door\/([^?]+).*/, "organiser/$1/attendance"));
  await expect(page.getByText("1 practice scan was made")).toBeVisible();
  await expect(page.getByText("Nobody has been admitted yet.")).toBeVisible();
  await expectAccessible(page);
});
