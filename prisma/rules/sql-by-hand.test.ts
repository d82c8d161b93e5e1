// Proves that SQL by hand stands where a second engine's dialect would be written, and nowhere else.
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { everyNode, parse, placeOf, type Source, sourcesIn } from "./source";

const itsPlace = /\.sql\.server\.ts$|^app\/platform\/(db|kept-statements|write-lock)\.server\.ts$/;

/** Where a file asks with SQL of its own, or holds words of SQLite's dialect. */
function sqlByHand(source: Source): string[] {
  const isSql = (node: ts.Node) => {
    if (ts.isIdentifier(node))
      return /^(\$(query|execute)Raw(Unsafe|Typed)?|askSql)$/.test(node.text);
    if (ts.isPropertyAccessExpression(node)) return /^Prisma\.(sql|raw|join)$/.test(node.getText());
    const isText = ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node);
    return isText && /\bPRAGMA\b|\bjson_each\b|\bMATCH\b/.test(node.text);
  };
  return everyNode(source.tree)
    .filter(isSql)
    .map((node) => placeOf(source, node));
}

describe("SQL by hand", () => {
  const elsewhere = [...sourcesIn("app"), ...sourcesIn("prisma/demo")]
    .filter(({ path }) => !itsPlace.test(path))
    .map((source) => ({ path: source.path, found: sqlByHand(source) }))
    .filter(({ found }) => found.length > 0);

  it("stands in *.sql.server.ts and beside the database's doors", () => {
    expect(elsewhere.flatMap(({ found }) => found)).toEqual([]);
  });

  it.each([
    "await tx.$executeRaw`DELETE FROM Throttle`;",
    `await read.$queryRawUnsafe<Row[]>("SELECT 1");`,
    `const rows = Prisma.sql;`,
    `const rows = askSql("SELECT 1", {});`,
    `const setting = "PRAGMA synchronous";`,
    "const facts = `FROM json_each(?) asked`;",
  ])("is found in %s", (text) => {
    expect(sqlByHand(parse("app/domain/a/b/c.server.ts", text))).toHaveLength(1);
  });

  it("is not found in what a comment says, or in other words", () => {
    const text = `// PRAGMA synchronous\nconst sentence = "A matching place";`;
    expect(sqlByHand(parse("app/domain/a/b/c.server.ts", text))).toEqual([]);
  });
});
