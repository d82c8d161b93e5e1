// Finds which tables a source file reads and writes: by the client's questions, through relations, and in SQL by hand.
import ts from "typescript";
import { Definitions, resultsOf } from "./definitions";
import type { Models } from "./relations";
import { everyNode, placeOf, type Source } from "./source";

/** One place where a file reads or writes a table. */
export type TableUse = { path: string; at: string; how: "reads" | "writes"; model: string };

const questions = /^(find(Many|First|Unique)(OrThrow)?|count|aggregate|groupBy)$/;
const changes =
  /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/;
/** How transactions and the reading door are called in the house. */
const doors = /^(tx|read|reader|db|.*\.tx)$/;
const doorTypes = /^(Transaction|Reader)$/;
/** What a use is of, where the source does not say the table. */
export const unknownTable = "a table that cannot be known";
/** Changes of another table inside the data for one. */
const nestedChanges =
  /^(create|createMany|connectOrCreate|update|updateMany|upsert|delete|deleteMany)$/;
const nestedData = /^(data|create|update)$/;

/** Every use of a table in the given files, in the order of the files; constants and functions are followed among them. */
export function tableUses(sources: readonly Source[], models: Models): TableUse[] {
  const finder = new Finder(new Definitions(sources), models);
  return sources.flatMap((source) => finder.usesIn(source));
}

class Finder {
  readonly #definitions: Definitions;
  readonly #models: Models;
  /** `registration` → `Registration` */
  readonly #byDelegate: Map<string, string>;
  /** `RegistrationWhereInput` → `Registration`, `LetterAttachmentSelect` → `LetterAttachment` */
  readonly #typeName: RegExp;
  /** The objects that are being looked at, so that a function that gives itself is looked at once. */
  readonly #open = new Set<ts.Node>();

  constructor(definitions: Definitions, models: Models) {
    this.#definitions = definitions;
    this.#models = models;
    const names = [...models.keys()];
    this.#byDelegate = new Map(names.map((name) => [name[0]?.toLowerCase() + name.slice(1), name]));
    this.#typeName = new RegExp(
      `^Prisma\\.(${names.join("|")})(Select|Include|Where\\w*|OrderBy\\w*|(?:Unchecked)?(?:Create|Update)\\w*)$`,
    );
  }

  usesIn(source: Source): TableUse[] {
    const found = new Map<string, TableUse>();
    for (const node of everyNode(source.tree)) {
      const add = (how: TableUse["how"], model: string) => {
        const at = placeOf(source, node);
        found.set(`${at} ${how} ${model}`, { path: source.path, at, how, model });
      };
      this.#inCall(node, add);
      if (hidesTable(node)) add("writes", unknownTable);
      this.#inTyped(node, add);
      if (source.path.endsWith(".sql.server.ts")) this.#inSql(node, add);
    }
    return [...found.values()];
  }

  /** `tx.place.update({ … })`, and a table that is handed on as `read.place`. */
  #inCall(node: ts.Node, add: Add): void {
    if (!ts.isPropertyAccessExpression(node)) return;
    const model = this.#byDelegate.get(node.name.text);
    if (!model) return;
    const method = ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : "";
    const call = node.parent.parent;
    const isCall = ts.isCallExpression(call) && call.expression === node.parent;
    if (isCall && (questions.test(method) || changes.test(method))) {
      add(changes.test(method) ? "writes" : "reads", model);
      const [question] = call.arguments;
      if (question) this.#question(question, model, add);
    } else if (doors.test(node.expression.getText())) {
      add("reads", model);
      add("writes", model);
    }
  }

  /** `const where: Prisma.PlaceWhereInput = { … }`, and the same of what a function returns. */
  #inTyped(node: ts.Node, add: Add): void {
    const typed =
      ts.isVariableDeclaration(node) || ts.isSatisfiesExpression(node) || ts.isFunctionLike(node);
    const [, model, kind = ""] = (typed && node.type?.getText().match(this.#typeName)) || [];
    if (!model) return;
    const made = ts.isVariableDeclaration(node)
      ? [node.initializer]
      : ts.isSatisfiesExpression(node)
        ? [node.expression]
        : ts.isArrowFunction(node) || ts.isFunctionDeclaration(node)
          ? resultsOf(node)
          : [];
    for (const one of made) {
      if (!one) continue;
      if (/Create|Update/.test(kind)) this.#data(one, model, add);
      else this.#question(one, model, add);
    }
  }

  /** In SQL by hand tables stand in double quotes; a text that is a table's name and no more is put into SQL. */
  #inSql(node: ts.Node, add: Add): void {
    if (ts.isStringLiteral(node) && this.#models.has(node.text)) {
      add("reads", node.text);
      add("writes", node.text);
    }
    if (!ts.isStringLiteral(node) && !ts.isTemplateLiteralToken(node)) return;
    for (const [, verb, name = ""] of node.text.matchAll(
      /(INSERT INTO|UPDATE|DELETE FROM)?\s*"(\w+)"/gi,
    ))
      if (this.#models.has(name)) add(verb ? "writes" : "reads", name);
  }

  /** Reads through relations in `where`, `select`, `include`, `orderBy`; `data` holds changes. */
  #question(expression: ts.Expression, model: string, add: Add): void {
    this.#eachProperty(expression, (key, value) => {
      const relation = this.#models.get(model)?.get(key);
      if (relation) add("reads", relation.model);
      if (!relation && nestedData.test(key)) this.#data(value, model, add);
      else this.#question(value, relation?.model ?? model, add);
    });
  }

  #data(expression: ts.Expression, model: string, add: Add): void {
    this.#eachProperty(expression, (key, value) => {
      const relation = this.#models.get(model)?.get(key);
      if (relation) this.#nested(value, relation, add);
      else if (nestedData.test(key)) this.#data(value, model, add);
      else if (key === "where") this.#question(value, model, add);
    });
  }

  /** `speakers: { create: [ … ] }` writes another table; `slot: { connect: … }` writes a column here and looks there. */
  #nested(
    expression: ts.Expression,
    { model, holdsKey }: { model: string; holdsKey: boolean },
    add: Add,
  ): void {
    this.#eachProperty(expression, (key, value) => {
      add(nestedChanges.test(key) || !holdsKey ? "writes" : "reads", model);
      this.#data(value, model, add);
    });
  }

  #eachProperty(
    expression: ts.Expression,
    look: (key: string, value: ts.Expression) => void,
  ): void {
    for (const object of this.#definitions.objects(expression)) {
      if (this.#open.has(object)) continue;
      this.#open.add(object);
      for (const property of object.properties) {
        if (ts.isSpreadAssignment(property)) this.#eachProperty(property.expression, look);
        else if (ts.isShorthandPropertyAssignment(property))
          look(property.name.text, property.name);
        else if (ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name))
          look(property.name.text, property.initializer);
      }
      this.#open.delete(object);
    }
  }
}

/** Whether a client is looked into by a word that is worked out, is taken apart, or goes by another name. */
function hidesTable(node: ts.Node): boolean {
  if (ts.isElementAccessExpression(node)) return isDoor(node.expression);
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.EqualsToken && isDoor(node.right);
  if (ts.isVariableDeclaration(node)) return isDoor(node.initializer) && !isDoor(node.name);
  if (ts.isBindingElement(node)) return isDoor(node.propertyName) && !isDoor(node.name);
  return ts.isParameter(node) && isGivenDoor(node) && !isDoor(node.name);
}

function isDoor(node: ts.Node | undefined): boolean {
  if (!node) return false;
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  )
    return isDoor(node.expression);
  return doors.test(node.getText());
}

/** A parameter that is typed as a client, or is the first of what `command` or `attempt` runs. */
function isGivenDoor({ parent, type }: ts.ParameterDeclaration): boolean {
  if (type) return doorTypes.test(type.getText());
  const call = parent.parent;
  return ts.isCallExpression(call) && /^(command|attempt)$/.test(call.expression.getText());
}

type Add = (how: TableUse["how"], model: string) => void;
