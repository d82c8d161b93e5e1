// Titles: from the narrow to the wide, nothing twice, and what machines read only where a page describes itself.
import type { MetaArgs } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { titled } from "./page-title";

const service = { service: { name: "Service" }, baseUrl: "https://conference.example.org" };

/** What a page's meta gives for its data. */
function metaOf<Data>(meta: (args: never) => unknown, data: Data, root: unknown = service) {
  const args = { data, matches: [{ id: "root", data: root }], location: { pathname: "/here" } };
  return meta(args as unknown as MetaArgs as never);
}

describe("a title", () => {
  it("ends with the conference of the page's data and with the service", () => {
    expect(metaOf(titled("Badges"), { conference: { name: "Autumn 2027" } })).toEqual([
      { title: "Badges – Autumn 2027 – Service" },
    ]);
    expect(metaOf(titled("Sign in"), null)).toEqual([{ title: "Sign in – Service" }]);
  });

  it("says nothing twice", () => {
    const named = titled<() => { name: string }>(({ name }) => ({ title: ["Programme", name] }));
    expect(metaOf(named, { name: "Service", conference: { name: "Service" } })).toEqual([
      { title: "Programme – Service" },
    ]);
  });

  it("is left to the page of the fault where there is no data, and needs no service", () => {
    expect(
      metaOf(
        titled<() => { name: string }>(({ name }) => name),
        undefined,
      ),
    ).toEqual([]);
    expect(metaOf(titled("Sign in"), null, null)).toEqual([{ title: "Sign in" }]);
  });
});

it("gives those who share and find a page its words, its own address and what it is about", () => {
  const meta = titled(() => ({
    title: ["Following the money", "Autumn 2027"],
    description: "How it is done.",
    about: { "@type": "Event", name: "Following the money" },
  }));
  expect(metaOf(meta, {})).toEqual([
    { title: "Following the money – Autumn 2027 – Service" },
    { name: "description", content: "How it is done." },
    { tagName: "link", rel: "canonical", href: "https://conference.example.org/here" },
    { property: "og:title", content: "Following the money" },
    { property: "og:description", content: "How it is done." },
    { property: "og:type", content: "website" },
    { property: "og:url", content: "https://conference.example.org/here" },
    { property: "og:site_name", content: "Service" },
    { property: "og:locale", content: "en_GB" },
    {
      "script:ld+json": {
        "@context": "https://schema.org",
        "@type": "Event",
        name: "Following the money",
      },
    },
  ]);
});
