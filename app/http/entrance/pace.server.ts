// How slowly a request's body may come: what takes longer is cut off, so that nobody holds a connection by saying little.
import type { Request } from "express";

/**
 * Milliseconds for a whole body, for its first byte and without a byte, and the fewest bytes a second once `idle` has passed.
 */
export type Pace = { whole: number; first: number; idle: number; slowest: number };

/**
 * Forms are small: a body that takes longer than half a minute is none that a person waits for, and browsers send it together
 * with its head.
 */
export const formPace: Pace = { whole: 30_000, first: 5_000, idle: 15_000, slowest: 0 };

/** A speaker's 100 MB may come over a slow line: a quarter of an hour is 117 kB/s. */
export const uploadPace: Pace = {
  whole: 15 * 60_000,
  first: 30_000,
  idle: 30_000,
  slowest: 8 * 1024,
};

/** Milliseconds between two looks. */
const lookEvery = 1000;

/**
 * Watches a request's body until it has come, also what nobody reads of it after its answer.
 *
 * @param tooSlow is called once where it comes too slowly
 */
export function watchPace(request: Request, pace: Pace, tooSlow: () => void): void {
  const { socket } = request;
  const began = performance.now();
  const first = socket.bytesRead;
  let last = { bytes: first, at: began };
  const timer = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(timer);
    const now = performance.now();
    if (socket.bytesRead > last.bytes) last = { bytes: socket.bytesRead, at: now };
    const elapsed = now - began;
    const perSecond = ((last.bytes - first) * 1000) / elapsed;
    const slow =
      elapsed > pace.whole ||
      (elapsed > pace.first && nothingCame(request, first)) ||
      now - last.at > pace.idle ||
      (elapsed > pace.idle && perSecond < pace.slowest);
    if (!slow) return;
    clearInterval(timer);
    tooSlow();
  }, lookEvery);
  timer.unref();
}

/** Whether nothing of a body has come, neither with its head nor after it. */
function nothingCame(request: Request, bytesBefore: number): boolean {
  const { socket, readableDidRead, readableLength } = request;
  return socket.bytesRead === bytesBefore && !readableDidRead && !(readableLength > 0);
}
