// From the first page to a session: the conference, its programme, a theme, a session and its repeat.
import { expect, expectAccessible, test } from "./site";

test("a visitor comes from the first page to the programme of a theme", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("National Conference 2027");
  await expect(page.getByRole("link", { name: "Register", exact: true })).toHaveAttribute(
    "href",
    "/conferences/soc-2027/register",
  );
  await expect(page.getByText("Tuesday 2 February 2027").first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "See the programme" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Programme");
  const sessions = page.locator(".conf-timetable h4");
  await expect(sessions).toHaveCount(20);
  await expect(page.locator("script")).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Prevent", exact: true }).click();
  await expect(page).toHaveURL(/\?theme=prevent$/);
  await expect(sessions).toHaveCount(2);
  await expect(page.getByText("2 sessions in Prevent.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Show the whole programme" }).click();
  await expect(sessions).toHaveCount(20);
});

test("a visitor finds a session and when it is repeated", async ({ page }) => {
  await page.goto("/conferences/soc-2027/programme");
  await page.getByRole("link", { name: "Writing a local profile that people use" }).first().click();
  await expect(page.getByText("midday to 12:50pm")).toBeVisible();
  await expect(page.getByText(/^\d+ places? left$|^Full$/).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Niamh Corrigan-Webb" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "1:50pm, Anvil Room" }).click();
  await expect(page).toHaveURL(/local-profile-repeat$/);
});

for (const path of [
  "/",
  "/conferences",
  "/conferences/soc-2017",
  "/conferences/soc-2027/programme",
  "/conferences/soc-2027/sessions/local-profile",
  "/privacy",
  "/accessibility",
])
  test(`${path} fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expectAccessible(page);
  });

test("the programme is there for programs, and costs a returning reader nothing", async ({
  request,
}) => {
  for (const [end, type] of [
    ["json", "application/json"],
    ["xml", "application/xml"],
    ["ics", "text/calendar"],
  ]) {
    const first = await request.get(`/conferences/soc-2027/schedule.${end}`);
    expect(first.headers()["content-type"]).toContain(type);
    expect(await first.text()).toContain("Writing a local profile");
    const again = await request.get(`/conferences/soc-2027/schedule.${end}`, {
      headers: { "If-None-Match": first.headers().etag ?? "" },
    });
    expect(again.status()).toBe(304);
  }
  expect((await request.get("/conferences/nothing/schedule.json")).status()).toBe(404);
});
