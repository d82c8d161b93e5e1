// How connections end when the server stops: none under a request, each told, and how many there may be.
import { EventEmitter } from "node:events";
import { Agent, createServer, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Connections, watchConnections } from "./connections.server";

let server: Server;
let connections: Connections;
let waiting: ServerResponse[] = [];
let port = 0;

beforeEach(async () => {
  waiting = [];
  server = createServer();
  connections = watchConnections(server, () => false);
  server.on("request", (asked, answer) => {
    connections.carry(asked, answer);
    if (asked.url === "/waits") waiting.push(answer);
    else answer.end("answered");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** What a request over a kept connection is answered, and whether that connection is kept again. */
function ask(
  agent: Agent,
  path: string,
): Promise<{ status: number; connection: string | undefined }> {
  return new Promise((answered, failed) => {
    const asking = request({ port, path, agent }, (response) => {
      response.resume();
      response.once("end", () => {
        const { connection } = response.headers;
        answered({ status: response.statusCode ?? 0, connection });
      });
    });
    asking.once("error", failed).end();
  });
}

describe("a server that stops", () => {
  it("answers what comes over kept connections, says that they end, and then ends them", async () => {
    const agents = [1, 2, 3].map(() => new Agent({ keepAlive: true, maxSockets: 1 }));
    for (const agent of agents)
      expect(await ask(agent, "/")).toEqual({ status: 200, connection: "keep-alive" });
    const [one, two] = agents as [Agent, Agent];
    const late = ask(two, "/waits");
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const closed = connections.close();
    await vi.waitFor(() => expect(server.listening).toBe(false));
    expect(await ask(one, "/")).toEqual({ status: 200, connection: "close" });
    await new Promise((turns) => setTimeout(turns, 200));
    waiting[0]?.end("at last");
    expect(await late).toEqual({ status: 200, connection: "close" });
    // The third connection was not used any more.
    await closed;
    for (const agent of agents) agent.destroy();
  });

  it("answers those first who wait to be taken", async () => {
    const agent = new Agent({ keepAlive: true });
    const asking = Array.from({ length: 20 }, () => ask(agent, "/"));
    await new Promise((turn) => setImmediate(turn));
    const closed = connections.close();
    for (const { connection } of await Promise.all(asking)) expect(connection).toBeDefined();
    await closed;
  });

  it("takes no connection any more, and cuts off what never ends after a while", async () => {
    const agent = new Agent({ keepAlive: true });
    const late = ask(agent, "/waits").catch((error: NodeJS.ErrnoException) => error.code);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const closed = connections.close();
    await vi.waitFor(() => expect(server.listening).toBe(false));
    await expect(ask(new Agent(), "/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
    vi.advanceTimersByTime(20_000);
    expect(await late).toBe("ECONNRESET");
    await closed;
  });
});

describe("connections from one place", () => {
  /** Those of so many connections from one address that are taken. */
  const taken = (gate: EventEmitter, count: number) =>
    Array.from({ length: count }, () => {
      const socket = Object.assign(new EventEmitter(), { remoteAddress: "192.0.2.7", cut: false });
      gate.emit("connection", Object.assign(socket, { destroy: () => (socket.cut = true) }));
      return socket;
    }).filter(({ cut }) => !cut);

  it("are a thousand, and another when one has ended", () => {
    const gate = new EventEmitter();
    watchConnections(gate as Server, () => false);
    const open = taken(gate, 1010);
    expect(open).toHaveLength(1000);
    open[0]?.emit("close");
    expect(taken(gate, 2)).toHaveLength(1);
  });

  it("are not counted where it is a proxy, which brings everybody", () => {
    const gate = new EventEmitter();
    watchConnections(gate as Server, () => true);
    expect(taken(gate, 1010)).toHaveLength(1010);
  });
});
