// Scans without a connection: kept, in their order, sent again with the same identifiers, each answered once.
import { describe, expect, it } from "vitest";
import type { ScanResult } from "~/domain/arriving/attendance/attendance";
import { noConnection, ScanQueue } from "./scan-queue";
import type { OutgoingScan, Sent } from "./send";

const scan = (scanId: string): OutgoingScan => ({ scanId, code: "c", checkpoint: "main", at: "" });
const answer = ({ scanId }: OutgoingScan): ScanResult => ({
  scanId,
  verdict: "admitted",
  name: "",
  detail: "",
});

function makeQueue() {
  const log = {
    sent: [] as string[][],
    answered: [] as string[],
    failed: [] as string[],
    unsent: 0,
  };
  const line: { up: boolean; refuses: Sent<ScanResult[]> | null; wait: Promise<void> | null } = {
    up: true,
    refuses: null,
    wait: null,
  };
  const queue = new ScanQueue({
    send: async (scans) => {
      log.sent.push(scans.map(({ scanId }) => scanId));
      await line.wait;
      if (!line.up) return { kind: "no-connection" };
      return line.refuses ?? { kind: "answered", value: scans.map(answer) };
    },
    onAnswered: (results) => log.answered.push(...results.map(({ scanId }) => scanId)),
    onFailed: ({ sentence }) => log.failed.push(sentence),
    onUnsent: (count) => {
      log.unsent = count;
    },
  });
  return { queue, log, line };
}

describe("the queue of scans", () => {
  it("keeps what could not be sent and sends it first, with its identifier", async () => {
    const { queue, log, line } = makeQueue();
    line.up = false;
    await queue.add(scan("1"));
    await queue.add(scan("2"));
    expect(log).toMatchObject({ answered: [], unsent: 2, failed: [noConnection, noConnection] });
    line.up = true;
    await queue.flush();
    expect(log).toMatchObject({ answered: ["1", "2"], unsent: 0 });
    expect(log.sent).toEqual([["1"], ["1", "2"], ["1", "2"]]);
    await queue.flush();
    expect(log.sent).toHaveLength(3);
  });

  it("has one request on its way, and sends what came meanwhile in the next", async () => {
    const { queue, log, line } = makeQueue();
    let arrive = () => {};
    line.wait = new Promise((done) => {
      arrive = done;
    });
    const first = queue.add(scan("1"));
    await Promise.all([queue.add(scan("2")), queue.add(scan("3"))]);
    expect(log.sent).toEqual([["1"]]);
    arrive();
    await first;
    expect(log.sent).toEqual([["1"], ["2", "3"]]);
    expect(log.answered).toEqual(["1", "2", "3"]);
  });

  it("lets go of what is refused, but keeps it for somebody who was signed out", async () => {
    const { queue, log, line } = makeQueue();
    line.refuses = { kind: "refused", sentence: "No.", keeps: false };
    await queue.add(scan("1"));
    expect(log).toMatchObject({ failed: ["No."], unsent: 0 });
    line.refuses = { kind: "refused", sentence: "Sign in.", keeps: true };
    await queue.add(scan("2"));
    expect(log).toMatchObject({ failed: ["No.", "Sign in."], unsent: 1 });
    line.refuses = null;
    await queue.flush();
    expect(log).toMatchObject({ answered: ["2"], unsent: 0 });
  });

  it("sends no more than the server takes at once", async () => {
    const { queue, log, line } = makeQueue();
    line.up = false;
    for (let number = 1; number <= 450; number += 1) await queue.add(scan(String(number)));
    line.up = true;
    log.sent.length = 0;
    await queue.flush();
    expect(log.sent.map((scans) => scans.length)).toEqual([200, 200, 50]);
    expect(log.answered).toHaveLength(450);
  });
});
