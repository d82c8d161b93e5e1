// Writing under what other processes and disks do: a lock that somebody else holds, and a disk that takes no more.
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { command, read, type Transaction, whatHinders } from "./db.server";
import { env } from "./env.server";
import { CannotWrite } from "./hindrance";

const at = new Date("2027-01-12T10:00:00Z");
const add = (tx: Transaction, email: string) =>
  tx.person.create({ data: { email, name: email, createdAt: at } });
const write = (email: string) => command((tx) => add(tx, email));
const kept = (email: string) => read.person.count({ where: { email } });

let other: Database.Database;
beforeEach(() => {
  other = new Database(env().databaseFile);
});
afterEach(() => {
  vi.restoreAllMocks();
  other.close();
});

/** Lets the process's clock run ahead by so many milliseconds. */
function later(milliseconds: number): void {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + milliseconds);
}

describe("a lock that another process holds", () => {
  it("is waited for without holding up anybody, and what waited is written when it is given back", async () => {
    await write("waiting-0@example.org");
    other.exec("BEGIN IMMEDIATE");
    const writing = [1, 2, 3].map((n) => write(`waiting-${n}@example.org`));
    let slowest = 0;
    for (let before = performance.now(), turn = 0; turn < 20; turn += 1) {
      await read.person.count();
      await pause(5);
      slowest = Math.max(slowest, performance.now() - before);
      before = performance.now();
    }
    other.exec("COMMIT");
    await Promise.all(writing);
    // SQLite's own waiting would have held up everything for as long as the lock was held.
    expect(slowest).toBeLessThan(2000);
    for (const n of [1, 2, 3]) expect(await kept(`waiting-${n}@example.org`)).toBe(1);
  });

  it("is given up after a while, by those behind as well, and nothing of them is written", async () => {
    other.exec("BEGIN IMMEDIATE");
    const writing = [1, 2, 3].map((n) => write(`late-${n}@example.org`).catch((e) => e));
    later(6000);
    for (const refused of await Promise.all(writing)) {
      expect(refused).toBeInstanceOf(CannotWrite);
      expect(refused.hindrance).toBe("busy");
    }
    expect(await whatHinders(0)).toBe("busy");
    other.exec("COMMIT");
    await write("late-4@example.org");
    expect(await whatHinders(1000)).toBeNull();
    expect(await read.person.count({ where: { email: { startsWith: "late-" } } })).toBe(1);
  });

  it("is found by whoever asks whether anything can be written, in a moment", async () => {
    other.exec("BEGIN IMMEDIATE");
    later(20_000);
    const asked = Date.now();
    expect(await whatHinders(50)).toBe("waiting");
    expect(Date.now() - asked).toBeLessThan(2000);
    vi.restoreAllMocks();
    later(26_000);
    expect(await whatHinders(0)).toBe("busy");
    other.exec("COMMIT");
    await write("found@example.org");
  });
});

describe("commands that wait", () => {
  it("are not more than can be answered: the next is refused at once", async () => {
    other.exec("BEGIN IMMEDIATE");
    const writing = Array.from({ length: 2000 }, () => command(async () => "done"));
    await expect(write("one-too-many@example.org")).rejects.toBeInstanceOf(CannotWrite);
    other.exec("COMMIT");
    expect(new Set(await Promise.all(writing))).toEqual(new Set(["done"]));
    await write("one-too-many@example.org");
  });

  it("are refused where their turn comes when nobody waits for them any more", async () => {
    let end = () => {};
    const first = command(() => new Promise<void>((done) => (end = done)));
    const second = write("nobody-waits@example.org");
    await pause(1);
    later(61_000);
    end();
    await first;
    await expect(second).rejects.toBeInstanceOf(CannotWrite);
  });
});

describe("a full disk", () => {
  /** The database may grow by no page more: to SQLite that is a full disk (SQLITE_FULL). */
  const fill = () =>
    command(async (tx) => {
      const [row] = await tx.$queryRawUnsafe<{ page_count: bigint }[]>("PRAGMA page_count");
      await tx.$queryRawUnsafe(`PRAGMA max_page_count = ${row?.page_count}`);
    });
  const free = () => command((tx) => tx.$queryRawUnsafe("PRAGMA max_page_count = 4294967294"));
  const many = (name: string) => Array.from({ length: 500 }, (_, n) => `${name}-${n}@example.org`);

  it("is said as what it is, leaves nothing half done, and the next write after it works", async () => {
    await fill();
    const refused = await command((tx) =>
      Promise.all(many("full").map((email) => add(tx, email))),
    ).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CannotWrite);
    expect((refused as CannotWrite).hindrance).toBe("full");
    expect(await whatHinders(1000)).toBe("full");
    expect(await read.person.count({ where: { email: { startsWith: "full-" } } })).toBe(0);
    await free();
    await write("full-after@example.org");
    expect(await whatHinders(1000)).toBeNull();
  });

  it("leaves nothing of a command that goes on after it, also where SQLite ends the transaction by itself", async () => {
    await fill();
    const refused = command(async (tx) => {
      for (const email of many("went-on")) await add(tx, email).catch(() => undefined);
    });
    await expect(refused).rejects.toBeInstanceOf(CannotWrite);
    expect(await read.person.count({ where: { email: { startsWith: "went-on-" } } })).toBe(0);
    await free();
    const ended = command(async (tx) => {
      await tx.$executeRawUnsafe("ROLLBACK");
      await add(tx, "stands-alone@example.org");
    });
    await expect(ended).rejects.toThrow();
    expect(await kept("stands-alone@example.org")).toBe(0);
  });
});
