// Choosing sessions, the calendar that follows, and the badges that show what was chosen.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, signInAs, test } from "./site";

const delegate = "delegate@example.org";
const breakout = (page: Page, number: number) =>
  page.getByRole("region", { name: `Breakout ${number}` });

/** Presses the button of a session, which stands behind "Swap to another session" where a place is held. */
async function press(page: Page, number: number, button: RegExp, title: string): Promise<void> {
  const session = breakout(page, number).getByRole("listitem").filter({ hasText: title }).first();
  const swap = breakout(page, number).getByText("Swap to another session");
  if (!(await session.isVisible())) await swap.click();
  await session.getByRole("button", { name: button }).click();
}

test("a delegate takes, swaps and gives up places, and is told why not", async ({ page, site }) => {
  await signInAs(page, "delegate");
  await page.goto("/my/choices");
  await expect(page.getByRole("heading", { name: "Choose your sessions" })).toBeVisible();
  await expect(page.getByText("You have chosen 2 of 3.")).toBeVisible();
  await expectAccessible(page);

  await press(page, 3, /^Take this place/, "Helping witnesses to come forward");
  await expect(page.getByRole("alert")).toContainText(
    "You have a place in ‘Helping witnesses to come forward’, ",
  );
  await expect(page.getByText("You have chosen 3 of 3.")).toBeVisible();
  await expectAccessible(page);
  const [invited] = await site.letters(delegate);
  expect(invited?.subject).toBe("Your place in Helping witnesses to come forward");
  expect(invited?.attachments[0]?.mediaType).toContain("method=REQUEST");
  expect(invited?.attachments[0]?.content).toContain("METHOD:REQUEST");

  await press(page, 3, /^Swap to this/, "Spotting child criminal exploitation");
  await expect(breakout(page, 3).getByRole("listitem").first()).toContainText(
    "Spotting child criminal exploitation before the first arrest",
  );
  const kinds = (await site.letters(delegate)).slice(0, 2).map(({ subject }) => subject);
  expect(kinds.sort()).toEqual([
    "You gave up your place in Helping witnesses to come forward",
    "Your place in Spotting child criminal exploitation before the first arrest",
  ]);

  await press(page, 3, /^Give up this place/, "Spotting child criminal exploitation");
  await expect(page.getByRole("alert")).toContainText(
    "You have given up your place in ‘Spotting child criminal exploitation",
  );
  const [cancelled] = await site.letters(delegate);
  expect(cancelled?.attachments[0]?.content).toContain("METHOD:CANCEL");

  // In another tab the delegate takes the same topic earlier in the day; this page does not know yet.
  const modernSlavery = "Modern slavery: asking the right question on site";
  const other = await page.context().newPage();
  await other.goto("/my/choices");
  await press(other, 2, /^Swap to this/, modernSlavery);
  await press(page, 3, /^Take this place/, modernSlavery);
  const refused = `You already have a place in ‘${modernSlavery}’ from midday to 12:50pm`;
  await expect(page.getByRole("alert")).toContainText(refused);
  await expect(breakout(page, 3).getByText(refused).first()).toBeVisible();
  await expectAccessible(page);
  await press(page, 2, /^Swap to this/, "Something better to do");
  await expect(page.getByText("You have chosen 2 of 3.")).toBeVisible();
});

test("a calendar follows the choices under a private address until it is stopped", async ({
  page,
  request,
}) => {
  await signInAs(page, "delegate");
  await page.goto("/my/calendar");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make a calendar address" }).click();
  await expect(page.getByRole("alert")).toContainText("Your calendar address is ready.");
  await expectAccessible(page);
  const address = await page.getByLabel("Your calendar address").inputValue();
  await expect(page.getByRole("button", { name: "Add to your calendar" })).toHaveAttribute(
    "href",
    address.replace(/^http:/, "webcal:"),
  );
  // The request has no cookie: calendars do not sign in.
  const feed = await request.get(address);
  expect(feed.status()).toBe(200);
  expect(feed.headers()["content-type"]).toContain("text/calendar");
  expect(feed.headers()["cache-control"]).toContain("private");
  expect(await feed.text()).toContain("SUMMARY:Welcome");
  const etag = feed.headers().etag ?? "";
  const again = await request.get(address, { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);

  await page.getByText("If somebody else has your address").click();
  await page.getByRole("button", { name: "Get a new address" }).click();
  const renewed = await page.getByLabel("Your calendar address").inputValue();
  expect(renewed).not.toBe(address);
  const gone = await request.get(address);
  const unknown = await request.get(address.replace(/[\w-]{22}\.ics$/, `${"A".repeat(22)}.ics`));
  expect([gone.status(), unknown.status()]).toEqual([404, 404]);
  expect(await gone.text()).toBe(await unknown.text());

  await page.getByText("If somebody else has your address").click();
  await page.getByRole("button", { name: "Stop the address" }).click();
  await expect(page.getByRole("button", { name: "Make a calendar address" })).toBeVisible();
  expect((await request.get(renewed)).status()).toBe(404);
  const agenda = await page.request.get("/my/agenda.ics");
  expect(agenda.headers()["content-disposition"]).toContain("agenda.ics");
});

test("an organiser prints the badges, and a delegate their own", async ({
  page,
  browser,
  site,
}) => {
  await signInAs(page, "organiser");
  await page.goto("/organiser/soc-2027/badges");
  await expectAccessible(page);
  const print = page.getByRole("button", { name: /^Print all \d+ badges/ });
  const all = Number(/\d+/.exec((await print.textContent()) ?? "")?.[0]);
  await page.getByLabel("Names that begin with").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByLabel("Names that begin with")).not.toHaveValue("");
  const some = Number(/\d+/.exec((await print.textContent()) ?? "")?.[0]);
  expect(some).toBeLessThan(all);
  const pdf = await page.request.get((await print.getAttribute("href")) ?? "");
  expect(pdf.headers()["content-disposition"]).toContain('filename="badges-soc-2027.pdf"');
  expect(pdf.headers()["cache-control"]).toBe("no-store");
  const pages = (await pdf.body()).toString("latin1").match(/\/Type \/Page\b/g)?.length;
  expect(pages).toBe(Math.ceil(some / 4));

  await page.getByLabel("Day").fill("31");
  await page.getByLabel("Month").fill("6");
  await page.getByLabel("Year").fill("2026");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("There is no 31 June 2026");
  await page.getByLabel("Registration reference").fill("NOBODY");
  await page.getByRole("button", { name: "Print this badge" }).click();
  const refused = "There is no approved registration with this reference.";
  await expect(page.getByText(refused)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go back to the badges" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Badges" })).toBeVisible();

  const own = await browser.newContext({ baseURL: site.url });
  const mine = await own.newPage();
  await signInAs(mine, "delegate");
  const badge = await mine.request.get("/my/badge.pdf");
  expect(badge.headers()["content-type"]).toBe("application/pdf");
  expect((await badge.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await own.close();
});
