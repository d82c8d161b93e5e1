// Registering from the form to the ticket, vetted by an organiser, and the answers that tell strangers nothing.
import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, type Site, signInAs, test } from "./site";

const register = "/conferences/soc-2027/register";

async function anotherBrowser(browser: Browser, site: Site, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
  return context.newPage();
}

async function fillIn(page: Page, email: string) {
  await page.goto(register);
  await page.getByLabel("Full name", { exact: true }).fill("Siân O’Neill-Ó Súilléabháin");
  await page.getByLabel("Work email address").fill(email);
  await page.getByLabel("Job title").fill("Community safety officer");
  await page.getByLabel("Organisation", { exact: true }).fill("Northmoor Council");
  await page.getByLabel("Sector", { exact: true }).selectOption("Local authority");
  await page.getByLabel("Region").selectOption("West Midlands");
  await page.getByLabel("Access needs").fill("Step-free route\nHearing loop");
  await page.getByLabel("I have read the privacy notice").check();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("somebody registers, is vetted, shows a ticket and withdraws", async ({
  page,
  site,
  browser,
  javaScriptEnabled,
}) => {
  test.slow();
  const email = "sian.oneill@elsewhere.test";
  await page.goto(register);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter your full name");
  await expectAccessible(page);

  await fillIn(page, email);
  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Change job title" }).click();
  await expect(page.getByLabel("Job title")).toHaveValue("Community safety officer");
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
  await page.getByRole("link", { name: "Change job title" }).click();
  await expect(page.getByLabel("Job title")).toHaveValue("Community safety officer");
  await expect(page.getByLabel("Access needs")).toHaveValue("Step-free route\nHearing loop");
  await expect(page.getByLabel("I have read the privacy notice")).toBeChecked();
  await page.getByLabel("Job title").fill("Head of community safety");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Send registration" }).click();
  await expect(page.getByRole("heading", { name: "Confirm your email" })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  await page.getByText("If the email does not come").click();
  await page.getByRole("button", { name: "Send the email again" }).click();
  await expect(page.getByText("We have sent the email again.")).toBeVisible();
  await expectAccessible(page);

  const [letter] = await site.letters(email);
  const link = letter?.links.find((address) => address.includes("/register/confirm/")) ?? "";
  await page.goto(link);
  await page.goto(link);
  await expect(page.getByText("Head of community safety")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Confirm and send" }).click();
  await expect(page.getByText("The organisers are checking your registration")).toBeVisible();
  await expectAccessible(page);

  const organiser = await anotherBrowser(browser, site, javaScriptEnabled !== false);
  await signInAs(organiser, "organiser");
  await organiser.goto("/organiser/soc-2027/registrations");
  await expectAccessible(organiser);
  await organiser.getByLabel(/^Name, email/).fill(email);
  await organiser.getByRole("button", { name: "Search" }).click();
  await organiser.getByRole("link", { name: /Siân/ }).click();
  await expectAccessible(organiser);
  await organiser.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(organiser.getByRole("alert")).toContainText("Approved");
  await organiser.context().close();

  await page.goto("/my");
  await expect(page.getByText("You have a place")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show it large" }).click();
  await expect(page.getByRole("img", { name: "QR code of your ticket" })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/my/registration/change");
  await expectAccessible(page);
  await page.getByLabel("Phone number").fill("call me");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a phone number");
  await page.getByLabel("Phone number").fill("020 7946 0000");
  await page.getByLabel("Organisation", { exact: true }).fill("Southmoor Council");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Southmoor Council")).toBeVisible();
  await expect(page.getByText("Being checked")).toBeVisible();
  await page.getByRole("link", { name: "Withdraw your registration" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Withdraw my registration" }).click();
  await expect(page.getByRole("button", { name: "Register again" })).toBeVisible();
  await expectAccessible(page);
  const subjects = (await site.letters(email)).map(({ subject }) => subject.split(" for ")[0]);
  expect(subjects).toEqual([
    expect.stringContaining("You have withdrawn"),
    "We are checking your registration",
    expect.stringContaining("You have a place"),
    "We have your registration",
    "Confirm your registration",
    "Confirm your registration",
  ]);
});

test("the page answers alike for an address that has registered", async ({ page, site }) => {
  const seen: string[] = [];
  for (const email of ["delegate@example.org", "nobody.yet@elsewhere.test"]) {
    await fillIn(page, email);
    await page.getByRole("button", { name: "Send registration" }).click();
    await expect(page.getByRole("heading", { name: "Confirm your email" })).toBeVisible();
    const text = (await page.getByRole("main").textContent()) ?? "";
    seen.push(page.url(), text.replace(email, "the address that was typed"));
  }
  expect(seen.slice(0, 2)).toEqual(seen.slice(2));
  const [letter] = await site.letters("delegate@example.org");
  expect(letter?.subject).toContain("You have registered for");
});

test("an organiser approves several at once and declines one with a reason", async ({ page }) => {
  await signInAs(page, "organiser");
  await page.goto("/organiser/soc-2027/registrations");
  await page.getByRole("button", { name: "Approve those ticked" }).first().click();
  await expect(page.getByRole("alert")).toContainText("Select one registration or more");
  await page.getByRole("checkbox").nth(0).check();
  await page.getByRole("checkbox").nth(1).check();
  await page.getByRole("button", { name: "Approve those ticked" }).first().click();
  await expect(page.getByRole("alert")).toContainText(
    "2 registrations approved. Each gets a letter",
  );
  await page.locator(".conf-queue__name").first().click();
  await page.getByText("Decline this registration").click();
  await page.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Enter the reason");
  await expectAccessible(page);
  await page.getByLabel("Reason").fill("We could not reach your employer.");
  await page.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(page.getByText("Declined: We could not reach your employer.")).toBeVisible();
});
