// The parts of a file that a Range header asks for.
import { describe, expect, it } from "vitest";
import { parseRange } from "./file-response.server";

describe("ranges", () => {
  it.each([
    [null, null],
    ["bytes=0-9", { start: 0, end: 9 }],
    ["bytes=90-", { start: 90, end: 99 }],
    ["bytes=-5", { start: 95, end: 99 }],
    ["bytes=0-1000", { start: 0, end: 99 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=5-2", "unsatisfiable"],
    ["bytes=0-1,4-5", null],
    ["pages=1-2", null],
  ])("reads the range %j of 100 bytes", (header, range) => {
    expect(parseRange(header, 100)).toEqual(range);
  });
});
