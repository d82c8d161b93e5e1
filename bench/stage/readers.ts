// People who read, at a steady rate over connections that are kept: how many were answered, and how many were cut off.
import { Agent, request } from "node:http";

/** Readers that go on until they are stopped, or until nobody listens any more. */
export type Readers = {
  answered: number;
  /** What each request that got no answer ended with. A connection that nobody took is not cut off. */
  cut: string[];
  stop: () => Promise<void>;
};

/** @param rate connections, and how many requests a second they make together */
export function startReaders(
  url: string,
  rate: { connections: number; perSecond: number },
): Readers {
  const agent = new Agent({ keepAlive: true, maxSockets: rate.connections });
  let stopped = false;
  const everyMs = (1000 * rate.connections) / rate.perSecond;
  const readers: Readers = {
    answered: 0,
    cut: [],
    stop: async () => {
      stopped = true;
      await all;
      agent.destroy();
    },
  };
  const ask = () =>
    new Promise<boolean>((listened) => {
      const asking = request(url, { agent });
      const broke = ({ code = "" }: NodeJS.ErrnoException) => {
        const refused = code === "ECONNREFUSED";
        if (!refused) readers.cut.push(code);
        listened(!refused);
      };
      asking.once("error", broke);
      asking.once("response", (response) => {
        response.resume();
        response.once("error", broke);
        response.once("end", () => {
          readers.answered += 1;
          listened(true);
        });
      });
      asking.end();
    });
  const work = async (reader: number) => {
    await new Promise((over) => setTimeout(over, (reader * everyMs) / rate.connections));
    while (!stopped) {
      const began = performance.now();
      if (!(await ask())) return;
      const left = Math.max(0, everyMs - (performance.now() - began));
      await new Promise((over) => setTimeout(over, left));
    }
  };
  const all = Promise.all(Array.from({ length: rate.connections }, (_, reader) => work(reader)));
  return readers;
}
