// The colours are those of the sheets and of the icon, which cannot import them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { navy } from "./brand";

const root = join(import.meta.dirname, "../../../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");

it("is one navy on pages, in letters, on badges and on the icon", () => {
  const sheet = textOf("app/ui/page/sheets/_settings.scss");
  expect(/^\$navy: (#[0-9a-f]{6});$/m.exec(sheet)?.[1]).toBe(navy);
  expect(sheet).toContain('"brand": $navy,');
  expect(textOf("public/favicon.svg")).toContain(`fill="${navy}"`);
});
