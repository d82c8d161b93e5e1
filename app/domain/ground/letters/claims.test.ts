// A claim costs no try, is one process's alone, and is free again when that process is no more.
import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { beforeEach, describe, expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { testNow } from "../../../../prisma/factories/factories";
import { claim, freeClaimsOfTheDead, giveBack } from "./claims.server";
import { listDue } from "./due.sql.server";
import { claimMinutes } from "./letters";
import { type Letter, replaceUnsent, writeLetter } from "./write-letter.server";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const due = (now = testNow) => listDue("ordinary", now, 10);
const stored = () => read.letter.findFirstOrThrow();
const put = (data: object) => command((tx) => tx.letter.updateMany({ data }));
const write = (letter: Partial<Letter> = {}) =>
  command((tx) =>
    writeLetter(
      { tx, now: testNow },
      { to: "ada@example.org", kind: "test", subject: "A subject", text: "Hello", ...letter },
    ),
  );

/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;
const claimedBy = (host: string, pid: number) => `${host} ${pid} another`;

beforeEach(() => command((tx) => tx.letter.deleteMany({})));

describe("a claim", () => {
  it("costs no try and puts nothing off, and is made once", async () => {
    await write();
    const ids = await due();
    const both = await Promise.all([claim(ids, testNow), claim(ids, testNow)]);
    expect(both.flat()).toHaveLength(1);
    expect(await stored()).toMatchObject({ attempts: 0, nextAttemptAt: testNow });
    expect(await due()).toEqual([]);
    expect(await due(later(claimMinutes))).toEqual(ids);
  });

  it("given back leaves the letter as it was; one that was replaced meanwhile never goes out", async () => {
    await write({ matter: "one" });
    const claimed = await claim(await due(), testNow);
    await giveBack(claimed);
    expect(await stored()).toMatchObject({ state: "queued", claimedBy: null, claimedUntil: null });
    const again = await claim(await due(), testNow);
    await command((tx) => replaceUnsent({ tx, now: testNow }, ["one"]));
    expect(await stored()).toMatchObject({ state: "queued", replacedAt: testNow });
    await giveBack(again);
    expect(await stored()).toMatchObject({ state: "replaced" });
  });
});

describe("after a crash", () => {
  it("a letter is free at once, with every try that it had", async () => {
    await write();
    await put({ claimedBy: claimedBy(hostname(), deadPid()), claimedUntil: later(claimMinutes) });
    expect(await due()).toEqual([]);
    await freeClaimsOfTheDead(testNow);
    expect(await due()).toHaveLength(1);
    expect(await stored()).toMatchObject({ attempts: 0, nextAttemptAt: testNow });
  });

  it("so it is where the new process has the old one's number, as in a container", async () => {
    await write();
    await put({ claimedBy: claimedBy(hostname(), process.pid), claimedUntil: later(claimMinutes) });
    await freeClaimsOfTheDead(testNow);
    expect(await due()).toHaveLength(1);
  });

  it("what was replaced while it was in hand never goes out", async () => {
    await write();
    const dead = claimedBy(hostname(), deadPid());
    await put({ claimedBy: dead, claimedUntil: later(claimMinutes), replacedAt: testNow });
    await freeClaimsOfTheDead(testNow);
    expect(await stored()).toMatchObject({ state: "replaced" });
  });

  it("what a living process or another machine has in hand is left to them", async () => {
    const claims = [claimedBy(hostname(), process.ppid), claimedBy("elsewhere.example", deadPid())];
    for (const claimant of claims) {
      await command((tx) => tx.letter.deleteMany({}));
      await write();
      await put({ claimedBy: claimant, claimedUntil: later(claimMinutes) });
      await freeClaimsOfTheDead(testNow);
      expect(await due()).toEqual([]);
    }
  });
});

describe("one line a recipient", () => {
  const subjects = async () => {
    const letters = await read.letter.findMany({ where: { id: { in: await due() } } });
    return letters.map(({ subject }) => subject).sort();
  };
  const fail = (subject: string, attempts: number) =>
    command((tx) =>
      tx.letter.updateMany({
        where: { subject },
        data: { attempts, nextAttemptAt: later(30), lastError: "Later" },
      }),
    );

  it("sends the oldest to each address, and the next when it is gone", async () => {
    await write({ subject: "First" });
    await write({ subject: "Second" });
    await write({ subject: "Other", to: "grace@example.org" });
    expect(await subjects()).toEqual(["First", "Other"]);
    const first = await read.letter.findFirstOrThrow({ where: { subject: "First" } });
    await claim([first.id], testNow);
    expect(await subjects()).toEqual(["Other"]);
    await command((tx) => tx.letter.update({ where: { id: first.id }, data: { state: "sent" } }));
    expect(await subjects()).toEqual(["Other", "Second"]);
  });

  it("waits for an older letter in its first pauses, and not for one that fails for long", async () => {
    await write({ subject: "First" });
    await write({ subject: "Second" });
    await fail("First", 2);
    expect(await subjects()).toEqual([]);
    await fail("First", 3);
    expect(await subjects()).toEqual(["Second"]);
  });

  it("is passed by a sign-in letter, and by what an older letter that still settles does not concern", async () => {
    await write({ subject: "Place", settles: true });
    await write({ subject: "Registration" });
    await write({ subject: "Sign in", goodUntil: later(10) });
    expect(await subjects()).toEqual(["Registration"]);
    expect(await listDue("urgent", testNow, 10)).toHaveLength(1);
  });
});
