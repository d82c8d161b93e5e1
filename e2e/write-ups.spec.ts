// Write-ups: written by the template, sent back, signed off by a second person, found, corrected, withdrawn, collected.
import { expect, expectAccessible, signInAs, test } from "./site";

test("a delegate writes about a session, and submits what has no gap", async ({ page, site }) => {
  await signInAs(page, "delegate");
  await page.goto("/my/write-ups");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Write a new one" }).click();
  await page.getByLabel("Summary in one sentence").fill("What is typed stays.");
  await page.getByLabel("Start from a session").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Fill in its facts" }).click();
  await expect(page.getByLabel("Title")).not.toHaveValue("");
  await expect(page.getByLabel("Summary in one sentence")).toHaveValue("What is typed stays.");
  await expectAccessible(page);
  await page.getByLabel("Title").fill("Knocking on every door");
  await page.getByLabel("Theme").selectOption("protect");
  await page.getByLabel("What was done").fill("We knocked on <b>every</b> door.\n\n- twice");
  await page.getByRole("button", { name: "Submit to the editors" }).click();
  await expect(page.getByRole("alert")).toContainText("Say what the results were");
  await expect(page.getByLabel("What was done")).toHaveValue(/every<\/b> door/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("alert")).toContainText("Your draft is saved");
  await page.getByLabel("Summary in one sentence").fill("A quiet street began to talk.");
  await page.getByLabel("The situation").fill("Nobody reported anything.");
  await page.getByLabel("Partners").fill("Housing and fire.");
  await page.getByLabel("Results").fill("Forty households spoke to us.");
  await page.getByLabel("Lessons").fill("Go back with an answer.");
  await page.getByLabel("Contact").fill("Housing: housing@example.org");
  await page.getByRole("button", { name: "Save and preview" }).click();
  await expect(page.getByRole("heading", { name: "Knocking on every door" })).toBeVisible();
  await expect(page.getByText("We knocked on <b>every</b> door.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go on writing" }).click();
  await page.getByRole("button", { name: "Submit to the editors" }).click();
  await expect(page.getByText("It waits for an editor.")).toBeVisible();
  const [receipt] = await site.letters("delegate@example.org");
  expect(receipt?.subject).toBe("We have your write-up: Knocking on every door");
});

test("an editor sends a write-up back with a note", async ({ page, site }) => {
  await signInAs(page, "editor");
  await page.goto("/editor");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Walking the estate with housing officers" }).click();
  await page.getByRole("button", { name: "Take into review" }).click();
  await page.getByRole("button", { name: "Send back" }).click();
  await expect(page.getByRole("alert")).toContainText("Say what the author should change");
  await page.getByLabel("What should the author change?").fill("Say how often you walked.");
  await page.getByRole("button", { name: "Send back" }).click();
  await expect(page.getByRole("alert")).toContainText("back with its author");
  const mailbox = await fetch(`${site.url}/demo/mailbox.json`);
  expect(await mailbox.text()).toContain("Say how often you walked.");
});

test("an editor signs a write-up off; it is found, corrected and withdrawn", async ({ page }) => {
  const title = "A ransomware rehearsal for schools";
  await signInAs(page, "editor");
  await page.goto("/editor");
  await page.getByRole("link", { name: title }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign off and publish" }).click();
  await expect(page.getByRole("alert")).toContainText("Confirm that it holds nothing sensitive");
  await page.getByLabel("It holds nothing sensitive").check();
  await page.getByLabel("Everybody who is named").check();
  await page.getByRole("button", { name: "Sign off and publish" }).click();
  await expect(page.getByRole("alert")).toContainText("The write-up is published");
  const review = page.url().replace(/\?.*/, "");
  await page.getByRole("button", { name: "Correct the text" }).click();
  await expectAccessible(page);
  await page.getByLabel("Results").fill("Most groups found a gap in ten minutes.");
  await page.getByLabel("What was corrected").fill("The results said every group.");
  await page.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page.getByText("The results said every group.")).toBeVisible();

  await page.goto("/library");
  await page.getByLabel("Words to look for").fill('"ransomware rehearsal"');
  await page.getByLabel("Theme").selectOption("prepare");
  await page.getByRole("button", { name: "Show write-ups" }).click();
  await expect(page.getByRole("heading", { name: "1 write-up" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: title }).click();
  await expectAccessible(page);
  const published = page.url();
  expect(await (await page.request.get("/library/feed.atom")).text()).toContain(title);

  await page.goto(review);
  await page.getByLabel("Why is it withdrawn?").fill("A school asked us to.");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("alert")).toContainText("The write-up is withdrawn");
  expect((await page.goto(published))?.status()).toBe(410);
  await expect(page.getByText("A school asked us to.")).toBeVisible();
  await expectAccessible(page);
  expect(await (await page.request.get("/library/feed.atom")).text()).not.toContain(title);
});

test("an editor makes an edition, and readers go from it to a write-up", async ({ page }) => {
  await signInAs(page, "editor");
  await page.goto("/editor/editions");
  await expectAccessible(page);
  await page.getByLabel("Title").fill("A new year");
  await page.getByRole("button", { name: "Make the edition" }).click();
  for (const name of ["Operation Timon", "BSafe Blackpool"]) {
    const option = page.getByLabel("Write-up").locator("option", { hasText: name });
    await page.getByLabel("Write-up").selectOption((await option.getAttribute("value")) ?? "");
    await page.getByLabel("Section").selectOption("Case study");
    await page.getByRole("button", { name: "Add" }).click();
  }
  await page.getByRole("button", { name: /Move up BSafe/ }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish the edition" }).click();
  await page.getByRole("link", { name: "Read it" }).click();
  await expectAccessible(page);
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([/BSafe/, /Timon/]);
  await page.goto("/bulletins");
  await expectAccessible(page);
  await page.getByRole("link", { name: "A new year" }).click();
  await page.getByRole("link", { name: /BSafe/ }).click();
  await expect(page.getByText("Collected in bulletin 7")).toBeVisible();
});

test("the library answers anything that is typed, and the feed says when it is known", async ({
  page,
}) => {
  for (const text of ['"', "*", "NEAR(", "🚔", "a".repeat(500), "'; DROP TABLE x; --"]) {
    const answer = await page.request.get(`/library?${new URLSearchParams({ q: text })}`);
    expect(answer.status(), text).toBe(200);
  }
  await page.goto("/library?q=vehicles&sector=health");
  await expect(page.getByText("Nothing matches.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /Remove Words/ }).click();
  await expect(page.getByLabel("Words to look for")).toHaveValue("");
  const feed = await page.request.get("/library/feed.atom");
  const again = await page.request.get("/library/feed.atom", {
    headers: { "If-None-Match": feed.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
});
