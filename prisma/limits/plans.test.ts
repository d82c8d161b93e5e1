// Proves that no list of the organisers, nor a delegate's own page, goes through all registrations, letters, people or scans: SQLite
// says of each statement by which index it would find its rows.
import Database from "better-sqlite3";
import { afterAll, expect, it } from "vitest";
import { getAttendancePage } from "~/domain/arriving/attendance/page.server";
import { getBadgesPage } from "~/domain/arriving/badges/page.server";
import { getChoicesPage } from "~/domain/choosing/choices/my-choices.server";
import { getMyConference } from "~/domain/desk/my-conference/my-conference.server";
import { getOutbox } from "~/domain/desk/outbox/outbox.server";
import { getToday } from "~/domain/desk/today/today.server";
import { listRegistrations } from "~/domain/desk/vetting/list-registrations.server";
import { listEmployers } from "~/domain/joining/admission/admission.server";
import { listStaff } from "~/domain/people/people/people.server";
import { env } from "~/platform/env.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../factories/factories";
import { recordStatements } from "../factories/statements";

/** Tables that grow with the number of delegates. */
const large =
  /\b(Registration\w*|Letter|Person|Place|Ticket|Scan|Attendance|AuditRecord|BrowserSession)\b/;

/** The migrated database, to which every connection of the test belongs. */
const db = new Database(env().databaseFile, { readonly: true });
afterAll(() => db.close());

/** The steps of a plan that read a large table from one end to the other. */
function scansIn(sql: string, values: unknown[]): string[] {
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
  const names = new Map(
    [
      ...sql.matchAll(
        /(?:FROM|JOIN)\s+(?:`main`\.)?["`](\w+)["`](?:\s+(?:AS\s+)?[`"]?(\w+)[`"]?)?/gi,
      ),
    ].map(([, table = "", alias = ""]) => [alias, table]),
  );
  return steps
    .map(({ detail }) => detail)
    .filter((detail) => /^SCAN /.test(detail) && !/VIRTUAL TABLE|CONSTANT ROW/.test(detail))
    .filter((detail) => {
      const [, name = ""] = /^SCAN (\S+)/.exec(detail) ?? [];
      return large.test(names.get(name) ?? name);
    })
    .map((detail) => `${detail}: ${sql}`);
}

const questions: Record<string, (slug: string, personId: string) => Promise<unknown>> = {
  "the organisers' home": async (slug) => getToday(await makeActor("organiser"), slug, testNow),
  "the registrations": (slug) => listRegistrations(slug, { search: "" }, testNow),
  "a later page of them": (slug, id) => listRegistrations(slug, { search: "", after: id }, testNow),
  "a search of them": (slug) => listRegistrations(slug, { search: "ada" }, testNow),
  "the letters": (slug) => getOutbox(slug, { to: "", page: 1 }),
  "the letters of a state": (slug) => getOutbox(slug, { to: "", page: 1, state: "sent" }),
  "the letters to an address": (slug) => getOutbox(slug, { to: "ada", page: 1 }),
  "the badges": (slug) => getBadgesPage(slug, {}),
  "the badges since a day": (slug) =>
    getBadgesPage(slug, { "since-day": "1", "since-month": "1", "since-year": "2027" }),
  "the attendance": (slug) => getAttendancePage(slug, null, testNow),
  "the muster list": (slug) => getAttendancePage(slug, "muster", testNow),
  "the staff": () => listStaff(),
  "a delegate's own page": (_slug, personId) => getMyConference({ personId }, testNow),
  "a delegate's choices": (_slug, personId) => getChoicesPage(personId, testNow),
};

it.each(Object.entries(questions))("%s read by an index", async (_name, ask) => {
  const conference = await makeConference();
  const slot = await makeSlot(conference.id);
  await makeSession(conference.id, slot.id);
  const { actor } = await makeRegistration(conference.id, { fullName: "Ada Oak" });
  await listEmployers(conference.id);
  const { asked } = await recordStatements(() => ask(conference.slug, actor.personId));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.flatMap(({ sql, values }) => scansIn(sql, values))).toEqual([]);
});

it("a search is made once, and then its lines are looked up", async () => {
  const { slug } = await makeConference();
  const search = () => listRegistrations(slug, { search: "ada" }, testNow);
  const { asked } = await recordStatements(search);
  const searches = asked.filter(({ sql }) => sql.includes("MATCH"));
  expect(searches).toHaveLength(2);
  for (const { sql, values } of searches) {
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
    const steps = plan.map(({ detail }) => detail);
    const at = (name: RegExp) => steps.findIndex((step) => name.test(step));
    expect(at(/RegistrationSearch VIRTUAL/), sql).toBeLessThan(at(/SEARCH e /));
  }
});
