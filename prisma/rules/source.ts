// The source of the house as syntax trees, for the rules that the tools do not know.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A file: `path` from the top of the repository, with forward slashes. */
export type Source = { path: string; tree: ts.SourceFile };

/** The TypeScript files of a folder and those below it, without tests and without pages, which cannot reach the database. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path).replaceAll("\\", "/"))
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .sort()
    .map((path) => parse(path, readFileSync(path, "utf8")));
}

/** A text as the file that it would be. */
export function parse(path: string, text: string): Source {
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** A node and all within it, the outer before the inner. */
export function everyNode(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const collect = (one: ts.Node) => {
    found.push(one);
    ts.forEachChild(one, collect);
  };
  collect(node);
  return found;
}

/** Where a node stands: `app/domain/joining/tickets/tickets.server.ts:12`. */
export function placeOf({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
