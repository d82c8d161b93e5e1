// Pages for other senses and media: paper, forced colours, a very narrow screen, the keyboard, and programs that read.
import { expect, expectAccessible, signInAs, test } from "./site";

const refusedByPolicy = /Content Security Policy/i;

test("on paper a page names its own address once, and no path without its host", async ({
  page,
  site,
}) => {
  const path = "/conferences/soc-2027/sessions/local-profile";
  await page.goto(path);
  const address = page.getByText(`This page: ${site.url}${path}`);
  await expect(address).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(address).toBeVisible();
  const printed = await page.evaluate(() =>
    [...document.querySelectorAll("main a[href^='/']")].map(
      (link) => getComputedStyle(link, "::after").content,
    ),
  );
  expect(new Set(printed)).toEqual(new Set(["none"]));
});

test("a conference is an event for programs, and the policy has nothing against it", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (refusedByPolicy.test(message.text())) complaints.push(message.text());
  });
  for (const path of ["/", "/conferences/soc-2027"]) {
    await page.goto(path);
    const said = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(said ?? "")).toMatchObject({
      "@type": "Event",
      startDate: expect.stringMatching(/^2027-02-02T\d\d:\d\d:00\+00:00$/),
      location: { "@type": "Place" },
    });
  }
  expect(complaints).toEqual([]);
});

test("the figures of the organiser's home fit a very narrow screen", async ({ page }) => {
  await signInAs(page, "organiser");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/organiser/soc-2017");
  for (const figures of await page.getByText(/^The figures: /).all()) await figures.click();
  await expect(page.getByRole("table").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("a chart in forced colours is drawn on the canvas in colours that differ from it", async ({
  page,
}) => {
  await signInAs(page, "organiser");
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.goto("/organiser/soc-2017");
  const colours = await page.locator(".conf-chart").evaluateAll((charts) => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const of = (selector: string, name: "fill" | "stroke") =>
      charts
        .flatMap((chart) => [...chart.querySelectorAll(selector)])
        .map((shape) => getComputedStyle(shape)[name]);
    return {
      canvas,
      drawn: [
        ...of("svg text", "fill"),
        ...of("[class*=conf-chart__series]", "stroke"),
        ...of("[class*=conf-chart__line-]", "stroke"),
      ],
    };
  });
  expect(colours.canvas).toBe("rgb(0, 0, 0)");
  expect(colours.drawn.length).toBeGreaterThan(10);
  expect(colours.drawn).not.toContain(colours.canvas);
  expect(colours.drawn).not.toContain("none");
});

test("what cannot be deleted says so before it is asked for, and the word of success has the focus", async ({
  page,
}) => {
  await signInAs(page, "organiser");
  await page.goto("/organiser/soc-2027/programme");
  const [room] = await page.locator("a[href*='/rooms/']:not([href$=new])").all();
  const href = (await room?.getAttribute("href")) ?? "";
  await page.goto(`${href}?delete=yes`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("You cannot delete the room");
  await expect(page.getByText(/is in this room\. Move it to another room first\./)).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete the room" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Change the room instead" }).click();
  await page.getByRole("button", { name: "Save the room" }).click();
  await expect(page.locator(".govuk-notification-banner")).toBeFocused();
});

test("a speaker has a word of their own at the top, and others have not", async ({ page }) => {
  await signInAs(page, "speaker");
  const ways = page.getByRole("navigation", { name: "Main" });
  await expect(ways.getByRole("link", { name: "Your talks" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await page.goto("/library");
  await expect(ways.getByRole("link", { name: "Your talks" })).toBeVisible();
  await signInAs(page, "steward");
  await expect(ways.getByRole("link", { name: "Your talks" })).toHaveCount(0);
});

test("the door without scripts puts what is wrong first, in the title and in a summary", async ({
  page,
}, info) => {
  test.skip(info.project.use.javaScriptEnabled !== false, "with scripts the door answers in place");
  await signInAs(page, "steward");
  await page.getByRole("button", { name: "Check in" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessible(page);
});
