// Traces: that somebody looked at many people's data, or was refused. They come from reading, which must not wait for a
// writer, so they are noted at once and written within seconds; what cannot be written yet is written later.
import { command } from "~/platform/db.server";
import type { Actor } from "./actor";
import { type AuditEntry, recordAudit } from "./audit.server";

/** Minutes in which the same trace of the same person is one line, so that the trail stays readable. */
export const traceMinutes = 15;

/** Traces kept in memory at most, written and unwritten: the oldest is forgotten first. */
const most = 10_000;

type Trace = { actor: Actor; entry: AuditEntry; at: Date };

const noted = new Map<string, Date>();
let waiting: Trace[] = [];

/** Notes a trace of somebody, once in `traceMinutes` for the same entry. */
export function noteTrace(actor: Actor, entry: AuditEntry, now: Date): void {
  const key = JSON.stringify([actor.personId, entry]);
  const before = noted.get(key);
  if (before && now.getTime() - before.getTime() < traceMinutes * 60_000) return;
  noted.delete(key);
  noted.set(key, now);
  const [oldest] = noted.keys();
  if (noted.size > most && oldest !== undefined) noted.delete(oldest);
  waiting.push({ actor, entry, at: now });
  if (waiting.length > most) waiting.shift();
}

/** Writes the traces that wait, in one command; they wait on where it fails. */
export async function writeTraces(): Promise<void> {
  const due = waiting;
  if (due.length === 0) return;
  waiting = [];
  try {
    await command(async (tx) => {
      for (const { actor, entry, at } of due) await recordAudit({ tx, actor, now: at }, entry);
    });
  } catch (error) {
    waiting = [...due, ...waiting].slice(-most);
    throw error;
  }
}
