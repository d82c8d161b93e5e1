// Finds where a refused statement of an open transaction would be survived without a savepoint, which PostgreSQL does not allow.
import ts from "typescript";
import { everyNode, placeOf, type Source } from "./source";

/**
 * The places of a file where somebody catches what a statement of an open transaction threw, and goes on: a `catch` that does
 * not throw in any case or asks the transaction again, `.catch(…)` and `.then(…, …)` the same, `Promise.allSettled`. What
 * stands within `attempt(…)` has its savepoint; a transaction that begins inside ends inside. A function or a promise that
 * somebody hands in may ask the caller's transaction, and counts as one that does.
 */
export function survivedRefusals(source: Source): string[] {
  const names = transactionsIn(source.tree);
  const asks = (node: ts.Node) => asksTransaction(node, names) || mentions(node, handedTo(node));
  const survives = (handler: ts.Node) => !alwaysThrows(handler) || asks(handler);
  const isSurvived = (node: ts.Node) => {
    if (ts.isTryStatement(node)) {
      if (!asks(node.tryBlock)) return false;
      const { catchClause, finallyBlock } = node;
      return (
        (catchClause !== undefined && survives(catchClause.block)) ||
        (finallyBlock !== undefined && asks(finallyBlock))
      );
    }
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const { name, expression } = node.expression;
    if (name.text === "allSettled") return node.arguments.some(asks);
    const handler = node.arguments[["catch", "then"].indexOf(name.text)];
    if (!handler || !asks(expression)) return false;
    return !ts.isArrowFunction(handler) || survives(handler.body);
  };
  return everyNode(source.tree)
    .filter(isSurvived)
    .map((node) => placeOf(source, node));
}

/** What transactions are called in a file: `tx`, the `step` that holds one, and whatever else is typed so. */
function transactionsIn(tree: ts.SourceFile): Set<string> {
  const typed = everyNode(tree).flatMap((node) =>
    ts.isParameter(node) &&
    ts.isIdentifier(node.name) &&
    /^(Transaction|Step|Reader)$/.test(node.type?.getText() ?? "")
      ? [node.name.text]
      : [],
  );
  return new Set(["tx", "step", ...typed]);
}

/** Whether a piece of source uses one of these transactions, and not within `attempt` or as its own. */
function asksTransaction(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node)) return names.has(node.text);
  if (ts.isPropertyAccessExpression(node)) return asksTransaction(node.expression, names);
  if (ts.isCallExpression(node) && node.expression.getText() === "attempt") return false;
  if (ts.isTypeNode(node)) return false;
  const own = ts.isFunctionLike(node)
    ? node.parameters.flatMap(({ name }) => boundNames(name))
    : [];
  const outer = own.length > 0 ? new Set([...names].filter((name) => !own.includes(name))) : names;
  return ts.forEachChild(node, (child) => asksTransaction(child, outer) || undefined) ?? false;
}

/** The names of the functions and promises that are handed to whatever a piece of source stands in. */
function handedTo(node: ts.Node): Set<string> {
  const handed = new Set<string>();
  for (let scope = node.parent; scope; scope = scope.parent) {
    if (!ts.isFunctionLike(scope)) continue;
    const called = new Set(everyNode(scope).flatMap(calledName));
    for (const { name, type } of scope.parameters) {
      const isWork = type !== undefined && /=>|^Promise(Like)?</.test(type.getText());
      for (const one of boundNames(name)) if (isWork || called.has(one)) handed.add(one);
    }
  }
  return handed;
}

function calledName(node: ts.Node): string[] {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression)
    ? [node.expression.text]
    : [];
}

/** Whether a piece of source runs, awaits or hands on one of these, and not within `attempt` or a command of its own. */
function mentions(node: ts.Node, handed: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node)) return handed.has(node.text);
  if (ts.isPropertyAccessExpression(node)) return mentions(node.expression, handed);
  if (ts.isPropertyAssignment(node)) return mentions(node.initializer, handed);
  if (ts.isCallExpression(node) && /^(attempt|command)$/.test(node.expression.getText()))
    return false;
  if (ts.isTypeNode(node)) return false;
  return ts.forEachChild(node, (child) => mentions(child, handed) || undefined) ?? false;
}

function boundNames(binding: ts.BindingName): string[] {
  return everyNode(binding).flatMap((node) => (ts.isIdentifier(node) ? [node.text] : []));
}

/** Whether a block ends by throwing, on every way through it. */
function alwaysThrows(node: ts.Node): boolean {
  if (ts.isThrowStatement(node)) return true;
  if (ts.isIfStatement(node))
    return (
      node.elseStatement !== undefined &&
      alwaysThrows(node.thenStatement) &&
      alwaysThrows(node.elseStatement)
    );
  if (!ts.isBlock(node) || leavesEarly(node)) return false;
  const last = node.statements.at(-1);
  return last !== undefined && alwaysThrows(last);
}

function leavesEarly(node: ts.Node): boolean {
  if (ts.isReturnStatement(node) || ts.isBreakOrContinueStatement(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => leavesEarly(child) || undefined) ?? false;
}
