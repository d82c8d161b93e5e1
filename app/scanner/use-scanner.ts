// The steward's scanner in the browser: what has been scanned, what the server said, and what waits for a connection.
import { useCallback, useEffect, useRef, useState } from "react";
import { toneOf } from "~/domain/arriving/attendance/attendance";
import { ScanQueue } from "./queue/scan-queue";
import { sendScans, sendUndo } from "./queue/send";
import { playTone } from "./sounds";
import type { Shown } from "./verdict-panel";

/** Milliseconds between two tries to send what could not be sent. */
const retryEvery = 5000;

type Options = {
  scansUrl: string;
  undoUrl: string;
  /** Milliseconds by which the server's clock is ahead of this device's. */
  clockAhead: number;
  muted: boolean;
  /** What the page showed when it came from the server. */
  first: Shown;
  /** Called after the server has recorded or undone something. */
  onRecorded: () => void;
};

/** Scans, their answers and the undo. The panel always shows the scan made last. */
export function useScanner(options: Options) {
  const [shown, setShown] = useState(options.first);
  const [unsent, setUnsent] = useState(0);
  const latest = useRef(options);
  latest.current = options;
  const lastScan = useRef("");

  const [queue] = useState(
    () =>
      new ScanQueue({
        send: (scans) => sendScans(latest.current.scansUrl, scans),
        onUnsent: setUnsent,
        onAnswered: (results) => {
          const result = results.find(({ scanId }) => scanId === lastScan.current);
          if (result) {
            setShown({ kind: "answered", result, undone: false });
            if (!latest.current.muted) playTone(toneOf(result.verdict));
          }
          latest.current.onRecorded();
        },
        onFailed: ({ scanIds, sentence, keeps }) => {
          if (!scanIds.includes(lastScan.current)) return;
          setShown({ kind: "not-recorded", sentence, keeps });
          if (!latest.current.muted) playTone(keeps ? "attention" : "stop");
        },
      }),
  );

  useEffect(() => {
    if (unsent === 0) return;
    const again = () => void queue.flush();
    const timer = setInterval(again, retryEvery);
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("online", again);
    window.addEventListener("beforeunload", warn);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
      window.removeEventListener("beforeunload", warn);
    };
  }, [unsent, queue]);

  const scan = useCallback(
    (code: string, checkpoint: string) => {
      const scanId = newId();
      lastScan.current = scanId;
      setShown({ kind: "checking" });
      const at = new Date(Date.now() + latest.current.clockAhead).toISOString();
      void queue.add({ scanId, code: code.trim().slice(0, 200), checkpoint, at });
    },
    [queue],
  );

  const undo = useCallback(async () => {
    if (shown.kind !== "answered" || shown.undone) return;
    const sent = await sendUndo(latest.current.undoUrl, shown.result.scanId);
    if (sent.kind === "answered") {
      setShown((now) => (now === shown ? { ...shown, undone: true } : now));
      latest.current.onRecorded();
    } else {
      const sentence = sent.kind === "refused" ? sent.sentence : "No connection. Try again.";
      setShown({ ...shown, result: { ...shown.result, detail: `Not undone. ${sentence}` } });
    }
  }, [shown]);

  return { shown, unsent, scan, undo, tryAgain: () => void queue.flush() };
}

/** A random UUID; browsers offer `randomUUID` over https and on localhost only. */
function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join("-");
}
