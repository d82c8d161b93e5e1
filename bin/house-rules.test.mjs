// Shows that every house rule bites: a small house with one breach of each, and nothing else, is cruised.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./command.mjs";
import { allowed, breaches, packages } from "./house-rules-examples.mjs";
import { root } from "./ready.mjs";

let house;
let found;

describe("the house rules", () => {
  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), "house-"));
    build();
    const depcruise = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const config = join(root, ".dependency-cruiser.cjs");
    const { output } = await run(
      [process.execPath, depcruise, "--config", config, "--output-type", "json", "app", "prisma"],
      { cwd: house },
    );
    found = JSON.parse(output.slice(output.indexOf("{"))).summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
    );
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(breaches)("%s refuses %s importing %s", (rule, file, _import, target) => {
    expect(found).toContain(`${rule}: ${file} → ${target}`);
  });

  it("refuse nothing that the plan allows", () => {
    const broken = new Set(breaches.map(([, file]) => file));
    expect(found.filter((line) => !broken.has(line.split(/: | → /)[1]))).toEqual([]);
  });
});

it("no file or folder has a name that says nothing", () => {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root });
  const forbidden = /(^|\/)(utils?|helpers?|misc|common|lib)(\/|\.\w+$)/;
  expect(
    String(files)
      .split("\n")
      .filter((file) => forbidden.test(file)),
  ).toEqual([]);
});

function build() {
  const tsconfig = {
    compilerOptions: {
      module: "ESNext",
      moduleResolution: "Bundler",
      jsx: "react-jsx",
      paths: { "~/*": ["./app/*"] },
    },
  };
  write("tsconfig.json", JSON.stringify(tsconfig));
  write(
    "package.json",
    JSON.stringify({
      type: "module",
      dependencies: Object.fromEntries(packages.map((name) => [name, "1"])),
    }),
  );
  for (const name of [...packages, "unlisted"]) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
    );
    write(`node_modules/${name}/index.js`, "export const thing = 1;\n");
  }
  write("app/ui/page/lib/date.ts", source([]));
  write("app/ui/page/hen.tsx", source(["./egg"]));
  for (const [file, imports] of Object.entries(allowed)) write(file, source(imports));
  for (const [, file, one] of breaches) write(file, source([one]));
}

function source(imports) {
  const lines = imports.map((one, index) =>
    one.startsWith("types:")
      ? `import type { Thing as Thing${index} } from "${one.slice(6)}";\nexport type T${index} = Thing${index};`
      : `import { thing as thing${index} } from "${one}";\nexport const t${index} = thing${index};`,
  );
  return `${lines.join("\n")}\nexport const thing = 1;\nexport type Thing = number;\n`;
}

function write(path, text) {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
