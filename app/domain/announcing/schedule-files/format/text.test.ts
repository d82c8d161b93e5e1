// What texts of a schedule file become: clean, identified, and safe to link to.
import { describe, expect, it } from "vitest";
import { cleanText, guidFor, isGuid, webAddress } from "./text";

it("is clean of what neither XML nor a page can hold", () => {
  expect(cleanText(" a\r\nb\rc\u0000\u0007d\uFFFE\u009F ")).toBe("a\nb\ncd");
  expect(cleanText("tab\tstays")).toBe("tab\tstays");
  expect(cleanText("\uD800x")).toBe("\uFFFDx");
});

describe("an identity from a text", () => {
  // An import again finds its events by these, so they may never change.
  it.each([
    ["", "027ae52e-1ca8-8f5f-86fc-3073982eea02"],
    ["soc/room/Hall", "94c39b05-1e13-8bd7-bcf9-c1f6b6299124"],
    ["soc/event/1", "c9bcca8a-0c89-8afb-8e4a-8af54b7f2a84"],
  ])("of %j is always the same", (text, guid) => {
    expect(guidFor(text)).toBe(guid);
  });

  it("is a UUID of version 8, its own for each text", () => {
    const texts = ["a", "b", "ab", "cb", "ac", "é", "soc/event/12", "soc/event/21"];
    const guids = texts.map(guidFor);
    expect(new Set(guids).size).toBe(texts.length);
    for (const guid of guids) {
      expect(isGuid(guid)).toBe(true);
      expect(guid).toMatch(/^.{8}-.{4}-8.{3}-[89ab]/);
    }
  });

  it("is told from other texts", () => {
    const guid = guidFor("a");
    expect([guid.toUpperCase(), `${guid}0`, `0${guid}`, "", guid.slice(1)].some(isGuid)).toBe(
      false,
    );
  });
});

it.each([
  ["https://example.org/a b?c=d#e", "https://example.org/a%20b?c=d#e"],
  [" http://EXAMPLE.org ", "http://example.org/"],
  ["https://user:secret@example.org/", "https://example.org/"],
  ["https://example.org/50%", "https://example.org/50%25"],
  ["https://example.org/#a#b", "https://example.org/#a%23b"],
  ["javascript:alert(1)", ""],
  ["ftp://example.org/", ""],
  ["talks/1", ""],
  ["", ""],
])("the address %j is written %j", (text, address) => {
  expect(webAddress(text)).toBe(address);
});

it("is relative to a base where there is one", () => {
  expect(webAddress("talks/1", "https://example.org/soc/")).toBe("https://example.org/soc/talks/1");
  expect(webAddress("", "https://example.org/soc/")).toBe("");
});
