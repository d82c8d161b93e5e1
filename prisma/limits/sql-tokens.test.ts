// The parts of a statement, and what is read out of them.
import { describe, expect, it } from "vitest";
import { namedChecks, sqlTokens, textComparisons } from "./sql-tokens";

describe("a statement's parts", () => {
  it("are the same however it is spaced, commented and spelled", () => {
    const one = `CREATE INDEX "a" ON "B"("c") WHERE "d"='x -- y'`;
    const other = `create  index "a" -- why\n  on "B" ( "c" ) /* so */ where "d" = 'x -- y'`;
    expect(sqlTokens(other)).toEqual(sqlTokens(one));
    expect(sqlTokens(one)).toContain("'x -- y'");
  });
});

describe("the CHECKs of a table", () => {
  it("are found by name, with brackets and texts inside them", () => {
    const table = `CREATE TABLE "T" ("a" TEXT NOT NULL, CONSTRAINT "one" CHECK ("a" IN ('(', 'b')), constraint "two" check (("a" > 1)))`;
    expect([...namedChecks(table)]).toEqual([
      ["one", `( "a" IN ( '(' , 'b' ) )`],
      ["two", `( ( "a" > 1 ) )`],
    ]);
  });

  it("have a name each", () => {
    expect(() => namedChecks(`CREATE TABLE "T" ("a" TEXT CHECK ("a" > 1))`)).toThrow(/has no name/);
  });
});

it("columns are found with the texts they are compared with", () => {
  const condition = `WHEN NEW."a" IN ('x','y') AND "b" <> 'z' AND "c" = 1 AND "d" IN (1, 2) AND "e" NOT IN ('x') AND "f" = "g"`;
  expect(textComparisons(condition)).toEqual([
    { column: "a", isList: true, texts: ["x", "y"] },
    { column: "b", isList: false, texts: ["z"] },
    { column: "e", isList: true, texts: ["x"] },
  ]);
});
