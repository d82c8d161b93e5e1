// What people and programs are told of what fails outside a page, through a real socket.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { CannotWrite } from "~/platform/hindrance";
import { log } from "~/platform/log.server";
import { lastResort } from "./last-resort.server";
import { Refused } from "./refused";

let server: Server;
let url = "";
let failure: unknown;
const logged = vi.spyOn(log, "error");
const warned = vi.spyOn(log, "warn");

beforeAll(async () => {
  const app = express();
  app.use((request, response, next) => {
    response.locals.reference = "ref-1";
    if (request.path === "/begun") response.write("half of an answer");
    // Most fail when they have read what was sent.
    request.resume().once("end", () => setImmediate(() => next(failure)));
  });
  app.use(
    lastResort(({ status, data, reference }) => {
      const { sentence } = data as { sentence: string };
      return `<h1>${status}</h1>${sentence} (${reference})`;
    }),
  );
  server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  failure = new Error("the cause");
});
afterEach(() => {
  logged.mockClear();
  warned.mockClear();
});
afterAll(() => new Promise((closed) => server.close(closed)));

const person = { accept: "text/html,application/xhtml+xml" };
const send = (headers: Record<string, string>) =>
  fetch(url, { method: "POST", headers, body: "what was sent" });

it("is a page for people, with the reference under which the log has the cause", async () => {
  const answer = await send(person);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toMatch(/^<h1>500<\/h1>Something went wrong.*\(ref-1\)$/);
  expect(logged).toHaveBeenCalledWith({ reference: "ref-1", err: failure });
});

it("is JSON for programs, and text for whoever takes nothing else", async () => {
  const json = await send({ "content-type": "application/json" });
  expect(await json.json()).toEqual({
    error: expect.stringContaining("went wrong"),
    reference: "ref-1",
  });
  expect(await (await send({ accept: "text/plain" })).text()).toContain("Reference: ref-1");
});

it.each([
  ["busy", /busy.*nothing was saved/],
  ["full", /disk is full.*nothing was saved/],
  ["failing", /disk cannot be written.*nothing was saved/],
] as const)(
  "is 503 with the true reason and when to come back where writing is hindered: %s",
  async (hindrance, sentence) => {
    failure = new CannotWrite(hindrance);
    for (const headers of [person, { "content-type": "application/json" }]) {
      const answer = await send(headers);
      expect(answer.status).toBe(503);
      expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
      const text = await answer.text();
      expect(text).toMatch(sentence);
      // A steward's page keeps what it scanned until it is taken, and would lose it.
      expect(text.includes("reload this page")).toBe(headers === person);
    }
    expect(warned).toHaveBeenCalledWith(expect.objectContaining({ reference: "ref-1", hindrance }));
    expect(logged).not.toHaveBeenCalled();
  },
);

it("is what the entrance says where that refused it, and nothing in the log", async () => {
  failure = new Refused(413, "This is too large.", { "X-Why": "size" });
  const answer = await send(person);
  expect([answer.status, answer.headers.get("x-why")]).toEqual([413, "size"]);
  failure = Object.assign(new Error("ENOENT: /secret/path"), { status: 404 });
  expect(await (await send(person)).text()).toContain("There is no file here.");
  expect(logged).not.toHaveBeenCalled();
});

it("is a broken-off answer where one had begun, which is logged unless its reader went away", async () => {
  const begun = () => fetch(`${url}/begun`).then((answer) => answer.text());
  await expect(begun()).rejects.toThrow();
  expect(logged).toHaveBeenCalledTimes(1);
  failure = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
  await expect(begun()).rejects.toThrow();
  expect(logged).toHaveBeenCalledTimes(1);
});
