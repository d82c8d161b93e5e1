// Sending to the server from the steward's browser, and telling apart what can be tried again and what cannot.
import type { ScanResult } from "~/domain/arriving/attendance/attendance";

/** A scan on its way, as `POST /door/:slug/scans` takes it. */
export type OutgoingScan = { scanId: string; code: string; checkpoint: string; at: string };

/**
 * What became of a request: an answer; `no-connection`, where the same request can be sent again; or `refused`, with a
 * sentence. A refusal that `keeps` will be lifted, so what was sent is sent again later.
 */
export type Sent<T> =
  | { kind: "answered"; value: T }
  | { kind: "no-connection" }
  | { kind: "refused"; sentence: string; keeps: boolean };

/** Milliseconds after which a silent server counts as no connection. */
const patience = 8000;

const signedOut = "You are signed out. Sign in again in a new tab. What was scanned here is kept.";

/** Sends scans. Every scan keeps its identifier, so that sending it again records it once. */
export async function sendScans(
  url: string,
  scans: readonly OutgoingScan[],
): Promise<Sent<ScanResult[]>> {
  const sent = await post<{ results: ScanResult[] }>(url, { scans });
  return sent.kind === "answered" ? { kind: "answered", value: sent.value.results } : sent;
}

/** Undoes a scan; undoing it again changes nothing. */
export function sendUndo(url: string, scanId: string): Promise<Sent<unknown>> {
  return post<unknown>(url, { scanId });
}

async function post<T>(url: string, body: object): Promise<Sent<T>> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    if (answer.ok) return { kind: "answered", value: (await answer.json()) as T };
    if (answer.status >= 500) return { kind: "no-connection" };
    if (answer.status === 401) return { kind: "refused", sentence: signedOut, keeps: true };
    const { error } = (await answer.json().catch(() => ({}))) as { error?: string };
    // A pause ends by itself.
    const keeps = answer.status === 429;
    return { kind: "refused", sentence: error ?? "The server did not take it.", keeps };
  } catch {
    return { kind: "no-connection" };
  }
}
