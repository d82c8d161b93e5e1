// Proves that a list of states stands once, in its noun's file: whoever needs some of its members derives them there by a name.
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { everyNode, parse, placeOf, type Source, sourcesIn } from "./source";

/** An exported `as const` list of words, and the file that declares it. */
type List = { path: string; name: string; words: Set<string> };

/** Arrays that name members of a list as their own rule, each with the reason. */
const exceptions = [
  // The one table of who may do what: which roles a deed takes is said here and nowhere else.
  ["app/domain/people/access/access.ts", '["steward", "organiser"]', "roles"],
] as const;

function listsOf({ path, tree }: Source): List[] {
  return tree.statements.filter(isExportedConst).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name, initializer }) => {
      if (!initializer || !ts.isAsExpression(initializer)) return [];
      const { expression, type } = initializer;
      if (type.getText() !== "const" || !ts.isArrayLiteralExpression(expression)) return [];
      return [{ path, name: name.getText(), words: new Set(wordsOf(expression)) }];
    }),
  );
}

function isExportedConst(node: ts.Node): node is ts.VariableStatement {
  return (
    ts.isVariableStatement(node) &&
    (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function wordsOf({ elements }: ts.ArrayLiteralExpression): string[] {
  return elements.flatMap((element) => {
    const plain = ts.isAsExpression(element) ? element.expression : element;
    return ts.isStringLiteralLike(plain) ? [plain.text] : [];
  });
}

/**
 * Arrays with two or more members of another file's list. Words of the file's own list are its own, where that list is
 * more than a part of the other. Comparisons (`state === "held" || state === "offered"`) are not looked at.
 */
function secondLists(sources: readonly Source[]): { path: string; at: string; what: string }[] {
  const lists = sources.flatMap(listsOf);
  return sources.flatMap((source) => {
    const own = lists.filter(({ path }) => path === source.path);
    return everyNode(source.tree).flatMap((node) => {
      if (!ts.isArrayLiteralExpression(node)) return [];
      const words = new Set(wordsOf(node));
      return lists
        .filter((list) => list.path !== source.path)
        .map((list) => ({ list, shared: [...words].filter((word) => list.words.has(word)) }))
        .filter(({ shared }) => shared.length > 1)
        .filter(({ list, shared }) => !own.some((one) => isOwn(one, list, shared)))
        .map(({ list }) => ({
          path: source.path,
          at: placeOf(source, node),
          what: `${node.getText()} of ${list.name}`,
        }));
    });
  });
}

function isOwn(one: List, list: List, shared: readonly string[]): boolean {
  const isPart = [...one.words].every((word) => list.words.has(word));
  return !isPart && shared.every((word) => one.words.has(word));
}

it("no file of the domain names some of another file's states by hand", () => {
  const sources = sourcesIn("app/domain");
  const names = sources.flatMap(listsOf).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["letterStates", "placeStates", "verdicts"]));
  const met = new Set<unknown>();
  const found = secondLists(sources).filter(({ path, what }) => {
    const entry = exceptions.find(
      ([where, words, list]) => where === path && what === `${words} of ${list}`,
    );
    if (entry) met.add(entry);
    return !entry;
  });
  expect(found.map(({ at, what }) => `${at}: ${what}`)).toEqual([]);
  expect(exceptions.filter((entry) => !met.has(entry))).toEqual([]);
});

describe("a second list", () => {
  const places = `export const placeStates = ["held", "offered", "waiting", "released"] as const;`;
  const found = (text: string) =>
    secondLists([
      parse("app/domain/a/places/places.ts", places),
      parse("app/domain/b/c/c.server.ts", text),
    ]).length;

  it.each([
    ["in a question", `read.place.count({ where: { state: { in: ["held", "offered"] } } });`],
    ["in a constant", `const kept = ["held", "offered", "arrived"];`],
    ["in a list that is a part", `export const kept = ["held", "offered"] as const;`],
    ["in a set, word by word", `const kept = new Set(["held" as const, "offered" as const]);`],
  ])("is found %s", (_where, text) => {
    expect(found(text)).toBe(1);
  });

  it.each([
    ["one member", `const where = { state: { in: ["held"] } };`],
    ["a list of the file's own", `export const ways = ["held", "waiting", "late"] as const;`],
    [
      "a part of the file's own list",
      `export const ways = ["held", "waiting", "late"] as const; f(["held", "waiting"]);`,
    ],
    ["other words", `const days = ["Monday", "Tuesday"];`],
  ])("is not %s", (_what, text) => {
    expect(found(text)).toBe(0);
  });
});
