// Proves that each table is written by its one owner, and read by no noun before it in the order of the house.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { owners } from "./owners";
import { readModels } from "./rules/relations";
import { sourcesIn } from "./rules/source";
import { tableUses } from "./rules/table-uses";

/** Uses from before the owners, each to be mended: `noun reads|writes Model`. */
const stillElsewhere: string[] = [
  "announcing/conferences reads Slot",
  "announcing/conferences reads Session",
  "announcing/programme reads Place",
  "announcing/programme reads Slides",
  "announcing/programme writes Place",
  "announcing/releases reads Registration",
  "announcing/releases writes Conference",
  "announcing/schedule-files writes Conference",
  "announcing/schedule-files writes Session",
  "announcing/schedule-files writes SessionSpeaker",
  "announcing/schedule-files reads Place",
  "announcing/schedule-files reads Slides",
  "announcing/schedule-files writes Room",
  "announcing/schedule-files writes Slot",
  "announcing/schedule-files writes Speaker",
  "desk/leaving writes Registration",
  "desk/outbox writes Letter",
  "desk/vetting writes Registration",
  "ground/letters reads Conference",
  "joining/admission writes Person",
  "joining/admission writes Registration",
  "joining/tickets reads Registration",
  "publishing/library reads EditionItem",
  "publishing/library reads Edition",
];

const models = readModels(readFileSync("prisma/schema.prisma", "utf8"));
/** The full-text table is the write-ups', kept by their triggers. */
models.set("WriteUpSearch", new Map());
const ownerOf: Record<string, string> = { ...owners, WriteUpSearch: owners.WriteUp };

/** The order of nouns, as the dependency rules have it. */
const order = nounsInOrder();

describe("the owners of tables", () => {
  it("are nouns of the house, one for each model", () => {
    expect(Object.values(owners).filter((noun) => !order.includes(noun))).toEqual([]);
  });

  const elsewhere = new Map<string, string[]>();
  for (const { path, at, how, model } of tableUses(sourcesIn("app"), models)) {
    const noun = /^app\/domain\/(\w[\w-]*\/[\w-]+)\//.exec(path)?.[1] ?? path;
    if (mayUse(noun, how, ownerOf[model] ?? "")) continue;
    const line = `${noun} ${how} ${model}`;
    elsewhere.set(line, [...(elsewhere.get(line) ?? []), at]);
  }

  it("alone write them, and only the nouns after them read them too", () => {
    const known = new Set(stillElsewhere);
    expect([...elsewhere].filter(([line]) => !known.has(line))).toEqual([]);
  });

  it("have no exception that is not needed any more", () => {
    expect(stillElsewhere.filter((line) => !elsewhere.has(line))).toEqual([]);
  });
});

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
