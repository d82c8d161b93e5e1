// Finds what a name or a call stands for in the source: the object literals that a Prisma question is put together from.
import { dirname, join } from "node:path";
import ts from "typescript";
import { everyNode, type Source } from "./source";

/** Follows names through constants, parameters' defaults, functions' results and imports between the given files. */
export class Definitions {
  readonly #byPath: Map<string, Source>;

  constructor(sources: readonly Source[]) {
    this.#byPath = new Map(sources.map((source) => [source.path, source]));
  }

  /** The object literals that an expression can be, or can be a list of; none where it cannot be told. */
  objects(expression: ts.Expression, depth = 0): ts.ObjectLiteralExpression[] {
    if (depth > 12) return [];
    const of = (one: ts.Expression) => this.objects(one, depth + 1);
    if (ts.isObjectLiteralExpression(expression)) return [expression];
    if (ts.isArrayLiteralExpression(expression)) return expression.elements.flatMap(of);
    if (ts.isConditionalExpression(expression))
      return [expression.whenTrue, expression.whenFalse].flatMap(of);
    if (ts.isBinaryExpression(expression)) return [expression.left, expression.right].flatMap(of);
    if (ts.isCallExpression(expression)) return this.#results(expression).flatMap(of);
    if (ts.isIdentifier(expression)) {
      const definition = this.#definition(expression);
      return definition && !isFunction(definition) ? of(definition) : [];
    }
    if (
      ts.isParenthesizedExpression(expression) ||
      ts.isAsExpression(expression) ||
      ts.isSatisfiesExpression(expression) ||
      ts.isSpreadElement(expression)
    )
      return of(expression.expression);
    return [];
  }

  /** What a call gives: of a function found in the source, or of the function that `map` and `flatMap` are given. */
  #results({ expression, arguments: [first] }: ts.CallExpression): ts.Expression[] {
    if (ts.isIdentifier(expression)) {
      const called = this.#definition(expression);
      return called && isFunction(called) ? resultsOf(called) : [];
    }
    if (!ts.isPropertyAccessExpression(expression) || !/^(flatM|m)ap$/.test(expression.name.text))
      return [];
    return first && isFunction(first) ? resultsOf(first) : [];
  }

  #definition(name: ts.Identifier): ts.Expression | ts.FunctionDeclaration | undefined {
    for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
      const found = definitionIn(scope, name.text);
      if (found === "unknown") return undefined;
      if (found) return found;
      if (ts.isSourceFile(scope)) return this.#imported(scope, name.text);
    }
    return undefined;
  }

  #imported(file: ts.SourceFile, name: string): ts.Expression | ts.FunctionDeclaration | undefined {
    for (const statement of file.statements) {
      if (!ts.isImportDeclaration(statement)) continue;
      const names = statement.importClause?.namedBindings;
      if (!names || !ts.isNamedImports(names)) continue;
      const one = names.elements.find((element) => element.name.text === name);
      if (!one || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
      const there = this.#file(file.fileName, statement.moduleSpecifier.text);
      const found = there && definitionIn(there.tree, (one.propertyName ?? one.name).text);
      return found === "unknown" ? undefined : found;
    }
    return undefined;
  }

  #file(from: string, specifier: string): Source | undefined {
    const path = specifier.startsWith("~/")
      ? join("app", specifier.slice(2))
      : join(dirname(from), specifier);
    const plain = path.replaceAll("\\", "/");
    return this.#byPath.get(`${plain}.ts`);
  }
}

/** The expressions that a function returns. */
export function resultsOf(one: ts.ArrowFunction | FunctionWithBody): ts.Expression[] {
  if (!one.body) return [];
  if (!ts.isBlock(one.body)) return [one.body];
  return returnedIn(one.body);
}

type FunctionWithBody = ts.FunctionExpression | ts.FunctionDeclaration;

function returnedIn(node: ts.Node): ts.Expression[] {
  if (ts.isReturnStatement(node)) return node.expression ? [node.expression] : [];
  if (ts.isFunctionLike(node)) return [];
  const found: ts.Expression[] = [];
  ts.forEachChild(node, (child) => {
    found.push(...returnedIn(child));
  });
  return found;
}

function isFunction(node: ts.Node): node is ts.ArrowFunction | FunctionWithBody {
  return (
    ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)
  );
}

/** What a scope itself says of a name; `unknown` where it is bound there to something that the source does not tell. */
function definitionIn(
  scope: ts.Node,
  name: string,
): ts.Expression | ts.FunctionDeclaration | "unknown" | undefined {
  if (ts.isFunctionLike(scope)) {
    const bound = scope.parameters.filter((parameter) => binds(parameter.name, name));
    return bound.length > 0 ? (bound[0]?.initializer ?? "unknown") : undefined;
  }
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return undefined;
  for (const statement of scope.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      if (!binds(declaration.name, name)) continue;
      return (ts.isIdentifier(declaration.name) && declaration.initializer) || "unknown";
    }
  }
  return undefined;
}

function binds(binding: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(binding)) return binding.text === name;
  for (const node of everyNode(binding))
    if (ts.isBindingElement(node) && ts.isIdentifier(node.name) && node.name.text === name)
      return true;
  return false;
}
