// Each operator on a small file: what it makes of which line.
import { describe, expect, it } from "vitest";
import { breakWith, findMutants } from "./operators";

const example = `import { count } from "./count";
type Age = 1 | 2;
export function mayEnter(age: number, state: string): boolean {
  if (age < 18 && state !== "held") throw new Error("no" + age);
  if (state === "offered") return true;
  return !count(age - 1);
}
const named = (list: string[]) => list.length > 0 ? "some" : "none";
export async function find(id: string) {
  await note(id);
  if (id) {
    tell({ version: { increment: 1 } });
  } else tell("nobody");
  return ask({ where: { id, state: { in: ["held", "offered"] } }, orderBy: { id: "asc" } });
}
`;

const made = findMutants("example.ts", example);

/** The lines that a mutant changes, as they become. */
const become = (operator: string) =>
  made
    .filter((mutant) => mutant.operator === operator)
    .map((mutant) => breakWith(example, mutant).split("\n")[mutant.line - 1]?.trim());

describe("the operators", () => {
  it("turn comparisons", () => {
    expect(become("comparison")).toEqual([
      'if (age <= 18 && state !== "held") throw new Error("no" + age);',
      'if (age < 18 && state === "held") throw new Error("no" + age);',
      'if (state !== "offered") return true;',
      'const named = (list: string[]) => list.length >= 0 ? "some" : "none";',
    ]);
  });

  it("swap “and” with “or”, and plus with minus, but not where text is put together", () => {
    expect(become("logic")).toEqual([
      'if (age < 18 || state !== "held") throw new Error("no" + age);',
    ]);
    expect(become("arithmetic")).toEqual(["return !count(age + 1);"]);
  });

  it("take refusals, early returns and branches away, or always take them", () => {
    expect(become("no refusal")).toEqual(['if (false) throw new Error("no" + age);']);
    expect(become("no early return")).toEqual(["if (false) return true;"]);
    expect(become("condition false")).toEqual([
      'const named = (list: string[]) => false ? "some" : "none";',
      "if (false) {",
    ]);
    expect(become("condition true")).toEqual([
      'if (true) throw new Error("no" + age);',
      "if (true) return true;",
      'const named = (list: string[]) => true ? "some" : "none";',
      "if (true) {",
    ]);
  });

  it("add one to numbers that run, not to those of types", () => {
    expect(become("number")).toEqual([
      'if (age < 19 && state !== "held") throw new Error("no" + age);',
      "return !count(age - 2);",
      'const named = (list: string[]) => list.length > 1 ? "some" : "none";',
    ]);
  });

  it("name another state of the same file", () => {
    expect(become("state")).toEqual([
      'if (age < 18 && state !== "offered") throw new Error("no" + age);',
      'if (state === "held") return true;',
    ]);
  });

  it("leave calls out", () => {
    expect(become("call dropped")).toEqual([";", ";", "} else ;"]);
  });

  it("leave out what a question asks for, its order, and the first of a list", () => {
    expect(become("filter dropped")).toEqual([
      'return ask({ where: { ...{}, state: { in: ["held", "offered"] } }, orderBy: { id: "asc" } });',
      'return ask({ where: { id, ...{} }, orderBy: { id: "asc" } });',
    ]);
    expect(become("order dropped")).toEqual([
      'return ask({ where: { id, state: { in: ["held", "offered"] } }, ...{} });',
    ]);
    expect(become("list shortened")).toEqual([
      'return ask({ where: { id, state: { in: ["offered"] } }, orderBy: { id: "asc" } });',
    ]);
  });

  it("negate what a function answers", () => {
    expect(become("return negated")).toEqual([
      'if (state === "offered") return !(true);',
      "return count(age - 1);",
    ]);
  });
});

it("says where each place is, in the order of the text", () => {
  expect(made.map(({ start }) => start)).toEqual(
    made.map(({ start }) => start).sort((a, b) => a - b),
  );
  const call = made.find(({ operator }) => operator === "call dropped");
  expect(call).toMatchObject({ file: "example.ts", line: 10, text: "await note(id);" });
});
