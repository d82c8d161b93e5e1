// The way back: a path of this site that a header can carry, whatever somebody sends.
import fc from "fast-check";
import { expect, it } from "vitest";
import { safePath } from "./sign-in";

it.each(["/my", "/library?q=a%20b&x=[1]", "/organiser/soc-2027/registrations?state=waiting#top"])(
  "keeps %s",
  (path) => expect(safePath(path)).toBe(path),
);

it.each(["", "my", "//elsewhere.example", "/\\elsewhere.example", "/日", "/a b", "/a\u0000", "/é"])(
  "leaves %j out",
  (path) => expect(safePath(path)).toBe(""),
);

it("is always something that an answer can send a browser to, on this site", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.string()).map((text) => `/${text}`),
      (text) => {
        const path = safePath(text);
        const headers = new Headers({ Location: path });
        const url = new URL(headers.get("Location") ?? "", "https://ours.example");
        expect(url.origin).toBe("https://ours.example");
      },
    ),
    { numRuns: 5000 },
  );
});

it("is no longer than an address may be", () => {
  expect(safePath("/".padEnd(2000, "x"))).toHaveLength(2000);
  expect(safePath("/".padEnd(2001, "x"))).toBe("");
});
