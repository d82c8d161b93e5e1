// The models of schema.prisma, and which of their fields lead to another model.

/** `holdsKey`: the reference is a column of the model itself, so that connecting writes no other table. */
export type Relation = { model: string; holdsKey: boolean };

/** Model → field → where it leads; a model without relations has an empty map. */
export type Models = Map<string, Map<string, Relation>>;

/** Reads the models of a Prisma schema. */
export function readModels(schema: string): Models {
  const blocks = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(blocks.map(([, name]) => name));
  return new Map(
    blocks.map(([, name = "", body = ""]) => {
      const fields = [...body.matchAll(/^ +(\w+) +(\w+)(?:\[\]|\?)?(.*)$/gm)]
        .filter(([, , type]) => names.has(type))
        .map(([, field = "", model = "", rest = ""]): [string, Relation] => [
          field,
          { model, holdsKey: rest.includes("fields:") },
        ]);
      return [name, new Map(fields)];
    }),
  );
}
