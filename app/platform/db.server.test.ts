// The two doors of the database under what has gone wrong before: joined transactions, failed commits, lost writes.
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { brokeLimit, command, read, verifyDatabase } from "./db.server";
import { env } from "./env.server";

const at = new Date("2027-01-12T10:00:00Z");
const person = (email: string) => ({ email, name: email, createdAt: at });

describe("read", () => {
  it("cannot write, whatever it is asked", async () => {
    await expect(read.person.create({ data: person("reader@example.org") })).rejects.toThrow(
      /readonly/i,
    );
    expect(await read.person.count({ where: { email: "reader@example.org" } })).toBe(0);
  });
});

describe("questions about many", () => {
  it("are answered in one piece up to SQLite's limit, and in several past it, again and again", async () => {
    const { id } = await command((tx) => tx.person.create({ data: person("one@example.org") }));
    for (const others of [1500, 32_000, 70_000, 70_000]) {
      const ids = [id, ...Array.from({ length: others }, (_, n) => `nobody-${n}`)];
      const found = await read.person.findMany({
        where: { id: { in: ids } },
        select: { id: true, roles: { select: { role: true } } },
      });
      expect(found, `${others}`).toEqual([{ id, roles: [] }]);
    }
    const [first, second] = await read.$transaction([read.person.count(), read.person.count()]);
    expect(first).toBe(second);
  }, 60_000);

  it("come back to the same statement with other values", async () => {
    const find = (email: string) => read.person.findUnique({ where: { email } });
    for (const email of ["one@example.org", "nobody@example.org", "one@example.org"])
      expect((await find(email))?.email ?? null).toBe(email.startsWith("one") ? email : null);
  });
});

describe("command", () => {
  it("keeps 500 plain commands while 500 others roll back, after reopening the file", async () => {
    const plain = Array.from({ length: 500 }, (_, n) =>
      command((tx) => tx.person.create({ data: person(`kept-${n}@example.org`) })),
    );
    const failing = Array.from({ length: 500 }, (_, n) =>
      command(async (tx) => {
        await tx.person.create({ data: person(`lost-${n}@example.org`) });
        throw new Error("rolled back");
      }).catch(() => "rolled back"),
    );
    await Promise.all([...plain, ...failing]);
    const db = new Database(env().databaseFile, { readonly: true });
    const count = (like: string) =>
      db.prepare("SELECT count(*) AS n FROM Person WHERE email LIKE ?").get(like);
    expect(count("kept-%")).toEqual({ n: 500 });
    expect(count("lost-%")).toEqual({ n: 0 });
    db.close();
  }, 120_000);

  it("takes the write lock at its beginning, so that nobody writes between its reading and writing", async () => {
    const other = new Database(env().databaseFile, { timeout: 0 });
    await command(async (tx) => {
      await tx.person.count();
      expect(() => other.prepare("DELETE FROM Throttle").run()).toThrow(/locked/);
    });
    other.prepare("DELETE FROM Throttle").run();
    other.close();
  });

  it("goes on after a command whose COMMIT fails", async () => {
    // A deferred foreign key is checked at COMMIT, which then fails.
    const failing = command(async (tx) => {
      await tx.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
      await tx.$executeRawUnsafe(
        "INSERT INTO RoleGrant (personId, role, grantedAt) VALUES ('nobody', 'steward', '2027-01-12')",
      );
    });
    await expect(failing).rejects.toThrow();
    await command((tx) => tx.person.create({ data: person("after@example.org") }));
    expect(await read.person.count({ where: { email: "after@example.org" } })).toBe(1);
    expect(await read.roleGrant.count({ where: { personId: "nobody" } })).toBe(0);
  });

  it("refuses a command inside a command, which would wait for itself", async () => {
    await expect(command(() => command(async () => 1))).rejects.toThrow(/inside another/);
    await expect(command(async () => 2)).resolves.toBe(2);
  });
});

describe("the database itself", () => {
  it("has synchronous FULL, foreign keys, WAL and a new enough SQLite", async () => {
    await expect(verifyDatabase()).resolves.toBeUndefined();
    const [row] = await read.$queryRaw<{ v: string }[]>`SELECT sqlite_version() AS v`;
    expect(
      row?.v.localeCompare("3.51.3", "en", { numeric: true }),
      `SQLite ${row?.v}`,
    ).toBeGreaterThanOrEqual(0);
  });

  it("refuses to change or delete an audit record", async () => {
    const record = await command((tx) =>
      tx.auditRecord.create({
        data: {
          at,
          actorName: "A",
          address: "local",
          action: "tried",
          subjectKind: "test",
          subjectId: "1",
        },
      }),
    );
    const where = { id: record.id };
    await expect(
      command((tx) => tx.auditRecord.update({ where, data: { action: "changed" } })),
    ).rejects.toThrow();
    await expect(command((tx) => tx.auditRecord.delete({ where }))).rejects.toThrow();
    const kept = await read.auditRecord.findUnique({ where, select: { action: true } });
    expect(kept).toEqual({ action: "tried" });
  });

  it("names the limit that it kept", async () => {
    const error = await command((tx) =>
      tx.conference.create({
        data: {
          slug: "small",
          name: "Small",
          summary: "-",
          venue: "-",
          address: "-",
          startsOn: "2027-02-02",
          endsOn: "2027-02-02",
          capacity: 0,
          admitted: 1,
          createdAt: at,
        },
      }),
    ).catch((caught: unknown) => caught);
    expect(brokeLimit(error, "conference_capacity")).toBe(true);
    expect(brokeLimit(error, "session_capacity")).toBe(false);
  });
});
