// Scans that the server has not answered yet, in memory, sent together and again until it has.
import type { ScanResult } from "~/domain/arriving/attendance/attendance";
import type { OutgoingScan, Sent } from "./send";

/** The most that one request takes. */
const mostTogether = 200;

type Options = {
  send: (scans: readonly OutgoingScan[]) => Promise<Sent<ScanResult[]>>;
  /** Called when the server has answered, with the answers in the order of the scans. */
  onAnswered: (results: ScanResult[]) => void;
  /** Called when scans could not be recorded, with a sentence and whether they will be tried again. */
  onFailed: (failure: { scanIds: string[]; sentence: string; keeps: boolean }) => void;
  /** Called with the number of scans that have been tried and not recorded. */
  onUnsent: (count: number) => void;
};

/** The sentence for a scan that did not reach the server. */
export const noConnection = "No connection. Kept here and sent when it is back.";

/** Keeps scans until they are answered. One request is on its way at a time, so that they arrive in their order. */
export class ScanQueue {
  private scans: OutgoingScan[] = [];
  private sending = false;

  constructor(private readonly options: Options) {}

  /** Adds a scan and sends it, together with what could not be sent before. */
  add(scan: OutgoingScan): Promise<void> {
    this.scans.push(scan);
    return this.flush();
  }

  /** Sends what is waiting. While a request is on its way it does nothing: what is waiting goes after it. */
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      while (this.scans.length > 0 && (await this.sendSome()));
    } finally {
      this.sending = false;
    }
  }

  /** Sends the first of those waiting; false where there is no use in going on now. */
  private async sendSome(): Promise<boolean> {
    const some = this.scans.slice(0, mostTogether);
    const scanIds = some.map(({ scanId }) => scanId);
    const sent = await this.options.send(some);
    const keeps = sent.kind === "no-connection" || (sent.kind === "refused" && sent.keeps);
    if (!keeps) this.scans = this.scans.slice(some.length);
    this.options.onUnsent(this.scans.length);
    if (sent.kind === "answered") this.options.onAnswered(sent.value);
    else {
      const sentence = sent.kind === "refused" ? sent.sentence : noConnection;
      this.options.onFailed({ scanIds, sentence, keeps });
    }
    return !keeps;
  }
}
