// Requests as networks really send them: cut off, unread, and read slowly, through a real socket.
import { EventEmitter } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import express from "express";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { readUpload } from "../upload.server";
import { bodyOf, sendResponse, toRequest } from "./exchange.server";
import { lastResort } from "./last-resort.server";

const megabyte = 1024 * 1024;
const uploads: Promise<string>[] = [];
const sent = { bytes: 0 };
const answers = new EventEmitter();
let port = 0;
let close: () => void;

beforeEach(async () => {
  uploads.length = 0;
  sent.bytes = 0;
  const app = express();
  app.post("/upload", (asked, answer, next) => {
    const done = toRequest(asked, answer)
      .then((request) => readUpload(request, megabyte))
      .then(
        () => new Response("kept"),
        (refused: unknown) => (refused instanceof Response ? refused : Promise.reject(refused)),
      );
    uploads.push(done.then(({ status }) => String(status)).catch(String));
    done.then((response) => sendResponse(response, answer)).catch(next);
  });
  app.post("/unread", (asked, answer, next) => {
    toRequest(asked, answer)
      .then(() => sendResponse(new Response("not read", { status: 403 }), answer))
      .catch(next);
  });
  app.get("/large", (_asked, answer, next) => {
    answer.once("close", () => answers.emit("closed"));
    const chunks = (function* () {
      for (let n = 0; n < 200; n += 1) {
        sent.bytes += megabyte;
        yield Buffer.alloc(megabyte);
      }
    })();
    const body = bodyOf(Readable.from(chunks, { objectMode: false }));
    sendResponse(new Response(body), answer).catch(next);
  });
  app.use(lastResort(() => ""));
  const server = app.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  port = (server.address() as AddressInfo).port;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterEach(() => close());

function open(): Promise<Socket> {
  return new Promise((opened, failed) => {
    const socket = connect(port, "127.0.0.1", () => opened(socket));
    socket.once("error", failed);
  });
}

/** Everything that comes until `words` have. */
function until(socket: Socket, words: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      if (words.test(text)) found(text);
    });
    socket.once("close", () => failed(new Error(`closed after: ${text}`)));
  });
}

const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
const head = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${length}\r\n\r\n`;
const left = () => {
  const folder = join(env().dataDir, "arriving");
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe("an upload", () => {
  for (const words of ["%PDF-1.4 hello", "", "x".repeat(200_000)])
    it(`that ends without its boundary after ${words.length} bytes is refused, and keeps nothing`, async () => {
      const socket = await open();
      socket.write(head("/upload", part.length + words.length) + part + words);
      await until(socket, /HTTP\/1\.1 422/);
      expect(left()).toEqual([]);
    });

  it("whose sender goes away keeps nothing, and ends", async () => {
    for (const leave of ["destroy", "resetAndDestroy"] as const) {
      const socket = await open();
      socket.write(`${head("/upload", 20 * megabyte)}${part}${"x".repeat(300_000)}`);
      await vi.waitFor(() => expect(left()).toHaveLength(1));
      socket[leave]();
      await vi.waitFor(() => expect(uploads.length).toBeGreaterThan(0));
      expect(await uploads.pop()).toBe("422");
      expect(left()).toEqual([]);
    }
  });

  it("that is too large is refused while it arrives, and its connection goes on", async () => {
    const socket = await open();
    socket.write(head("/upload", part.length + 3 * megabyte) + part + "x".repeat(3 * megabyte));
    await until(socket, /HTTP\/1\.1 413/);
    expect(left()).toEqual([]);
    socket.write("POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
    await until(socket, /HTTP\/1\.1 403/);
  });
});

describe("a connection", () => {
  it("carries the next request though nobody read the last one's body", async () => {
    const socket = await open();
    socket.write(head("/unread", 200_000) + "x".repeat(200_000));
    await until(socket, /HTTP\/1\.1 403/);
    socket.write(`${head("/unread", 2)}xx`);
    await until(socket, /HTTP\/1\.1 403/);
  });
});

describe("a large answer", () => {
  it("is read no quicker than it is taken", async () => {
    const socket = await open();
    socket.write("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    await new Promise((begun) => socket.once("data", begun));
    socket.pause();
    let before = -1;
    await vi.waitFor(
      () => {
        const now = sent.bytes;
        const still = now === before;
        before = now;
        expect(still).toBe(true);
      },
      { interval: 200, timeout: 10_000 },
    );
    expect(sent.bytes).toBeLessThan(60 * megabyte);
    socket.destroy();
  });

  it("whose reader goes away ends, and is no error of ours", async () => {
    const error = vi.spyOn(log, "error");
    const ended = new Promise((closed) => answers.once("closed", closed));
    const socket = await open();
    socket.write("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    await new Promise((begun) => socket.once("data", begun));
    socket.resetAndDestroy();
    await ended;
    await new Promise((turn) => setImmediate(turn));
    expect(error).not.toHaveBeenCalled();
  });
});
