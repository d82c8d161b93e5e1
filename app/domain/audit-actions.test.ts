// Every action that the audit trail can hold is named by a test that saw it written: both are read from the source.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** The texts that an expression can be: one, or either of two, or what its name is given in the same file. */
function textsOf(node: ts.Expression, file: readonly ts.Node[]): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue, file), ...textsOf(node.whenFalse, file)];
  if (!ts.isIdentifier(node)) return [];
  return file.flatMap((one) => {
    const named =
      (ts.isVariableDeclaration(one) || ts.isPropertyAssignment(one)) &&
      one.name.getText() === node.text;
    return named && one.initializer && one.initializer !== node && !ts.isIdentifier(one.initializer)
      ? textsOf(one.initializer, file)
      : [];
  });
}

/** At which places the functions of a declaration take an action. */
function placesOfAction(declaration: ts.Node): number[] {
  return [...nodesOf(declaration)]
    .filter(ts.isFunctionLike)
    .map((one) => one.parameters.findIndex(({ name }) => name.getText() === "action"))
    .filter((place) => place >= 0);
}

/**
 * The functions, by name, that take an action, and at which places: two of different files may share a name. Those that
 * such a function makes count as well.
 */
function writersIn(files: readonly (readonly ts.Node[])[]): Map<string, number[]> {
  const writers = new Map<string, number[]>();
  const made = new Map<string, string>();
  for (const node of files.flat()) {
    const declared =
      ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node) ? node : undefined;
    const name = declared?.name?.getText();
    if (!declared || !name) continue;
    writers.set(name, [...(writers.get(name) ?? []), ...placesOfAction(declared)]);
    const value = ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
    if (value && ts.isCallExpression(value)) made.set(name, value.expression.getText());
  }
  for (const [name, maker] of made)
    writers.set(name, [...(writers.get(name) ?? []), ...(writers.get(maker) ?? [])]);
  return writers;
}

/** The actions that these sources write. */
function actionsIn(sources: readonly string[]): string[] {
  const files = sources.map((source) => [...nodesOf(parse(source))]);
  const writers = writersIn(files);
  const found = files.flatMap((file) =>
    file.flatMap((node) => {
      if (ts.isPropertyAssignment(node) && node.name.getText() === "action")
        return textsOf(node.initializer, file);
      if (ts.isShorthandPropertyAssignment(node) && node.name.text === "action")
        return textsOf(node.name, file);
      if (!ts.isCallExpression(node)) return [];
      return (writers.get(node.expression.getText()) ?? []).flatMap((place) => {
        const given = node.arguments[place];
        return given ? textsOf(given, file) : [];
      });
    }),
  );
  return [...new Set(found)].sort();
}

/** The texts that a test names in a statement about the trail, where it reads the trail at all. */
function namedIn(source: string): string[] {
  if (!/auditRecord|actionsOf|trail/i.test(source)) return [];
  return [...nodesOf(parse(source))].flatMap((node) => {
    if (!ts.isStringLiteral(node)) return [];
    const statement = ts.findAncestor(node, ts.isStatement);
    return statement && /action|audit|trail|deedsOf/i.test(statement.getText()) ? [node.text] : [];
  });
}

function parse(source: string): ts.SourceFile {
  return ts.createSourceFile("one.tsx", source, ts.ScriptTarget.Latest, true);
}

function sourcesOf(kind: "tests" | "rules"): string[] {
  return readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && /\.test\./.test(file) === (kind === "tests"))
    .filter((file) => kind === "tests" || /^domain\b/.test(file))
    .map((file) => readFileSync(join(root, "app", file), "utf8"));
}

it("every action is named by a test that saw it written", () => {
  const actions = actionsIn(sourcesOf("rules"));
  expect(actions.length).toBeGreaterThan(50);
  const seen = new Set(sourcesOf("tests").flatMap(namedIn));
  expect(actions.filter((action) => !seen.has(action))).toEqual([]);
});

describe("the reading of the source", () => {
  it("finds actions as properties, as arguments, and either of two", () => {
    const writer = "export function note(step: Step, action: string) {}";
    const namesake = "function note(action: string, id: string) {}";
    const maker = "const noteOf = (kind: string) => (id: string, action: string) => write(kind);";
    const rules = `
      const noteRoom = noteOf("room");
      note(step, known ? "redrafted" : "drafted");
      noteRoom(id, "moved");
      note("noted", id);
      record({ action: "opened" });
      const action = before ? "changed" : "added";
      record({ action });
      record({ action: kind }); report({ kind: "taken" });
      find({ where: { action: { in: ["never"] } } });
    `;
    const all = ["added", "changed", "drafted", "moved", "noted", "opened", "redrafted", "taken"];
    expect(actionsIn([writer, namesake, maker, rules])).toEqual(all);
  });

  it("takes only what a test says of the trail for named", () => {
    const said = 'expect(await actionsOf(id)).toEqual(["room-added"]);';
    const other = 'expect(letter.kind).toBe("room-moved");';
    expect(namedIn(`${said} ${other}`)).toEqual(["room-added"]);
    expect(namedIn('expect(action).toBe("room-added");')).toEqual([]);
  });
});
