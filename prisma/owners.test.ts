// Proves that each table is written by its one owner, and read by no noun before it in the order of the house.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { owners } from "./owners";
import { readModels } from "./rules/relations";
import { sourcesIn } from "./rules/source";
import { tableUses } from "./rules/table-uses";

const models = readModels(readFileSync("prisma/schema.prisma", "utf8"));
/** The full-text tables are of the nouns whose triggers keep them. */
const fullText = { WriteUpSearch: owners.WriteUp, RegistrationSearch: owners.Registration };
for (const name of Object.keys(fullText)) models.set(name, new Map());
const ownerOf: Record<string, string> = { ...owners, ...fullText };

/** The order of nouns, as the dependency rules have it. */
const order = nounsInOrder();

describe("the owners of tables", () => {
  it("are nouns of the house, one for each model", () => {
    expect(Object.values(owners).filter((noun) => !order.includes(noun))).toEqual([]);
  });

  it("alone write them, and only the nouns after them read them too", () => {
    const elsewhere = tableUses(sourcesIn("app"), models)
      .map((use) => ({ ...use, noun: nounOf(use.path) }))
      .filter(({ noun, how, model }) => !mayUse(noun, how, ownerOf[model] ?? ""))
      .map(({ noun, how, model, at }) => `${noun} ${how} ${model}: ${at}`);
    expect(elsewhere).toEqual([]);
  });
});

/** The noun that a file belongs to; a file of no noun is its own, and owns nothing. */
function nounOf(path: string): string {
  return /^app\/domain\/(\w[\w-]*\/[\w-]+)\//.exec(path)?.[1] ?? path;
}

function mayUse(noun: string, how: "reads" | "writes", owner: string): boolean {
  if (how === "writes") return noun === owner;
  return order.includes(noun) && order.indexOf(owner) <= order.indexOf(noun);
}

function nounsInOrder(): string[] {
  const rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
  const config: unknown = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
  return rules
    .parse(config)
    .forbidden.map(({ name }) => name)
    .filter((name) => name.startsWith("noun-"))
    .map((name) => name.slice("noun-".length));
}
