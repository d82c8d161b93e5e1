// Slides from the speaker to the delegates: upload, release, download in parts, and the refusal for others.
import { expect, expectAccessible, signInAs, test } from "./site";

const pdf = (words: string) => ({
  name: "My talk.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n${words}`),
});

test("a speaker uploads, an organiser releases, delegates download", async ({ browser, page }) => {
  await signInAs(page, "speaker");
  await page.goto("/speaker");
  await expectAccessible(page);
  const session = page.getByRole("link", { name: /Sharing intelligence/ }).first();
  await session.click();
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose the file of your slides");
  await expect(page.getByRole("alert")).toContainText("Select the marking");
  await expectAccessible(page);
  await page.getByLabel("File", { exact: true }).setInputFiles(pdf("for everybody"));
  await page.getByLabel("OFFICIAL", { exact: true }).check();
  await page.getByLabel(/I may share this file/).check();
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByText("Your slides have been uploaded")).toBeVisible();
  await expect(page.getByRole("link", { name: "My talk.pdf" })).toBeVisible();
  const href = await page.getByRole("link", { name: "My talk.pdf" }).getAttribute("href");

  const delegates = await browser.newContext();
  const delegate = await delegates.newPage();
  await signInAs(delegate, "delegate");
  const early = await delegate.goto(href ?? "");
  expect(early?.status()).toBe(403);
  await expect(delegate.getByRole("link", { name: "Go to My conference" })).toBeVisible();
  await expectAccessible(delegate);
  await expect(delegate.getByText("have not been released yet")).toBeVisible();

  const staff = await browser.newContext();
  const organiser = await staff.newPage();
  await signInAs(organiser, "organiser");
  await organiser.goto("/organiser/soc-2027/slides");
  await expectAccessible(organiser);
  const card = organiser.getByRole("listitem").filter({ hasText: "My talk.pdf" });
  await card.getByLabel("For").selectOption("delegates");
  await card.getByRole("button", { name: /^Release/ }).click();
  await expect(organiser.getByText("The slides have been released.")).toBeVisible();

  const whole = await delegate.request.get(href ?? "");
  expect(whole.status()).toBe(200);
  expect(whole.headers()["content-disposition"]).toContain('attachment; filename="My talk.pdf"');
  const part = await delegate.request.get(href ?? "", { headers: { Range: "bytes=0-4" } });
  expect(part.status()).toBe(206);
  expect(await part.text()).toBe("%PDF-");

  const strangers = await browser.newContext();
  const stranger = await strangers.newPage();
  await signInAs(stranger, "new-delegate");
  await stranger.goto(href ?? "");
  await expect(
    stranger.getByText("These slides are for delegates of the conference."),
  ).toBeVisible();
  for (const context of [delegates, staff, strangers]) await context.close();
});
