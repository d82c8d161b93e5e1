// Broken schedule files: one sentence that says where the fault is, and nothing is written.
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "~/platform/db.server";
import { readScheduleFile } from "./read-file.server";

/** How many rows there are of everything that an import writes. */
async function rows() {
  return Promise.all([
    read.conference.count(),
    read.room.count(),
    read.slot.count(),
    read.session.count(),
    read.speaker.count(),
    read.auditRecord.count(),
  ]);
}

const xml = (inside: string) => `<?xml version="1.0"?>
<schedule><version>1</version>
<conference><title>Broken</title><acronym>broken</acronym><start>2027-02-02</start><end>2027-02-02</end></conference>
<day index="1" date="2027-02-02"><room name="Hall">${inside}</room></day></schedule>`;

const brokenEvent = `
<event guid="00000000-0000-4000-8000-000000000001" id="1"><title>Back in time</title>
<date>2027-02-02T10:00:00+00:00</date><duration>-00:30</duration></event>`;

const bomb = `<?xml version="1.0"?><!DOCTYPE schedule [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY a${n} "${`&${n ? `a${n - 1}` : "a"};`.repeat(10)}">`,
).join("")}]><schedule><version>&a8;</version></schedule>`;

describe("broken files", () => {
  it.each([
    ["cut short", xml("").slice(0, 150), /line \d+: .*(cut short|ends)/i],
    ["another root", "<agenda/>", /line 1/i],
    ["a web page", "<html><body/></html>", /web page/],
    ["no event at all", xml(""), /no event in this schedule/],
    ["an entity bomb", bomb, /line 1/i],
    ["a session that ends before it starts", xml(brokenEvent), /line \d+: The event ends before/i],
    ["JSON without a schedule", '{"talks": []}', /schedule/i],
    ["JSON cut short", '{"schedule": {"conference": ', /line 1: .*cut short/i],
    ["not a schedule at all", "Dear Sir", /neither XML nor JSON/],
    ["empty", "", /empty/],
  ])("%s: one sentence that says where, and no row", async (_, content, sentence) => {
    const before = await rows();
    const folder = await mkdtemp(join(tmpdir(), "broken-"));
    await writeFile(join(folder, "file"), content);
    const reading = readScheduleFile(join(folder, "file"));
    await expect(reading).rejects.toMatchObject({ code: "invalid", field: "file" });
    await expect(reading).rejects.toThrow(sentence);
    expect(await rows()).toEqual(before);
    await rm(folder, { recursive: true });
  });

  it("one that takes the reader apart is refused at the limit, and everybody else goes on", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hostile-"));
    await writeFile(join(folder, "file"), `<schedule>${"&".repeat(2_000_000)}`);
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 1);
    await expect(readScheduleFile(join(folder, "file"))).rejects.toMatchObject({ field: "file" });
    clearInterval(counting);
    expect(turns).toBeGreaterThan(20);
    await rm(folder, { recursive: true });
  });

  it("a file of 200 MB is refused by its size, unread", async () => {
    const folder = await mkdtemp(join(tmpdir(), "large-"));
    const file = await open(join(folder, "file"), "w");
    await file.truncate(200 * 1024 * 1024);
    await file.close();
    await expect(readScheduleFile(join(folder, "file"))).rejects.toThrow("larger than 64 MB");
    await rm(folder, { recursive: true });
  });
});
