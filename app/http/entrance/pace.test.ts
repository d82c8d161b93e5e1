// How slowly a body may come: for each way of being slow, when it is cut off.
import type { Request } from "express";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { formPace, type Pace, uploadPace, watchPace } from "./pace.server";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Seconds after which a body is cut off that comes at so many bytes a second until it is complete; null for never. */
function cutAfter(
  pace: Pace,
  bytesPerSecond: number,
  { silentFrom = Infinity, complete = 2000 } = {},
) {
  const socket = { bytesRead: 500, destroyed: false };
  const request = { socket, complete: false };
  let cut: number | null = null;
  let second = 0;
  watchPace(request as unknown as Request, pace, () => {
    cut = second;
  });
  for (second = 1; second <= 2000 && cut === null; second += 1) {
    if (second < silentFrom) socket.bytesRead += bytesPerSecond;
    request.complete = second >= complete;
    vi.advanceTimersByTime(1000);
  }
  return cut;
}

it("lets go of a form that takes longer than half a minute, or says nothing for half of that", () => {
  expect(cutAfter(formPace, 1)).toBe(31);
  expect(cutAfter(formPace, 100, { silentFrom: 5 })).toBe(20);
  expect(cutAfter(formPace, 100, { complete: 25 })).toBeNull();
});

it("lets go of a form of which nothing came much sooner", () => {
  expect(cutAfter(formPace, 100, { silentFrom: 1 })).toBe(6);
  expect(cutAfter(uploadPace, 100_000, { silentFrom: 1 })).toBe(31);
});

it("lets go of an upload that stands still, or comes more slowly than a bad line", () => {
  expect(cutAfter(uploadPace, 100_000, { silentFrom: 60 })).toBe(90);
  expect(cutAfter(uploadPace, 5000)).toBe(31);
  expect(cutAfter(uploadPace, 10_000)).toBe(901);
  expect(cutAfter(uploadPace, 120_000, { complete: 870 })).toBeNull();
});
