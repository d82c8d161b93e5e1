// The library's questions: filters in an address, how many write-ups each choice would leave, and what is related.

import { themeLabels } from "~/domain/announcing/programme/themes";
import { regions, sectors } from "~/domain/people/people/who-they-are";

/** Write-ups on one page of the library. */
export const pageSize = 20;

/** What somebody looks for. An empty string stands for "any". */
export type LibraryQuestion = {
  text: string;
  theme: string;
  sector: string;
  region: string;
  page: number;
};

/** The filters, in the order of the page, with every key and its label. */
export const filters = [
  {
    key: "theme",
    label: "Theme",
    all: "All themes",
    options: Object.entries(themeLabels),
  },
  { key: "sector", label: "Sector", all: "All sectors", options: Object.entries(sectors) },
  { key: "region", label: "Region", all: "All regions", options: Object.entries(regions) },
] as const;

/** The key of a filter. */
export type FilterKey = (typeof filters)[number]["key"];

/** Reads the question from an address. What is not known counts as not asked. */
export function readQuestion(search: URLSearchParams): LibraryQuestion {
  const known = (key: FilterKey) => {
    const value = search.get(key) ?? "";
    const filter = filters.find((candidate) => candidate.key === key);
    return filter?.options.some(([option]) => option === value) ? value : "";
  };
  const page = Number(search.get("page"));
  return {
    text: (search.get("q") ?? "").slice(0, 500).trim(),
    theme: known("theme"),
    sector: known("sector"),
    region: known("region"),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The query string of a question, with the changes made; starts with "?" or is empty. */
export function questionQuery(
  question: LibraryQuestion,
  changes: Partial<LibraryQuestion> = {},
): string {
  // A page number belongs to one set of answers.
  const { text, theme, sector, region, page } = { ...question, page: 1, ...changes };
  const search = new URLSearchParams();
  const fields = { q: text, theme, sector, region, page: page > 1 ? String(page) : "" };
  for (const [name, value] of Object.entries(fields)) if (value) search.set(name, value);
  return search.size > 0 ? `?${search}` : "";
}

/** How many write-ups have this theme, sector and region. */
export type Tally = { theme: string; sector: string; region: string; count: number };

/** How many write-ups the whole question leaves. */
export function totalOf(tallies: Tally[], question: LibraryQuestion): number {
  return sum(tallies.filter((tally) => filters.every(({ key }) => passes(tally, question, key))));
}

/**
 * How many write-ups each choice of a filter would leave, the other filters staying as they are. Choices that nothing
 * has are left out, except the one that is chosen.
 */
export function choicesOf(tallies: Tally[], question: LibraryQuestion, filter: FilterKey) {
  const others = filters.filter(({ key }) => key !== filter);
  const left = tallies.filter((tally) => others.every(({ key }) => passes(tally, question, key)));
  const options = filters.find(({ key }) => key === filter)?.options ?? [];
  return options
    .map(([value, label]) => ({
      value,
      label,
      count: sum(left.filter((tally) => tally[filter] === value)),
    }))
    .filter(({ value, count }) => count > 0 || value === question[filter]);
}

function passes(tally: Tally, question: LibraryQuestion, key: FilterKey): boolean {
  return question[key] === "" || question[key] === tally[key];
}

function sum(tallies: Tally[]): number {
  return tallies.reduce((total, { count }) => total + count, 0);
}

/** The character before and the one after a hit in a marked text; no stored text holds them. */
export const hitMarks = ["\u0002", "\u0003"] as const;

/** A piece of a text, and whether the search found it. */
export type Piece = { text: string; hit: boolean };

/** The pieces of a marked text, in their order. */
export function piecesOf(marked: string): Piece[] {
  return marked
    .split(hitMarks[0])
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part.replaceAll(hitMarks[1], ""), hit: false }];
      const [hit = "", ...rest] = part.split(hitMarks[1]);
      return [
        { text: hit, hit: true },
        { text: rest.join(""), hit: false },
      ];
    })
    .filter(({ text }) => text !== "");
}

type Kind = { theme: string; sector: string; region: string };

/** How near two write-ups are: the theme counts most, then the sector, then the region. */
export function nearness(one: Kind, other: Kind): number {
  return (
    (one.theme === other.theme ? 4 : 0) +
    (one.sector === other.sector ? 2 : 0) +
    (one.region === other.region ? 1 : 0)
  );
}
