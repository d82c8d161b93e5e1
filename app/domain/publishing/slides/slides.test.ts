// Slides by themselves: the sentences that come from the limits, how far they are, and names that are safe.
import { describe, expect, it } from "vitest";
import {
  audienceOf,
  audiences,
  mostSlidesSize,
  safeFileName,
  slidesKindNames,
  slidesState,
} from "./slides";

describe("what is taken", () => {
  it("is said from the limits", () => {
    expect(slidesKindNames).toBe("PDF, PPTX or ODP");
    expect(mostSlidesSize).toBe("100 MB");
  });
});

describe("how far slides are", () => {
  it("follows from their versions and their release", () => {
    expect(slidesState(null)).toBe("needed");
    expect(slidesState({ releasedAt: null, versions: [] })).toBe("needed");
    expect(slidesState({ releasedAt: null, versions: [1] })).toBe("uploaded");
    expect(slidesState({ releasedAt: new Date(0), versions: [1] })).toBe("released");
  });

  it("reads a stored audience, and takes the narrower one for any other word", () => {
    expect(audiences.map(audienceOf)).toEqual(audiences);
    expect(audienceOf("everybody")).toBe("attended");
  });
});

describe("file names", () => {
  it.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\talks\\my talk.PPTX", "my talk.pdf"],
    ['a"b\r\nSet-Cookie: x.pdf', "abSet-Cookie x.pdf"],
    ["", "slides.pdf"],
    ["....pdf", "slides.pdf"],
  ])("makes %j safe", (given, safe) => {
    expect(safeFileName(given, "pdf")).toBe(safe);
  });
});
