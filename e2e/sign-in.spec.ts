// Signing in by the code and by the link of the letter, and what a wrong code gets.
import { expect, expectAccessible, test } from "./site";

test("somebody signs in with the code, and out again", async ({ page, site }) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Email me a link" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter an email address");
  await page.getByLabel("Work email address").fill("delegate@example.org");
  await page.getByRole("button", { name: "Email me a link" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
  await page.getByLabel("6-digit code").fill("12");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter the 6-digit code");
  await expect(page.getByLabel("6-digit code")).toHaveValue("12");
  await expectAccessible(page);
  const [letter] = await site.letters("delegate@example.org");
  const code = /^(\d{6})$/m.exec(letter?.text ?? "")?.[1] ?? "";
  await page.getByLabel("6-digit code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/my$/);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/my");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("somebody signs in with the link, which then works no more", async ({ page, site }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Work email address").fill("steward@example.org");
  await page.getByRole("button", { name: "Email me a link" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
  const [letter] = await site.letters("steward@example.org");
  const link = letter?.links.find((address) => address.includes("/sign-in/link/")) ?? "";
  await page.goto(link);
  await page.goto(link);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading")).toContainText("does not work any more");
});
