// Proves that programs are run to their end, or ended in time with everything they started.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { excerpt, explain, run, StepFailed, step } from "./command.mjs";

const node = (program) => [process.execPath, "-e", program];

it("keeps what a program said, and its exit code", async () => {
  const result = await run(node("console.log('out'); console.error('err'); process.exit(3)"));
  expect(result).toMatchObject({ code: 3, timedOut: false });
  expect(result.output).toContain("out");
  expect(result.output).toContain("err");
});

it("answers 127 for a program that is not there", async () => {
  expect(await run(["/no/such/program"])).toMatchObject({ code: 127 });
});

it("ends a program that hangs, and the one that it started", async () => {
  const { inner, connected } = await listen();
  const hanging = `
    require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(inner)}]);
    setInterval(() => {}, 1000);`;
  const running = run(node(hanging), { timeoutMs: 3_000 });
  const { ended } = await connected;
  expect(await running).toMatchObject({ code: 124, timedOut: true });
  await ended;
});

it("ends what it started when it is interrupted, and says so by its exit code", async () => {
  const { inner, connected } = await listen();
  const program = `
    import { run } from ${JSON.stringify(new URL("./command.mjs", import.meta.url).href)};
    await run([process.execPath, "-e", ${JSON.stringify(inner)}]);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
  const { ended } = await connected;
  child.kill("SIGTERM");
  expect((await once(child, "exit"))[0]).toBe(143);
  await ended;
});

it("shows a step on one line with its seconds, also when it fails", async () => {
  let text = "";
  const out = { write: (more) => (text += more) };
  expect(await step("Building", async () => 7, { out })).toBe(7);
  expect(text).toMatch(/^Building {2}\d+\.\d s\n$/);
  text = "";
  const failing = step("Building", () => Promise.reject(new Error("no")), { out });
  await expect(failing).rejects.toThrow("no");
  expect(text).toMatch(/^Building {2}failed after \d+\.\d s\n$/);
});

it("explains a failed step by an excerpt of its output and one sentence", () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`).join("\n");
  const text = explain(new StepFailed("The production build failed.", excerpt(lines, 4)));
  expect(text).toBe("\nline 0\n…\nline 97\nline 98\nline 99\n\nThe production build failed.\n");
  class EnvironmentError extends Error {}
  expect(explain(new EnvironmentError("PORT must be a whole number."))).toBe(
    "PORT must be a whole number.\n",
  );
  expect(explain(Object.assign(new Error("x"), { code: "EADDRINUSE", port: 3000 }))).toBe(
    "Port 3000 is in use: stop the program that uses it, or set PORT to another number.\n",
  );
});

/** A program that runs for ever and holds a connection, which closes when it ends: a process number can outlive it. */
async function listen() {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const inner = `require("node:net").connect(${server.address().port}, "127.0.0.1"); setInterval(() => {}, 1000);`;
  const connected = once(server, "connection").then(([socket]) => {
    // A process that is killed may reset its connection instead of closing it.
    socket.on("error", () => {});
    return { ended: new Promise((resolve) => socket.resume().once("close", resolve)) };
  });
  return { inner, connected };
}
