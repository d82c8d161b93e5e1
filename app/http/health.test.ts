// What a watcher is told, and who is told the version.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DoorArgs } from "./context";
import { healthAnswer } from "./health.server";

const state = vi.hoisted(() => ({ answers: true, hindrance: null as string | null }));
vi.mock("~/platform/db.server", () => ({
  databaseAnswers: async () => state.answers,
  whatHinders: async () => state.hindrance,
}));

beforeEach(() => {
  Object.assign(state, { answers: true, hindrance: null });
});
afterEach(() => vi.restoreAllMocks());

async function ask(address = "127.0.0.1", headers: Record<string, string> = {}) {
  const request = new Request("http://localhost/healthcheck", { headers });
  const answer = await healthAnswer(
    { request, context: { address }, params: {} } as unknown as DoorArgs,
    "1.2.3",
  );
  return { code: answer.status, ...((await answer.json()) as object) };
}

describe("a watcher", () => {
  it("hears that everything works", async () => {
    expect(await ask()).toMatchObject({ code: 200, status: "ok", database: "ok", writing: "ok" });
  });

  it.each([
    ["full", /disk is full/],
    ["busy", /another process/],
    ["failing", /does not take it/],
  ])("hears with 503 that nothing can be written: %s", async (hindrance, words) => {
    state.hindrance = hindrance;
    expect(await ask()).toMatchObject({
      code: 503,
      status: "failing",
      writing: expect.stringMatching(words),
    });
  });

  it("hears that a try waits its turn, which is no failure yet", async () => {
    state.hindrance = "waiting";
    expect(await ask()).toMatchObject({ code: 200, status: "ok", writing: "waiting" });
  });

  it("hears that the database does not answer", async () => {
    state.answers = false;
    expect(await ask()).toMatchObject({ code: 503, status: "failing", database: "not answering" });
  });
});

it("the version is told on the machine itself, and to nobody whom a proxy brings", async () => {
  expect(await ask()).toMatchObject({ version: "1.2.3" });
  expect(await ask("::1")).toMatchObject({ version: "1.2.3" });
  expect(await ask("192.0.2.1")).not.toHaveProperty("version");
  for (const name of ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
    expect(await ask("127.0.0.1", { [name]: "192.0.2.1" })).not.toHaveProperty("version");
});
