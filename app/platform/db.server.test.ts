// The two doors of the database under what has gone wrong before: joined transactions, failed commits, lost writes.
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { makePlace } from "../../prisma/factories/attendance";
import {
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
} from "../../prisma/factories/factories";
import { attempt, brokeLimit, command, read, type Transaction, verifyDatabase } from "./db.server";
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

describe("attempt", () => {
  const add = (tx: Transaction, email: string) => tx.person.create({ data: person(email) });
  const found = async (like: string) => {
    const where = { email: { startsWith: like } };
    return (await read.person.findMany({ where, orderBy: { email: "asc" } })).map((p) => p.email);
  };

  it("takes back what was tried, and nothing else, and the command goes on", async () => {
    await command(async (tx) => {
      await add(tx, "attempt-1@example.org");
      const refused = attempt(tx, async (tx) => {
        await add(tx, "attempt-2@example.org");
        await add(tx, "attempt-1@example.org");
      });
      await expect(refused).rejects.toMatchObject({ code: "P2002" });
      await add(tx, "attempt-3@example.org");
    });
    expect(await found("attempt-")).toEqual(["attempt-1@example.org", "attempt-3@example.org"]);
  });

  it("keeps and gives back what did not fail", async () => {
    const kept = await command((tx) => attempt(tx, (tx) => add(tx, "kept-attempt@example.org")));
    expect(kept.email).toBe("kept-attempt@example.org");
    expect(await found("kept-attempt")).toEqual([kept.email]);
  });

  it("stands within another: the inner's refusal leaves the outer's work, the outer's takes back both", async () => {
    await command(async (tx) => {
      await attempt(tx, async (tx) => {
        await add(tx, "nest-1@example.org");
        const inner = attempt(tx, async (tx) => {
          await add(tx, "nest-2@example.org");
          throw new Error("inner");
        });
        await expect(inner).rejects.toThrow("inner");
        await add(tx, "nest-3@example.org");
      });
      const outer = attempt(tx, async (tx) => {
        await attempt(tx, (tx) => add(tx, "nest-4@example.org"));
        throw new Error("outer");
      });
      await expect(outer).rejects.toThrow("outer");
    });
    expect(await found("nest-")).toEqual(["nest-1@example.org", "nest-3@example.org"]);
  });

  it("goes with the command where that fails afterwards", async () => {
    const failed = command(async (tx) => {
      await attempt(tx, (tx) => add(tx, "gone@example.org"));
      throw new Error("later");
    });
    await expect(failed).rejects.toThrow("later");
    expect(await found("gone@")).toEqual([]);
  });

  it("refuses to stand beside another, which would take back the other's work", async () => {
    const two = command((tx) =>
      Promise.all([1, 2].map((n) => attempt(tx, (tx) => add(tx, `beside-${n}@example.org`)))),
    );
    await expect(two).rejects.toThrow();
    expect(await found("beside-")).toEqual([]);
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
});

describe("brokeLimit", () => {
  /** Which of the limits the database names when it refuses. */
  const broken = async (work: Promise<unknown>) => {
    const error: unknown = await work.then(
      () => null,
      (caught: unknown) => caught,
    );
    const names = ["conference_capacity", "session_capacity"] as const;
    return error === null ? "nothing" : names.filter((name) => brokeLimit(error, name));
  };

  it("knows a conference's capacity, by its own statement or by that of a trigger", async () => {
    const conference = await makeConference({ capacity: 1 });
    expect(await broken(makeRegistration(conference.id))).toBe("nothing");
    expect(await broken(makeRegistration(conference.id))).toEqual(["conference_capacity"]);
    const smaller = { where: { id: conference.id }, data: { capacity: 0 } };
    expect(await broken(command((tx) => tx.conference.update(smaller)))).toEqual([
      "conference_capacity",
    ]);
  });

  it("knows a session's capacity, by its own statement or by that of a trigger", async () => {
    const { id } = await makeConference();
    const session = await makeSession(id, (await makeSlot(id)).id, { capacity: 1 });
    const [one, two] = [await makeRegistration(id), await makeRegistration(id)];
    expect(await broken(makePlace(one.registration, session))).toBe("nothing");
    expect(await broken(makePlace(two.registration, session))).toEqual(["session_capacity"]);
    const smaller = { where: { id: session.id }, data: { capacity: 0 } };
    expect(await broken(command((tx) => tx.session.update(smaller)))).toEqual(["session_capacity"]);
  });

  it("takes no other refusal for one, whatever its text holds", async () => {
    const name = "conference_capacity session_capacity";
    expect(await broken(makeConference({ name, endsOn: "2026-01-01" }))).toEqual([]);
    await makeConference({ slug: name });
    expect(await broken(makeConference({ slug: name }))).toEqual([]);
    const sentence = "CHECK constraint failed: conference_capacity";
    expect(await broken(Promise.reject(new Error(sentence)))).toEqual([]);
  });
});
