// Proves that uses of tables are found however a question is put together.
import { describe, expect, it } from "vitest";
import { readModels } from "./relations";
import { parse } from "./source";
import { tableUses, unknownTable } from "./table-uses";

const models = readModels(`
model Room {
  id       String    @id
  sessions Session[]
}

model Session {
  id       String  @id
  roomId   String?
  room     Room?   @relation(fields: [roomId], references: [id])
  places   Place[]
}

model Place {
  id        String  @id
  sessionId String
  session   Session @relation(fields: [sessionId], references: [id])
}
`);

/** What a file of these lines uses, sorted; `others` stand beside it. */
function uses(text: string, path = "app/domain/a/b/c.server.ts", others = {}): string[] {
  const files = Object.entries({ ...others, [path]: text });
  const found = tableUses(
    files.map(([name, content]) => parse(name, String(content))),
    models,
  );
  return [...new Set(found.map(({ how, model }) => `${how} ${model}`))].sort();
}

it("the schema's relations are read, and on which side their key is", () => {
  expect(models.get("Session")).toEqual(
    new Map([
      ["room", { model: "Room", holdsKey: true }],
      ["places", { model: "Place", holdsKey: false }],
    ]),
  );
});

describe("a table is read", () => {
  it.each([
    ["by a question", `read.room.findMany();`, ["reads Room"]],
    ["inside a step", `step.tx.room.count();`, ["reads Room"]],
    ["when it is handed on", `const table = read.room;`, ["reads Room", "writes Room"]],
    [
      "by select, two tables away",
      `tx.room.findMany({ select: { sessions: { select: { places: true } } } });`,
      ["reads Place", "reads Room", "reads Session"],
    ],
    [
      "by where, under OR and some",
      `tx.session.count({ where: { OR: [{ places: { some: { id } } }] } });`,
      ["reads Place", "reads Session"],
    ],
    [
      "by the order",
      `tx.place.findMany({ orderBy: [{ session: { id: "asc" } }] });`,
      ["reads Place", "reads Session"],
    ],
    [
      "by a count of rows",
      `tx.session.findMany({ select: { _count: { select: { places: true } } } });`,
      ["reads Place", "reads Session"],
    ],
    [
      "by a constant",
      `const facts = { id: true, room: true } as const; tx.session.findMany({ select: facts });`,
      ["reads Room", "reads Session"],
    ],
    [
      "by what is spread, or is there sometimes",
      `const more = { places: true };
       tx.session.findMany({ select: { ...more, ...(wide && { room: true }) } });`,
      ["reads Place", "reads Room", "reads Session"],
    ],
    [
      "by a function's result",
      `function mine(id) { return { room: { id } }; } tx.session.findMany({ where: mine("1") });`,
      ["reads Room", "reads Session"],
    ],
    [
      "by a condition that is built first",
      `export function mine(): Prisma.SessionWhereInput { return { room: { id: "1" } }; }`,
      ["reads Room"],
    ],
  ])("%s", (_how, text, expected) => {
    expect(uses(text)).toEqual(expected);
  });

  it("by a constant of another file, by whatever name", () => {
    const others = { "app/domain/a/b/facts.ts": `export const facts = { room: true };` };
    const own = `tx.session.findMany({ select: own });`;
    for (const from of ["./facts", "~/domain/a/b/facts"])
      expect(uses(`import { facts as own } from "${from}"; ${own}`, undefined, others)).toEqual([
        "reads Room",
        "reads Session",
      ]);
  });
});

describe("a table is written", () => {
  it.each([
    [
      "by a change",
      `tx.place.deleteMany({ where: { session: { id } } });`,
      ["reads Session", "writes Place"],
    ],
    [
      "inside the data for another",
      `tx.room.create({ data: { sessions: { create: [{ places: { createMany: { data: [] } } }] } } });`,
      ["writes Place", "writes Room", "writes Session"],
    ],
    [
      "by rows that are made of others",
      `tx.room.update({ where, data: { sessions: { create: rows.map((row) => ({ places: { delete: row } })) } } });`,
      ["writes Place", "writes Room", "writes Session"],
    ],
    [
      "where its own column is the reference",
      `tx.room.update({ where, data: { sessions: { connect: { id } } } });`,
      ["writes Room", "writes Session"],
    ],
  ])("%s", (_how, text, expected) => {
    expect(uses(text)).toEqual(expected);
  });

  it("but not where the reference is a column of the one that is changed", () => {
    expect(uses(`tx.session.update({ where, data: { room: { connect: { id } } } });`)).toEqual([
      "reads Room",
      "writes Session",
    ]);
  });
});

describe("a table that cannot be known is used", () => {
  it.each([
    ["by a word that is worked out", `step.tx[model].deleteMany({ where });`],
    ["the same of what is only read", `(reader as Reader)[model].findMany();`],
    ["by a client that is taken apart", `const { place } = step.tx; place.deleteMany({ where });`],
    ["the same, renamed", `const { place: seats } = tx;`],
    ["the same, inside a step", `const { tx: { place } } = step;`],
    ["the same, of a parameter", `function free({ place }: Transaction) { place.deleteMany(); }`],
    ["the same, in a command", `command(({ place }) => place.deleteMany());`],
    ["the same, later", `({ place } = tx);`],
    ["by a client of another name", `const client = tx; client[model].deleteMany();`],
    ["the same, of a step", `const { tx: client } = step;`],
    ["the same, of a parameter", `function free(client: Transaction) { client[model].count(); }`],
    ["the same, in a command", `command((client) => client[model].deleteMany());`],
  ])("%s", (_how, text) => {
    expect(uses(text)).toEqual([`writes ${unknownTable}`]);
  });

  it("but not by a step that is taken apart, nor by what is no client", () => {
    const text = `const { tx, now } = step; const { place } = row; rows[0]; f(({ tx }: Step) => tx);`;
    expect(uses(text)).toEqual([]);
  });
});

describe("SQL by hand", () => {
  it("uses the tables that it names in double quotes", () => {
    const sql =
      'const q = `SELECT "id" FROM "Room" r JOIN "Session" s`; const c = `INSERT INTO "Place" ("id")`;';
    expect(uses(sql, "app/domain/a/b/c.sql.server.ts")).toEqual([
      "reads Room",
      "reads Session",
      "writes Place",
    ]);
  });

  it("uses a table whose name is put into it", () => {
    const sql = 'insertInto("Place");';
    expect(uses(sql, "app/domain/a/b/c.sql.server.ts")).toEqual(["reads Place", "writes Place"]);
  });
});

it("what only looks like a table is none", () => {
  expect(
    uses(`place.session.id; session.room.name; words.place.map(f); const room = { places: true };`),
  ).toEqual([]);
});
