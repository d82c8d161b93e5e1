// The library through a real database: filters that combine, a search that takes anything, and only what is published.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { testNow } from "../../../../prisma/factories/factories";
import { makeWriteUp } from "../../../../prisma/factories/write-ups";
import { nearness, piecesOf, questionQuery, readQuestion } from "./library";
import { getWriteUp, listLibrary } from "./library.server";
import { matchExpression } from "./search.sql.server";

const ask = (search: string) => listLibrary(readQuestion(new URLSearchParams(search)));
const search = (q: string) => ask(new URLSearchParams({ q }).toString());
const titleOf = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join("");
const titles = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.cards.map(({ title }) => titleOf(title));

beforeAll(async () => {
  const on = (day: number) => ({ publishedAt: new Date(testNow.getTime() + day * 86_400_000) });
  await makeWriteUp({
    ...{ title: "Scrapyards and stolen vehicles", theme: "pursue", sector: "police" },
    ...{ region: "london", situation: "Trafficking of <b>vehicles</b> & parts.", ...on(3) },
  });
  await makeWriteUp({
    ...{ title: "Leaflets for taxi drivers", theme: "protect", sector: "police", region: "london" },
    ...{ lessons: "Human trafficking is seen from the front seat.", ...on(2) },
  });
  await makeWriteUp({
    ...{ title: "Gardens instead of gangs", theme: "prevent", sector: "education" },
    ...{ region: "north-east", partners: "Probation, a café", ...on(1) },
  });
  for (const state of ["draft", "submitted", "in-review", "withdrawn"])
    await makeWriteUp({ state, title: `A ${state} one about vehicles`, theme: "pursue" });
});

describe("the filters", () => {
  it("show the newest first, and only what is published", async () => {
    const answer = await ask("");
    expect(answer.total).toBe(3);
    expect(titles(answer)).toEqual([
      "Scrapyards and stolen vehicles",
      "Leaflets for taxi drivers",
      "Gardens instead of gangs",
    ]);
  });

  it("combine with each other and with a text", async () => {
    expect(titles(await ask("sector=police&region=london"))).toHaveLength(2);
    expect(titles(await ask("sector=police&theme=protect"))).toEqual(["Leaflets for taxi drivers"]);
    expect(titles(await ask("q=trafficking"))).toHaveLength(2);
    expect(titles(await ask("q=trafficking&theme=pursue"))).toEqual([
      "Scrapyards and stolen vehicles",
    ]);
    expect((await ask("q=trafficking&theme=prevent")).total).toBe(0);
  });

  it("count what each choice would leave while the others stay", async () => {
    const { filters } = await ask("sector=police&theme=protect");
    const counts = Object.fromEntries(
      filters.map(({ key, choices }) => [key, choices.map(({ value, count }) => [value, count])]),
    );
    expect(counts).toEqual({
      theme: [
        ["pursue", 1],
        ["protect", 1],
      ],
      sector: [["police", 1]],
      region: [["london", 1]],
    });
  });

  it("are read from an address and written into one", () => {
    const question = readQuestion(new URLSearchParams("q= a&theme=pursue&region=mars&page=-3"));
    expect(question).toEqual({ text: "a", theme: "pursue", sector: "", region: "", page: 1 });
    expect(questionQuery(question, { theme: "" })).toBe("?q=a");
    expect(questionQuery(question, { page: 2 })).toBe("?q=a&theme=pursue&page=2");
    expect(questionQuery(question, { text: "", theme: "" })).toBe("");
  });

  it("show the last page to who asks for one past it", async () => {
    expect(titles(await ask("page=999999"))).toHaveLength(3);
  });
});

describe("the search", () => {
  it("finds other endings, beginnings, accents left out, phrases and hyphens", async () => {
    expect(titles(await search("vehicle"))).toEqual(["Scrapyards and stolen vehicles"]);
    expect(await search("traffic").then(({ total }) => total)).toBe(2);
    expect(titles(await search("cafe"))).toEqual(["Gardens instead of gangs"]);
    expect(titles(await search('"front seat"'))).toEqual(["Leaflets for taxi drivers"]);
    expect(titles(await search('"seat front"'))).toEqual([]);
    expect(titles(await search("front-seat"))).toEqual(["Leaflets for taxi drivers"]);
    expect(titles(await search("leaflets gangs"))).toEqual([]);
  });

  it("marks what it found, as text", async () => {
    const [card] = (await search("vehicles")).cards;
    expect(card?.title).toEqual([
      { text: "Scrapyards and stolen ", hit: false },
      { text: "vehicles", hit: true },
    ]);
    expect(card?.extract.find(({ hit }) => hit)?.text).toBe("vehicles");
  });

  it("takes letters without a word in them as nothing found, and an empty text as no search", async () => {
    for (const text of ["🚔", '"', "*", "((", "-", '""""']) {
      expect((await search(text)).total, text).toBe(0);
    }
    expect((await search("   ")).total).toBe(3);
  });

  it.each([
    ...[
      "NEAR(",
      "a AND",
      "OR",
      "NOT x",
      "title:x",
      "{title}: x",
      '"unclosed',
      "a*b*",
      "^x",
      "x + y",
    ],
    ...[
      "'; DROP TABLE WriteUp; --",
      "vehicles)",
      "\u0000",
      "\u0002vehicles\u0003",
      "a".repeat(500),
    ],
    "\ud83d vehicles",
  ])("takes %j as words", async (text) => {
    await expect(search(text)).resolves.toHaveProperty("total");
  });

  it("takes any text at all", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        "*",
        "NEAR(",
        ")",
        "AND",
        "OR",
        "NOT",
        ":",
        "^",
        "-",
        "{",
        " ",
        "½",
        "\0",
      ),
      fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await expect(search(pieces.join(""))).resolves.toHaveProperty("total");
      }),
      { numRuns: 60 },
    );
  });

  it("writes every word in quotes", () => {
    expect(matchExpression('near(a b) OR "c AND d" £300,000')).toBe(
      '"near a" AND "b" AND "OR" AND "c AND d" AND "300 000"',
    );
    expect(matchExpression("lessons")).toBe('"lessons" *');
    expect(matchExpression("…")).toBeNull();
  });
});

describe("piecesOf", () => {
  it("keeps every character, whatever the marks are", () => {
    expect(piecesOf("a\u0002b\u0003c")).toEqual([
      { text: "a", hit: false },
      { text: "b", hit: true },
      { text: "c", hit: false },
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom("\u0002", "\u0003", "x", "<b>")), (parts) => {
        const text = piecesOf(parts.join(""))
          .map((piece) => piece.text)
          .join("");
        expect(text).toBe(parts.filter((part) => part.length > 1 || part === "x").join(""));
      }),
    );
  });
});

describe("a page of the library", () => {
  it("exists for what is published, and names what is related", async () => {
    for (const state of ["draft", "submitted", "in-review"]) {
      const row = await makeWriteUp({ state, slug: `hidden-${state}` });
      expect(await getWriteUp(row.slug)).toBeNull();
    }
    const row = await makeWriteUp({ theme: "prevent", sector: "education", region: "north-east" });
    const page = await getWriteUp(row.slug);
    if (!page || page.withdrawn) throw new Error("The page is missing.");
    expect(page.related.map(({ title }) => titleOf(title))[0]).toBe("Gardens instead of gangs");
    expect(page.cite).toContain(`http://conference.test/library/${row.slug}`);
  });
});

describe("nearness", () => {
  it("counts the theme above the sector, the sector above the region, and nothing that differs", () => {
    const one = { theme: "prevent", sector: "education", region: "north-east" };
    const other = { theme: "pursue", sector: "police", region: "london" };
    const near = (common: Partial<typeof one>) => nearness(one, { ...other, ...common });
    const { theme, sector, region } = one;
    const nearer = [{}, { region }, { sector }, { sector, region }, { theme }, { theme, region }];
    expect([...nearer, { theme, sector }, one].map(near)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("the pages of a search", () => {
  it("hold 20 each, and the third begins after 40", async () => {
    const numbers = Array.from({ length: 41 }, (_, index) => index);
    for (const number of numbers) {
      const publishedAt = new Date(testNow.getTime() - number * 86_400_000);
      await makeWriteUp({ title: "Quokka", slug: `quokka-${number}`, publishedAt });
    }
    const paths = async (page: number) =>
      (await ask(`q=quokka&page=${page}`)).cards.map(({ path }) => path);
    const pathsOf = (from: number, to: number) =>
      numbers.slice(from, to).map((number) => `/library/quokka-${number}`);
    expect(await paths(1)).toEqual(pathsOf(0, 20));
    expect(await paths(2)).toEqual(pathsOf(20, 40));
    expect(await paths(3)).toEqual(pathsOf(40, 41));
  });
});
