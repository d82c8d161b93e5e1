// Proves that every list of states in the database's limits is the list that its noun's file has.
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { choiceModes } from "~/domain/announcing/conferences/conferences";
import { slotKinds } from "~/domain/announcing/programme/slots";
import { verdicts } from "~/domain/arriving/attendance/attendance";
import { heldStates, placeStates } from "~/domain/choosing/choices/places";
import { roles } from "~/domain/ground/audit/actor";
import { plainLetters } from "~/domain/ground/fields/plain-letters";
import { letterAudiences, letterStates } from "~/domain/ground/letters/letters";
import { countedBy } from "~/domain/joining/registration/figures";
import { registrationStates } from "~/domain/joining/registration/registration";
import { ticketStates } from "~/domain/joining/tickets/tickets";
import { audiences } from "~/domain/publishing/slides/slides";
import { writeUpStates } from "~/domain/publishing/write-ups/write-up";
import { env } from "~/platform/env.server";
import { limitsInForce } from "./in-force";
import { textComparisons } from "./sql-tokens";

/** CHECK … IN (…) by name, and the list that it repeats. */
const pairs: Record<string, readonly string[]> = {
  letter_state: letterStates,
  letter_audience: letterAudiences,
  role_known: roles,
  conference_mode: choiceModes,
  slot_kind: slotKinds,
  registration_state: registrationStates,
  registration_tally_of: Object.keys(countedBy),
  ticket_state: ticketStates,
  place_state: placeStates,
  scan_verdict: verdicts,
  slides_audience: audiences,
  write_up_state: writeUpStates,
};

/** Lists that triggers and partial indexes ask for, by table and column: the states that count among all of them. */
const counted: Record<string, readonly string[]> = { "Place.state": heldStates };

const db = new Database(env().databaseFile, { readonly: true });
const searchedText = db
  .prepare<[], string>(`SELECT "sql" FROM sqlite_schema WHERE "name" = 'RegistrationText'`)
  .pluck()
  .get();
const compared = limitsInForce(db).flatMap((limit) =>
  textComparisons(limit.sql).map((comparison) => ({ ...limit, ...comparison })),
);
db.close();

type Compared = (typeof compared)[number];
const isCheck = ({ kind }: Compared) => kind === "check";
const place = ({ table, column }: Compared) => `${table}.${column}`;
const once = (all: Compared[]) => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];
const sorted = (texts: readonly string[]) => [...texts].sort();

describe("the lists in the database's limits", () => {
  const checks = compared.filter((one) => isCheck(one) && one.isList);

  it("stand in CHECKs that each have a pair, and each pair a CHECK", () => {
    expect(sorted(checks.map(({ name }) => name))).toEqual(sorted(Object.keys(pairs)));
  });

  it.each(checks)("$name is its noun's list", ({ name, texts }) => {
    expect(sorted(pairs[name] ?? [])).toEqual(sorted(texts));
  });

  const others = compared.filter((one) => !isCheck(one) && one.isList);

  it.each(once(others))("$name asks for the states that count", (one) => {
    expect(sorted(counted[place(one)] ?? [])).toEqual(sorted(one.texts));
  });

  it("are asked for in both partial indexes of a place and in its eight triggers", () => {
    expect(new Set(others.map(({ name }) => name)).size).toBe(10);
  });

  const single = compared.filter((one) => !one.isList);

  it.each(once(single))("$name compares $column with a state that there is: $texts", (one) => {
    // A trigger compares columns of its own table, or of one that it writes.
    const check =
      checks.find((other) => place(other) === place(one)) ??
      checks.find(({ table, column }) => column === one.column && one.sql.includes(`"${table}"`));
    expect(pairs[check?.name ?? ""] ?? []).toEqual(expect.arrayContaining(one.texts));
  });
});

it("registrations are searched in the plain letters that delegates are", () => {
  const replaced = [...(searchedText ?? "").matchAll(/'(\p{L})', '([a-z]+)'/gu)];
  const letters = replaced.map(([, marked = "", plain]) => [marked.toLowerCase(), plain]);
  expect(Object.fromEntries(letters)).toEqual(plainLetters);
  for (const letter of Object.keys(plainLetters).filter((one) => one !== "ı"))
    expect(replaced.filter(([, marked]) => marked?.toLowerCase() === letter)).toHaveLength(2);
});
