// Proves that one process at a time holds the lock, and that a dead one does not hold it for ever.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withLock } from "./lock.mjs";

let folder;
let lock;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  lock = join(folder, "deep/.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("lets in one at a time, of one process", async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withLock(lock, work)));
  expect(most).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

it("lets in one at a time, of several processes that find a dead owner's lock", async () => {
  const dead = spawn(process.execPath, ["-e", ""]);
  await once(dead, "exit");
  leaveLock({ pid: dead.pid, host: hostname() });
  const journal = join(folder, "journal");
  writeFileSync(journal, "");
  const program = `
    import { appendFileSync } from "node:fs";
    import { withLock } from ${JSON.stringify(new URL("./lock.mjs", import.meta.url).href)};
    await withLock(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(journal)}, "in ");
      await new Promise((resolve) => setTimeout(resolve, 20));
      appendFileSync(${JSON.stringify(journal)}, "out ");
    });`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit" }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, "exit"))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readFileSync(journal, "utf8")).toBe("in out ".repeat(4));
});

it("takes over from a holder that gives no sign of life, as after a restart that reused its number", async () => {
  leaveLock({ pid: process.pid, host: hostname() });
  let waited = 0;
  const onWait = () => {
    waited += 1;
  };
  expect(await withLock(lock, async () => "mine", { silenceMs: 150, onWait })).toBe("mine");
  expect(waited).toBe(1);
});

it("is given back when the work fails", async () => {
  const failing = withLock(lock, async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(existsSync(lock)).toBe(false);
});

function leaveLock(owner) {
  mkdirSync(lock, { recursive: true });
  writeFileSync(join(lock, "owner"), JSON.stringify({ ...owner, nonce: 0 }));
}
