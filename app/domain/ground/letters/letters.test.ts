// How long the pauses between tries are, and for how long a letter is tried.
import { describe, expect, it } from "vitest";
import { daysTried, nextAttempt } from "./letters";

const queuedAt = new Date("2027-01-12T10:00:00Z");
const later = (minutes: number) => new Date(queuedAt.getTime() + minutes * 60_000);

describe("the pauses", () => {
  it("grow to four hours", () => {
    const pauses = [1, 2, 3, 4, 5, 6, 20].map((attempts) => {
      const next = nextAttempt(attempts, queuedAt, { queuedAt, unreachable: false });
      return ((next?.getTime() ?? 0) - queuedAt.getTime()) / 60_000;
    });
    expect(pauses).toEqual([1, 5, 15, 60, 240, 240, 240]);
  });

  it("stay short where the server could not be reached, which is not the letter's fault", () => {
    const next = nextAttempt(20, queuedAt, { queuedAt, unreachable: true });
    expect(next).toEqual(later(15));
  });

  it("end after five days, and no sooner, however often it was tried", () => {
    const age = daysTried * 24 * 60;
    expect(daysTried).toBe(5);
    for (const unreachable of [true, false]) {
      const at = (minutes: number) => nextAttempt(500, later(minutes), { queuedAt, unreachable });
      expect(at(age - 1)).not.toBeNull();
      expect(at(age)).toBeNull();
    }
  });
});
