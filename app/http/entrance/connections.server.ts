// The connections of the server: how many there may be, and how they end without cutting off anybody when it stops.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as Listener, type Socket } from "node:net";
import { placeOf } from "~/domain/ground/limits/limits";

/**
 * Connections that may be open: in all, and from one place in the network that is no proxy. An idle one takes about 20 kB; whole forces and venues come from one address.
 */
const mostOpen = { together: 4000, fromOnePlace: 1000 };

/**
 * Milliseconds, from the beginning of the end, for which a connection carries nothing before it is closed: whoever is using it
 * would have sent the next request by then, and been told to open another.
 */
const idleAtEnd = 2000;

/** Milliseconds for which connections that wait to be taken are still taken. */
const lastWelcome = 10_000;

/** Milliseconds that requests in flight have to end when the server stops. */
const farewell = 20_000;

const lookEvery = 50;

/** What a server's connections are known by. */
export type Connections = {
  /** Notes a request until it has been answered. */
  carry: (request: IncomingMessage, response: ServerResponse) => void;
  /**
   * Takes no connection any more and ends when all are closed: each after its next answer, which says so (`Connection: close`),
   * or when it has been idle for a while. None is closed under a request that is on its way.
   */
  close: () => Promise<void>;
};

/**
 * Watches a server's connections from its start.
 *
 * @param isProxy whether a network address is that of a proxy, which brings everybody's requests
 */
export function watchConnections(
  server: Server,
  isProxy: (address: string) => boolean,
): Connections {
  /** Each open connection, with the answers it waits for and since when it has been idle. */
  const open = new Map<Socket, { answers: Set<ServerResponse>; idleSince: number }>();
  const places = new Map<string, number>();
  let closing = false;
  let taken = 0;
  server.maxConnections = mostOpen.together;
  server.on("connection", (socket: Socket) => {
    taken += 1;
    const address = socket.remoteAddress ?? "";
    const place = isProxy(address) ? null : placeOf(address);
    const before = place === null ? 0 : (places.get(place) ?? 0);
    if (place !== null) {
      if (before >= mostOpen.fromOnePlace) return socket.destroy();
      places.set(place, before + 1);
    }
    open.set(socket, { answers: new Set(), idleSince: performance.now() });
    socket.once("close", () => {
      open.delete(socket);
      if (place === null) return;
      const left = (places.get(place) ?? 0) - 1;
      if (left > 0) places.set(place, left);
      else places.delete(place);
    });
  });
  return {
    carry: ({ socket }, response) => {
      const connection = open.get(socket);
      if (!connection) return;
      if (closing) response.shouldKeepAlive = false;
      connection.answers.add(response);
      response.once("close", () => {
        connection.answers.delete(response);
        connection.idleSince = performance.now();
      });
    },
    close: async () => {
      await untilNobodyWaits(() => taken);
      // Not before: whoever is told to open another connection would be the next to wait.
      closing = true;
      const began = performance.now();
      for (const { answers } of open.values())
        for (const answer of answers) answer.shouldKeepAlive = false;
      // The HTTP server's own `close` ends idle connections at once, into which a request may be on its way.
      const closed = new Promise<void>((done) =>
        Listener.prototype.close.call(server, () => done()),
      );
      const looking = setInterval(() => {
        for (const [socket, { answers, idleSince }] of open)
          if (answers.size === 0 && performance.now() - Math.max(began, idleSince) > idleAtEnd)
            socket.destroySoon();
      }, lookEvery);
      const ending = setTimeout(() => server.closeAllConnections(), farewell);
      await closed;
      clearInterval(looking);
      clearTimeout(ending);
    },
  };
}

/**
 * Ends when no connection waits to be taken: a turn of the event loop takes one (libuv 1.45), and a busy server may be behind by
 * dozens, whose requests would be cut off with the listening.
 *
 * @param taken counts those that were taken
 */
async function untilNobodyWaits(taken: () => number): Promise<void> {
  const until = performance.now() + lastWelcome;
  for (let quiet = 0; quiet < 2 && performance.now() < until; ) {
    const before = taken();
    await new Promise((turn) => setImmediate(turn));
    quiet = taken() === before ? quiet + 1 : 0;
  }
}
