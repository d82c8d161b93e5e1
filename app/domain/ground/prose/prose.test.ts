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

describe("many readers at once", () => {
  it("of one text that nobody has drawn wait for one drawing", async () => {
    const text = `${"**a*".repeat(5_000)}\n\n*crowd*`;
    const shown = await Promise.all(Array.from({ length: 60 }, () => proseOf([text, "*Own*"])));
    expect(new Set(shown.map(([html]) => html)).size).toBe(1);
    expect(shown[0]?.[0]).toContain("<em>crowd</em>");
    expect(new Set(shown.map(([, html]) => html))).toEqual(new Set(["<p><em>Own</em></p>\n"]));
  });

  it("of many texts do not wait without end: past the row it is plain, and drawn when it is read again", async () => {
    const texts = Array.from({ length: 60 }, (_, n) => `*Text ${n}*`);
    const shown = await Promise.all(texts.map((text) => proseOf([text])));
    const plain = texts.filter((text, n) => shown[n]?.[0] === plainProse(text));
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.length).toBeLessThan(60);
    expect(await proseOf([plain[0] ?? ""])).toEqual([expect.stringContaining("<em>Text")]);
  });

  it("hold up nobody who saves a text: it is drawn when it is read", async () => {
    const crowd = Promise.all(Array.from({ length: 60 }, (_, n) => proseOf([`*Busy ${n}*`])));
    await Promise.all(Array.from({ length: 30 }, (_, n) => drawProse({ text: `*Saved ${n}*` })));
    await crowd;
    expect(await proseOf(["*Saved 29*"])).toEqual(["<p><em>Saved 29</em></p>\n"]);
  });
});

it("keeps many texts, each with its own HTML", async () => {
  const many = Array.from({ length: 30 }, (_, n) => ({ key: `k${n}`, html: "x".repeat(50_000) }));
  await keepProse(many);
  expect(await read.prose.count({ where: { key: { startsWith: "k" } } })).toBe(30);
});

it("keeps for longer what is still shown", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-03-01T00:00:00Z") });
  await drawProse({ one: "shown", other: "not shown", third: "shown early" });
  vi.setSystemTime(new Date("2027-03-10T00:00:00Z"));
  await proseOf(["shown early"]);
  vi.setSystemTime(new Date("2027-03-20T00:00:00Z"));
  await proseOf(["shown"]);
  vi.useRealTimers();
  await forgetOldProse(new Date("2027-03-20T00:10:00Z"));
  await forgetOldProse(new Date("2027-04-10T00:00:00Z"));
  expect(await kept("shown")).not.toBeNull();
  for (const text of ["not shown", "shown early"]) expect(await kept(text)).toBeNull();
  await forgetOldProse(new Date("2027-05-10T00:00:00Z"));
  expect(await kept("shown")).toBeNull();
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
