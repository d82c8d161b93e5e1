// The only clock of the house: real time, or in the demonstration and in tests a moved one that ticks on.
import { env } from "./env.server";

const startedAt = Date.now();

/** The current moment. */
export function now(): Date {
  const moved = env().movedNow;
  return moved ? new Date(moved.getTime() + (Date.now() - startedAt)) : new Date();
}
