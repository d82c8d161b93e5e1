// Finds where a refused statement of an open transaction would be survived without a savepoint, which PostgreSQL does not allow.
import ts from "typescript";
import { everyNode, placeOf, type Source } from "./source";

/**
 * The places of a file where somebody catches what a statement of an open transaction threw, and goes on: a `catch` that does
 * not throw in any case or asks the transaction again, `.catch(…)` and `.then(…, …)` the same, `Promise.allSettled`. What
 * stands within `attempt(…)` has its savepoint; a transaction that begins inside ends inside.
 */
export function survivedRefusals(source: Source): string[] {
  const names = transactionsIn(source.tree);
  const asks = (node: ts.Node) => asksTransaction(node, names);
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
