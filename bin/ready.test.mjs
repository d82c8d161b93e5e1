// Proves that bringing a clone up does what is missing, once, in order, and by one start at a time.
import { spawn } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { driverInWords } from "./driver.mjs";
import { ready } from "./ready.mjs";

let top;
let text;
const out = { write: (more) => (text += more) };

/** A step that writes its name into a journal and makes a file, as the real ones make folders. */
const stub = (name, inputs, exit = 0) => ({
  name,
  title: `Doing ${name}`,
  problem: `${name} did not work.`,
  inputs,
  stamp: `${name}.stamp`,
  made: `${name}.made`,
  commands: () => [
    [
      process.execPath,
      "-e",
      `const fs = require("node:fs");
     fs.appendFileSync("journal", "${name} ");
     console.log("what ${name} said");
     if (${exit} === 0) fs.writeFileSync("${name}.made", "x");
     setTimeout(() => process.exit(${exit}), 100);`,
    ],
  ],
});
const steps = () => [
  stub("packages", ["lock"]),
  stub("client", ["schema"]),
  stub("build", ["app"]),
];
const bringUp = (more) => ready({ in: top, out, steps: steps(), ...more });
const journal = () => readFileSync(join(top, "journal"), "utf8").trim();

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "ready-"));
  text = "";
  for (const file of ["lock", "schema", "app"]) writeFileSync(join(top, file), "1");
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

it("does everything on a fresh clone, and nothing and silently the second time", async () => {
  await bringUp();
  expect(journal()).toBe("packages client build");
  expect(text).toMatch(/^Doing packages .*\nDoing client .*\nDoing build .*\n$/);
  text = "";
  await bringUp();
  expect(journal()).toBe("packages client build");
  expect(text).toBe("");
});

it("does again only what changed, or what somebody removed", async () => {
  await bringUp();
  writeFileSync(join(top, "schema"), "2");
  await bringUp();
  expect(journal()).toBe("packages client build client");
  rmSync(join(top, "build.made"));
  await bringUp();
  expect(journal()).toBe("packages client build client build");
});

it("leaves the build out where it is not asked for", async () => {
  await bringUp({ build: false });
  expect(journal()).toBe("packages client");
});

it("lets two starts at once take turns, and does nothing twice", async () => {
  await Promise.all([bringUp(), bringUp(), bringUp()]);
  expect(journal()).toBe("packages client build");
  expect(text).toContain("Another start is preparing the software; waiting for it.");
});

it("stops at a step that fails with its words and one sentence, and tries it again next time", async () => {
  const broken = [
    stub("packages", ["lock"]),
    stub("client", ["schema"], 1),
    stub("build", ["app"]),
  ];
  const failing = ready({ in: top, out, steps: broken });
  await expect(failing).rejects.toMatchObject({
    name: "StepFailed",
    message: "client did not work.",
    tail: "what client said",
  });
  expect(existsSync(join(top, "build/.lock"))).toBe(false);
  await bringUp();
  expect(journal()).toBe("packages client client build");
});

it("tries another way where a step has one, and stops where that fails too", async () => {
  const [packages, ...others] = steps();
  const fails = stub("kept", ["lock"], 1).commands;
  await bringUp({
    steps: [{ ...packages, commands: fails, otherwise: packages.commands }, ...others],
  });
  expect(journal()).toBe("kept packages client build");
  writeFileSync(join(top, "lock"), "2");
  const failing = bringUp({
    steps: [{ ...packages, commands: fails, otherwise: fails }, ...others],
  });
  await expect(failing).rejects.toMatchObject({ message: "packages did not work." });
  expect(journal()).toBe("kept packages client build kept kept");
});

it("takes what is already there, as after npm install by hand", async () => {
  appendFileSync(join(top, "packages.made"), "by hand");
  const [packages, ...others] = steps();
  await bringUp({ steps: [{ ...packages, alreadyThere: () => true }, ...others] });
  expect(journal()).toBe("client build");
});

it("prepares the driver again for another Node, installs nothing twice, and says so in one line", async () => {
  const there = () => existsSync(join(top, "packages.made"));
  const on = (node, napi) => ({
    steps: [
      { ...stub("packages", ["lock"]), salt: node, alreadyThere: there },
      { ...stub("driver", ["lock"]), ...driverInWords({ node, napi }), salt: node },
      stub("client", ["schema"]),
    ],
  });
  await bringUp(on("24.21.0", "10"));
  text = "";
  await bringUp(on("20.20.2", "9"));
  expect(text).toMatch(/^Preparing SQLite's older driver, as this is Node 20\.20\.2 .* s\n$/);
  text = "";
  await bringUp(on("22.23.3", "10"));
  expect(text).toMatch(/^Taking SQLite's ready-made driver, as this is Node 22\.23\.3 .* s\n$/);
  text = "";
  await bringUp(on("22.23.3", "10"));
  expect(text).toBe("");
  expect(journal()).toBe("packages driver client driver driver");
});

it.skipIf(process.platform === "win32")("stops with the npm that started it", async () => {
  const address = new URL("./ready.mjs", import.meta.url).href;
  const program = `
    import { begin } from ${JSON.stringify(address)};
    await begin(async () => {
      process.once("SIGTERM", () => {
        process.stdout.write("stopped");
        process.exit(0);
      });
      process.stdout.write("started ");
      setInterval(() => {}, 1_000);
    });`;
  // The "; true" keeps the shell in between, as some shells would make way for the only command.
  const shell = spawn("sh", ["-c", `"$NODE" --input-type=module -e "$PROGRAM"; true`], {
    env: { ...process.env, NODE: process.execPath, PROGRAM: program, npm_lifecycle_event: "demo" },
  });
  shell.stdout.setEncoding("utf8");
  shell.stdout.on("data", (more) => {
    text += more;
  });
  await expect.poll(() => text, { timeout: 10_000 }).toBe("started ");
  shell.kill("SIGKILL");
  await expect.poll(() => text, { timeout: 10_000 }).toBe("started stopped");
});
