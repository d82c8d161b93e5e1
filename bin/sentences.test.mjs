// Shows that no sentence of a page, a form or a letter holds a limit typed by hand: it comes from the constant that enforces it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "./ready.mjs";

const units =
  "minutes?|hours?|days?|weeks?|months?|years?|[kMG]B|characters?|digits?|people|places|registrations|percent";
const inWords =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|" +
  "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand";
const byHand = new RegExp(`(\\d|\\b(${inWords}))(\\s|-|\\u00a0)*(${units})\\b|\\d%\\s`, "i");

/** A word of `Intl.DateTimeFormat`, which nobody reads. */
const ofIntl = "2-digit";

/** Numbers that nothing enforces, each with the reason. */
const exceptions = [
  // How long people need, as it was seen: no clock runs.
  ["app/ui/joining/register-page.tsx", "It takes about 3 minutes."],
  // No limit: a conference of one day begins and ends on the same date.
  ["app/ui/announcing/conference-fields.tsx", "for a conference of one day"],
];

/** What a node says, with a mark where something is worked out; null for what says nothing of its own. */
function saidBy(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, { expression, literal }) => text + worth(expression) + literal.text,
      node.head.text,
    );
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) return node.children.map(inElement).join("");
  return null;
}

function inElement(child) {
  if (ts.isJsxText(child)) return child.text.replace(/\s+/g, " ");
  if (ts.isJsxElement(child) && child.children.every(ts.isJsxText)) return saidBy(child);
  return ts.isJsxExpression(child) && child.expression ? worth(child.expression) : "…";
}

/** A literal is what was typed by hand; everything else is worked out. */
function worth(expression) {
  return ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)
    ? expression.text
    : "…";
}

/** The texts in a source file that hold a number before a unit. */
function numbersIn(file, source) {
  const found = [];
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const visit = (node) => {
    const text = saidBy(node);
    if (text !== null && text !== ofIntl && byHand.test(text)) found.push(text.trim());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind));
  return found;
}

it("finds a number typed by hand in every kind of text", () => {
  for (const source of [
    'const a = "older than 7 days";',
    `const a = \`up to 64 MB of \${b}\`;`,
    `const a = \`for \${10} minutes\`;`,
    'const a = <Input label={{ text: "6-digit code" }} />;',
    "const a = <p>for 10\n  minutes</p>;",
    "const a = <p>for {10} minutes</p>;",
    'const a = <p>for 10{" "}minutes</p>;',
    "const a = <p>for <b>10</b> minutes</p>;",
    'const a = <p title="up to 1,000 characters">b</p>;',
    "const a = <>at 400% zoom</>;",
    'const a = "It lives for ten minutes.";',
    "const a = <p>Sixty\n  days, or <b>a hundred</b> people</p>;",
    "const a = <p>a <b>twenty-minute</b> link</p>;",
  ])
    expect(numbersIn("a.tsx", source), source).not.toEqual([]);
  for (const source of [
    `const a = \`older than \${days} days\`;`,
    "const a = <p>for {minutes} minutes</p>;",
    'const a = <p style="width:100%">2027</p>; // 7 days',
    'const a = "Breakout 1, 9am, 2 11 2026";',
    'const a = "Someone people know; the phone hours";',
  ])
    expect(numbersIn("a.tsx", source), source).toEqual([]);
});

it("every limit in a sentence comes from what enforces it", () => {
  const files = readdirSync(join(root, "app"), { recursive: true })
    .map((file) => `app/${file.replaceAll("\\", "/")}`)
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const met = new Set();
  const typed = files.flatMap((file) =>
    numbersIn(file, readFileSync(join(root, file), "utf8")).flatMap((text) => {
      const entry = exceptions.find(([where, words]) => where === file && text.includes(words));
      if (entry) met.add(entry);
      return entry ? [] : [`${file}: ${text}`];
    }),
  );
  expect(typed).toEqual([]);
  expect(exceptions.filter((entry) => !met.has(entry))).toEqual([]);
});
