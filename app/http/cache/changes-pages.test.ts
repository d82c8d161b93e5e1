// Which doors clear the pages that are kept: they say so themselves, wherever they stand.
import type { ServerBuild } from "@remix-run/node";
import { beforeAll, expect, it } from "vitest";
import { builtRoutes } from "../../../prisma/factories/built-routes";
import { handleOf } from "../route-handle";

let doors: ServerBuild["routes"][string][];

beforeAll(async () => {
  doors = Object.values((await builtRoutes()).routes);
}, 60_000);

const ids = (some: typeof doors) => some.map(({ id }) => id).sort();

it("is every organiser's door that takes what is sent", () => {
  const takes = doors.filter(({ id, module }) => /^routes\/organiser\//.test(id) && module.action);
  expect(takes.length).toBeGreaterThan(10);
  expect(ids(takes.filter(({ module }) => !handleOf(module).changesPages))).toEqual([]);
});

it("is no door that takes nothing, nor one whose own page is kept", () => {
  const clearing = doors.filter(({ module }) => handleOf(module).changesPages);
  expect(ids(clearing.filter(({ module }) => !module.action || handleOf(module).kept))).toEqual([]);
});
