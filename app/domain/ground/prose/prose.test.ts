// Text that is drawn when it is saved, off the one thread, and kept.
import { describe, expect, it, vi } from "vitest";
import { command, read } from "~/platform/db.server";
import { plainProse } from "./prose";
import { drawProse, forgetOldProse, keepProse, proseOf, sentences } from "./prose.server";
import { proseKey } from "./prose-key.server";

const kept = (text: string) => read.prose.findUnique({ where: { key: proseKey(text) } });

describe("a text that is saved", () => {
  it("is drawn once and kept, whoever saves it again", async () => {
    await drawProse({ description: "**Once**", biography: "" });
    expect(await kept("**Once**")).toMatchObject({ html: "<p><strong>Once</strong></p>\n" });
    await command((tx) => tx.prose.updateMany({ data: { html: "<p>kept</p>" } }));
    await drawProse({ lessons: "**Once**" });
    expect(await proseOf(["", "**Once**"])).toEqual(["", "<p>kept</p>"]);
  });

  it("is refused beside its field where it cannot be drawn", async () => {
    const nested = { situation: "Fine", results: "> ".repeat(200) };
    await expect(drawProse(nested)).rejects.toMatchObject({
      code: "invalid",
      field: "results",
      sentence: sentences["too-deep"],
    });
  });
});

describe("a text that nobody has drawn yet", () => {
  it("is drawn when it is read, and kept for the next reader", async () => {
    expect(await proseOf(["*Late*", "*Late*"])).toEqual([
      "<p><em>Late</em></p>\n",
      "<p><em>Late</em></p>\n",
    ]);
    await vi.waitFor(async () => expect(await kept("*Late*")).not.toBeNull());
  });

  it("is shown as plain text where it cannot be drawn, beside others that can", async () => {
    const deep = `${">".repeat(100)} <b>\n\nTwo`;
    const [html, fine] = await proseOf([deep, "*Fine*"]);
    expect(html).toBe(plainProse(deep));
    expect(html).toBe(`<p>${"&gt;".repeat(100)} &lt;b&gt;</p>\n<p>Two</p>\n`);
    expect(fine).toBe("<p><em>Fine</em></p>\n");
    await vi.waitFor(async () => expect(await kept(deep)).toMatchObject({ html: null }));
  });

  it("leaves the thread that answers everybody free meanwhile", async () => {
    await drawProse({ warm: "the thread" });
    const nasty = ["a".repeat(39_999), "__a_".repeat(10_000), "**a*".repeat(10_000)];
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 1);
    await proseOf(nasty);
    clearInterval(counting);
    // The work takes hundreds of milliseconds; on the one thread the interval would have had no turn before its end.
    expect(turns).toBeGreaterThan(5);
  });
});

it("keeps many texts, each with its own HTML", async () => {
  const many = Array.from({ length: 30 }, (_, n) => ({ key: `k${n}`, html: "x".repeat(50_000) }));
  await keepProse(many);
  expect(await read.prose.count({ where: { key: { startsWith: "k" } } })).toBe(30);
});

it("forgets what was drawn a month ago", async () => {
  await drawProse({ text: "old" });
  await command((tx) =>
    tx.prose.updateMany({ data: { drawnAt: new Date("2027-01-01T00:00:00Z") } }),
  );
  await drawProse({ text: "new" });
  await forgetOldProse(new Date("2027-01-20T00:00:00Z"));
  expect(await kept("old")).not.toBeNull();
  await forgetOldProse(new Date("2027-02-10T00:00:00Z"));
  expect(await kept("old")).toBeNull();
});
