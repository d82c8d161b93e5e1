// The benchmarks' own clients: connections that stay open, each sending its next request when its last was answered.
import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** One request to send. A body is sent with the length it has. */
export type Ask = {
  path: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
};

/** What came back. Times are milliseconds from the moment of sending. */
export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire, compressed where the answer is. */
  body: Buffer;
  firstByteMs: number;
  ms: number;
  /** Bytes read from the connection so far: of the whole answer where it is the connection's first. */
  wireBytes: number;
};

/** Connections to one server. */
export type Clients = {
  ask: (ask: Ask) => Promise<Answer>;
  /** Sends all, as many at a time as there are connections; answers are in the order of the requests. */
  askAll: (asks: readonly Ask[]) => Promise<{ answers: Answer[]; seconds: number }>;
  close: () => void;
};

/** Opens `count` connections to a server, kept until `close`. */
export function openClients(url: string, count: number): Clients {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const ask = (wanted: Ask) => send(url, agent, wanted);
  return {
    ask,
    askAll: async (asks) => {
      const answers = new Array<Answer>(asks.length);
      let next = 0;
      const work = async () => {
        for (let index = next++; index < asks.length; index = next++)
          answers[index] = await ask(asks[index] as Ask);
      };
      const started = performance.now();
      await Promise.all(Array.from({ length: count }, work));
      return { answers, seconds: (performance.now() - started) / 1000 };
    },
    close: () => agent.destroy(),
  };
}

function send(url: string, agent: Agent, wanted: Ask): Promise<Answer> {
  const { path, method = "GET", headers, body } = wanted;
  return new Promise<Answer>((answered, failed) => {
    const started = performance.now();
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const asking = request(url + path, { agent, method, headers: { ...headers, ...length } });
    asking.once("error", (error: NodeJS.ErrnoException) => {
      // The server had closed the connection, idle for too long, before it read this request.
      const stale = asking.reusedSocket && error.code === "ECONNRESET";
      if (stale) send(url, agent, wanted).then(answered, failed);
      else failed(error);
    });
    asking.once("response", (response) => {
      const chunks: Buffer[] = [];
      let firstByteMs = 0;
      const { socket } = response;
      response.on("data", (chunk: Buffer) => {
        if (chunks.length === 0) firstByteMs = performance.now() - started;
        chunks.push(chunk);
      });
      response.once("error", failed);
      response.once("end", () => {
        answered({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
          firstByteMs,
          ms: performance.now() - started,
          wireBytes: socket.bytesRead,
        });
      });
    });
    asking.end(body);
  });
}

/**
 * Asks one address for `seconds`, over as many connections as said, and counts the answers; each request has the headers that
 * are given, or that are made for it. Node's own client takes half
 * the processor time that the server takes, so that it is the server that is measured.
 */
export async function countAnswers(
  address: string,
  headers: Record<string, string> | (() => Record<string, string>),
  { connections, seconds }: { connections: number; seconds: number },
): Promise<{ answers: number; seconds: number; bad: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const own = typeof headers === "function" ? headers : () => headers;
  const sum = { answers: 0, bad: 0 };
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const ask = () =>
    new Promise<void>((answered) => {
      const failed = () => {
        sum.bad += 1;
        answered();
      };
      const asking = request(address, { agent, headers: own() }, (response) => {
        if (response.statusCode !== 200) sum.bad += 1;
        response.resume();
        response.once("error", failed);
        response.once("end", () => {
          sum.answers += 1;
          answered();
        });
      });
      asking.once("error", failed);
      asking.end();
    });
  const work = async () => {
    while (elapsed() < seconds) await ask();
  };
  await Promise.all(Array.from({ length: connections }, work));
  const took = elapsed();
  agent.destroy();
  return { ...sum, seconds: took };
}

/** A form as a page of the site sends it. */
export function formPost(url: string, path: string, fields: Record<string, string>): Ask {
  return {
    path,
    method: "POST",
    headers: { origin: url, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  };
}

/** How often each status came, as "303 × 30, 409 × 170". */
export function statuses(answers: readonly Answer[]): string {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status} × ${count}`)
    .join(", ");
}
