// Making a conference: by form from nothing to its public page, and by file; with the mistakes that people make on the way.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, signInAs, test } from "./site";

/** A schedule file with one event. */
const schedule = (title: string, acronym: string) => `<?xml version="1.0" encoding="UTF-8"?>
<schedule><version>1</version>
<conference><title>Imported conference</title><acronym>${acronym}</acronym>
<start>2027-05-04</start><end>2027-05-04</end><time_zone_name>Europe/London</time_zone_name></conference>
<day index="1" date="2027-05-04"><room name="Hall">
<event guid="00000000-0000-4000-8000-000000000001" id="1"><title>${title}</title>
<date>2027-05-04T10:00:00+01:00</date><duration>00:30</duration></event>
</room></day></schedule>`;

async function fillDate(page: Page, group: string, day: string, month: string, year: string) {
  const parts = page.getByRole("group", { name: group });
  await parts.getByLabel("Day").fill(day);
  await parts.getByLabel("Month").fill(month);
  await parts.getByLabel("Year").fill(year);
}

async function add(page: Page, slug: string, part: string, fill: () => Promise<void>) {
  await page.goto(`/organiser/${slug}/programme`);
  await page.getByRole("button", { name: `Add a ${part}` }).click();
  await fill();
  await page.getByRole("button", { name: `Save the ${part}` }).click();
}

const saved = (page: Page, sentence: string) =>
  expect(page.getByRole("alert").filter({ hasText: "Success" })).toContainText(sentence);

/** The details form, with a name that no other run of this test has. */
async function makeDraft(page: Page, name: string): Promise<string> {
  await page.goto("/organiser");
  await page.getByRole("button", { name: "New conference" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Summary").fill("One day about what works.");
  await fillDate(page, "Start date", "31", "2", "2028");
  await fillDate(page, "End date", "1", "3", "2028");
  await page.getByLabel("Venue", { exact: true }).fill("The Hall");
  await page.getByLabel("Address of the venue").fill("1 Test Street");
  await page.getByLabel("Contact email").fill("hello@example.org");
  await page.getByRole("button", { name: "Make the conference" }).click();
  await expect(page.getByRole("link", { name: "There is no 31 February 2028" })).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
  await expectAccessible(page);
  await fillDate(page, "Start date", "1", "March", "2028");
  await page.getByRole("button", { name: "Make the conference" }).click();
  await saved(page, "It is a draft");
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

test("an administrator makes a conference by form and releases it", async ({ page }, info) => {
  // The longest journey: some thirty pages, one after the other.
  test.slow();
  await signInAs(page, "administrator");
  const name = `Forum ${info.project.name} ${info.workerIndex}`;
  const slug = await makeDraft(page, name);
  await page.goto(`/organiser/${slug}/details`);
  await expect(page.getByRole("link", { name: "Add at least one room" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Release the conference" })).toHaveCount(0);

  await add(page, slug, "room", async () => {
    await page.getByLabel("Name", { exact: true }).fill("Gallery");
    await page.getByLabel("Capacity").fill("40");
    await page.getByLabel("Step-free access").check();
    await expectAccessible(page);
  });
  await saved(page, "The room is saved.");
  await add(page, slug, "slot", async () => {
    await page.getByLabel("Title").fill("Breakout 1");
    await page.getByLabel("Breakout").check();
    await page.getByLabel("Starts").fill("11am");
    await page.getByLabel("Ends").fill("10am");
    await expectAccessible(page);
  });
  await expect(page.getByRole("link", { name: "The end must be after the start" })).toBeVisible();
  await page.getByLabel("Ends").fill("midday");
  await page.getByRole("button", { name: "Save the slot" }).click();
  await saved(page, "The slot is saved.");
  await add(page, slug, "speaker", async () => {
    await page.getByLabel("Full name").fill("Ann Example");
    await expectAccessible(page);
  });
  const session = async (title: string, capacity: string) =>
    add(page, slug, "session", async () => {
      await page.getByLabel("Title").fill(title);
      await page.getByLabel("Slot").selectOption({ index: 1 });
      await page.getByLabel("Room").selectOption({ label: "Gallery (holds 40)" });
      await page.getByLabel("Capacity").fill(capacity);
      await page.getByLabel("Ann Example").check();
    });
  await session("What works", "41");
  await expect(page.getByRole("link", { name: /Gallery holds 40 people/ })).toBeVisible();
  await page.getByLabel("Capacity").fill("");
  await page.getByRole("button", { name: "Save the session" }).click();
  await saved(page, "The session is saved.");
  await session("At the same time", "");
  await expect(page.getByRole("link", { name: /“What works” is in Gallery/ })).toBeVisible();

  expect((await page.request.get(`/conferences/${slug}`)).status()).toBe(404);
  await page.goto(`/organiser/${slug}/details`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Release the conference" }).click();
  await saved(page, "Everybody can see it.");
  await page.goto(`/conferences/${slug}/programme`);
  await expect(page.getByRole("link", { name: "What works" })).toBeVisible();

  await page.goto(`/organiser/${slug}/programme`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "What works" }).click();
  await page.getByRole("link", { name: "Delete this session" }).click();
  await page.getByRole("button", { name: "Delete the session" }).click();
  await saved(page, "The session is deleted.");
});

test("an organiser imports a programme, whole or not at all", async ({ page }, info) => {
  await signInAs(page, "organiser");
  const slug = `imported-${info.project.name}-${info.workerIndex}`.toLowerCase();
  const upload = async (text: string) => {
    await page.goto("/organiser/import");
    const file = { name: "schedule.xml", mimeType: "text/xml", buffer: Buffer.from(text) };
    await page.getByLabel("Schedule file").setInputFiles(file);
    await page.getByRole("button", { name: "Import the file" }).click();
  };
  await upload(schedule("A talk", slug).slice(0, 420));
  await expect(page.getByRole("link", { name: /^Line \d+: .*cut short/ })).toBeVisible();
  await expectAccessible(page);
  expect((await page.request.get(`/organiser/${slug}/programme`)).status()).toBe(404);
  await upload(schedule("A talk", slug));
  await saved(page, "The programme is imported. It is a draft");
  await expect(page.getByText("1 session · 1 slot · 1 room · 0 speakers")).toBeVisible();
  await expectAccessible(page);
  await upload(schedule("A talk", slug));
  await saved(page, "Nothing has changed.");
  await upload(schedule("A better talk", slug));
  await saved(page, "0 sessions added, 1 changed, 0 removed");
  await expect(page.getByRole("link", { name: "A better talk" })).toBeVisible();
});
