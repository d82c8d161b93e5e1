// Which tests could notice that a file is broken, nearest first: those that import it, directly or through others.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const isTest = (file: string) => /\.test\.(tsx?|mjs)$/.test(file);

/** For each file, the files that import it. Paths are relative to the top folder, with forward slashes. */
export type Importers = ReadonlyMap<string, readonly string[]>;

/** Reads who imports whom; an import of a type alone does not count, because nothing of it runs. */
export function readImporters(root: string, files: readonly string[]): Importers {
  const importers = new Map<string, string[]>();
  for (const file of files)
    for (const imported of importsOf(readFileSync(join(root, file), "utf8"))) {
      const target = resolve(root, file, imported);
      if (target) importers.set(target, [...(importers.get(target) ?? []), file]);
    }
  return importers;
}

/**
 * The tests that reach a file: those of its own folder first, then by the number of imports in between.
 */
export function nearestTests(importers: Importers, file: string): string[] {
  const steps = new Map([[file, 0]]);
  for (const [one, far] of steps)
    for (const importer of importers.get(one) ?? [])
      if (!steps.has(importer)) steps.set(importer, far + 1);
  const distance = (test: string) =>
    dirname(test) === dirname(file) ? 0 : (steps.get(test) ?? Number.POSITIVE_INFINITY);
  return [...steps.keys()]
    .filter(isTest)
    .sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1));
}

/** What a source text imports when it runs, as it is written there. */
export function importsOf(source: string): string[] {
  const parsed = ts.createSourceFile("one.tsx", source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly)
      found.push(textOf(node.moduleSpecifier));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly)
      found.push(textOf(node.moduleSpecifier));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push(...node.arguments.map(textOf));
    node.forEachChild(visit);
  };
  visit(parsed);
  return found;
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : "";
}

function resolve(root: string, from: string, imported: string): string | undefined {
  const path = imported.startsWith("~/")
    ? `app/${imported.slice(2)}`
    : imported.startsWith(".")
      ? join(dirname(from), imported).replaceAll("\\", "/")
      : undefined;
  if (path === undefined) return undefined;
  const endings = ["", ".ts", ".tsx", ".mjs", "/index.ts", "/index.tsx"];
  return endings
    .map((ending) => path + ending)
    .find((one) => /\.\w+$/.test(one) && existsSync(join(root, one)));
}
