// Where a source file can be broken, and how: each operator is one small mistake that a person could make.
import ts from "typescript";

/** One way to break one place of one file. */
export type Mutant = {
  file: string;
  /** Counted from 1. */
  line: number;
  operator: string;
  /** The text of the line before, without its indentation. */
  text: string;
  /** The characters that `replacement` takes the place of. */
  start: number;
  end: number;
  was: string;
  replacement: string;
};

type Change = { at: ts.Node; operator: string; replacement: string };
type Operator = (node: ts.Node, states: readonly string[]) => Change[];

const flipped: Partial<Record<ts.SyntaxKind, { operator: string; replacement: string }>> = {
  [ts.SyntaxKind.LessThanToken]: { operator: "comparison", replacement: "<=" },
  [ts.SyntaxKind.LessThanEqualsToken]: { operator: "comparison", replacement: "<" },
  [ts.SyntaxKind.GreaterThanToken]: { operator: "comparison", replacement: ">=" },
  [ts.SyntaxKind.GreaterThanEqualsToken]: { operator: "comparison", replacement: ">" },
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: { operator: "comparison", replacement: "!==" },
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: { operator: "comparison", replacement: "===" },
  [ts.SyntaxKind.AmpersandAmpersandToken]: { operator: "logic", replacement: "||" },
  [ts.SyntaxKind.BarBarToken]: { operator: "logic", replacement: "&&" },
  [ts.SyntaxKind.PlusToken]: { operator: "arithmetic", replacement: "-" },
  [ts.SyntaxKind.MinusToken]: { operator: "arithmetic", replacement: "+" },
  [ts.SyntaxKind.AsteriskToken]: { operator: "arithmetic", replacement: "/" },
  [ts.SyntaxKind.SlashToken]: { operator: "arithmetic", replacement: "*" },
};

const operators: Operator[] = [
  flipOperator,
  forceCondition,
  addOne,
  swapState,
  shortenList,
  dropCall,
  dropFilter,
  negateReturn,
];

/** Every way to break a file, in the order of its text. */
export function findMutants(file: string, source: string): Mutant[] {
  const parsed = parse(file, source);
  const states = statesIn(parsed);
  return [...nodesOf(parsed)]
    .flatMap((node) => operators.flatMap((operator) => operator(node, states)))
    .map(({ at, operator, replacement }) => {
      const start = at.getStart(parsed);
      const { line } = parsed.getLineAndCharacterOfPosition(start);
      const text = source.split("\n")[line]?.trim() ?? "";
      const was = source.slice(start, at.end);
      return { file, line: line + 1, operator, text, start, end: at.end, was, replacement };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The file's text with the mutant in it. */
export function breakWith(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end);
}

function parse(file: string, source: string): ts.SourceFile {
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
}

/** What runs: types and imports are left out. */
function* nodesOf(node: ts.Node): Generator<ts.Node> {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
  if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

function flipOperator(node: ts.Node): Change[] {
  if (!ts.isBinaryExpression(node)) return [];
  const change = flipped[node.operatorToken.kind];
  if (!change || (change.operator === "arithmetic" && hasText(node))) return [];
  return [{ at: node.operatorToken, ...change }];
}

/** Text is put together with a plus as well. */
function hasText(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node)) return hasText(node.left) || hasText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function forceCondition(node: ts.Node): Change[] {
  if (ts.isConditionalExpression(node)) return forced(node.condition, "condition false");
  if (!ts.isIfStatement(node)) return [];
  const first = ts.isBlock(node.thenStatement) ? node.thenStatement.statements[0] : undefined;
  const only = first ?? node.thenStatement;
  if (!node.elseStatement && ts.isThrowStatement(only))
    return forced(node.expression, "no refusal");
  if (!node.elseStatement && ts.isReturnStatement(only))
    return forced(node.expression, "no early return");
  return forced(node.expression, "condition false");
}

function forced(at: ts.Node, operator: string): Change[] {
  return [
    { at, operator, replacement: "false" },
    { at, operator: "condition true", replacement: "true" },
  ];
}

/** What grows by one, such as a version, grows by two as well: that changes nothing for anybody. */
function addOne(node: ts.Node): Change[] {
  if (!ts.isNumericLiteral(node)) return [];
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && /^(increment|\d+)$/.test(parent.name.getText())) return [];
  return [{ at: node, operator: "number", replacement: String(Number(node.text) + 1) }];
}

/** Another state that the same file names. */
function swapState(node: ts.Node, states: readonly string[]): Change[] {
  if (!isState(node)) return [];
  const place = states.indexOf(node.text);
  const other = states[(place + 1) % states.length];
  if (other === undefined || other === node.text) return [];
  return [{ at: node, operator: "state", replacement: JSON.stringify(other) }];
}

function statesIn(parsed: ts.SourceFile): string[] {
  return [...new Set([...nodesOf(parsed)].filter(isState).map(({ text }) => text))].sort();
}

/** A text that a property called state is given, or that something called state is compared with. */
function isState(node: ts.Node): node is ts.StringLiteral {
  if (!ts.isStringLiteral(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === "state";
  if (!ts.isBinaryExpression(parent)) return false;
  const other = parent.left === node ? parent.right : parent.left;
  return /(^|\.)state$/.test(other.getText());
}

/** A list of texts without its first, where the list says which rows are wanted. */
function shortenList(node: ts.Node): Change[] {
  if (!ts.isArrayLiteralExpression(node) || node.elements.length < 2) return [];
  if (!ts.isPropertyAssignment(node.parent)) return [];
  if (!/^(in|notIn|AND|OR)$/.test(node.parent.name.getText())) return [];
  const rest = node.elements.slice(1).map((element) => element.getText());
  return [{ at: node, operator: "list shortened", replacement: `[${rest.join(", ")}]` }];
}

/** A call made for what it does, not for what it returns. */
function dropCall(node: ts.Node): Change[] {
  if (!ts.isExpressionStatement(node)) return [];
  const { expression } = node;
  const call = ts.isAwaitExpression(expression) ? expression.expression : expression;
  return ts.isCallExpression(call)
    ? [{ at: node, operator: "call dropped", replacement: ";" }]
    : [];
}

/** One condition of a question, or its order, left out. */
function dropFilter(node: ts.Node): Change[] {
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return [];
  if (node.name.getText() === "orderBy") return without(node, "order dropped");
  const holder = node.parent.parent;
  const named =
    (ts.isPropertyAssignment(holder) || ts.isVariableDeclaration(holder)) && holder.name.getText();
  return named === "where" ? without(node, "filter dropped") : [];
}

/** An empty spread stands in for a property, so that commas stay right. */
function without(at: ts.Node, operator: string): Change[] {
  return [{ at, operator, replacement: "...{}" }];
}

function negateReturn(node: ts.Node): Change[] {
  const body = ts.isReturnStatement(node)
    ? node.expression
    : ts.isArrowFunction(node) && !ts.isBlock(node.body)
      ? node.body
      : undefined;
  if (!body) return [];
  const owner = ts.isArrowFunction(node) ? node : ts.findAncestor(node, ts.isFunctionLike);
  const isBoolean = /^(Promise<boolean>|boolean|\w+ is .*)$/.test(owner?.type?.getText() ?? "");
  const negated =
    ts.isPrefixUnaryExpression(body) && body.operator === ts.SyntaxKind.ExclamationToken;
  if (!negated && !isBoolean) return [];
  const replacement = negated ? body.operand.getText() : `!(${body.getText()})`;
  return [{ at: body, operator: "return negated", replacement }];
}
