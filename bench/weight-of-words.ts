// What a hostile text costs everybody else: each kind of stored text, made of the nastiest strings known, and the longest that
// the one thread was held meanwhile (trust 12: 50 ms).
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { show, startReport } from "./stage/report";

const folder = mkdtempSync(join(tmpdir(), "conference-words-"));
process.env.DATA_DIR = folder;

/** Milliseconds that one task may hold the thread. */
const mostMs = 50;

/** Each makes a text of about `n` characters. */
const nasty: Record<string, (n: number) => string> = {
  "a…@": (n) => `${"a".repeat(n - 1)}@`,
  "a@": (n) => "a@".repeat(n / 2),
  __a_: (n) => "__a_".repeat(n / 4),
  "*a_": (n) => "*a_".repeat(n / 3),
  ">": (n) => ">".repeat(n),
  "- ": (n) => "- ".repeat(n / 2),
  "> - ": (n) => "> - ".repeat(n / 4),
  "[": (n) => "[".repeat(n),
  "[a](": (n) => "[a](".repeat(n / 4),
  "`": (n) => "`".repeat(n),
  "&": (n) => "&".repeat(n),
  "<": (n) => "<".repeat(n),
  "*": (n) => "*".repeat(n),
  "|": (n) => `a|b\n-|-\n${"|".repeat(n - 8)}`,
  "combining marks": (n) => `a${"\u0301\u0316".repeat(n / 2)}`,
  emoji: (n) => "👩‍👩‍👧‍👦".repeat(n / 11),
  "right to left": (n) => "\u05d0\u0627 ".repeat(n / 3),
  spaces: (n) => `a${" ".repeat(n - 2)}b`,
  "one long word": (n) => "w".repeat(n),
  hyphens: (n) => "-".repeat(n),
};

const { migrate } = await import("../prisma/migrate");
const { env } = await import("../app/platform/env.server");
await migrate(env().databaseFile);
const { line, lines } = await import("../app/domain/ground/fields/text-field");
const { emailAddress } = await import("../app/domain/ground/fields/email-address");
const { conferenceForm } = await import("../app/domain/announcing/conferences/form");
const { registrationForm } = await import("../app/domain/joining/registration/form");
const { signInForm } = await import("../app/domain/people/sign-in/sign-in");
const { drawProse, proseOf } = await import("../app/domain/ground/prose/prose.server");
const { readScheduleFile } = await import(
  "../app/domain/announcing/schedule-files/import/read-file.server"
);
const { matchExpression } = await import("../app/domain/publishing/library/search.sql.server");
const { labelLines } = await import("../app/ui/charts/label-lines");
const { slugFrom } = await import("../app/domain/ground/fields/slug");
const { closeDatabase } = await import("../app/platform/db.server");

/** Characters of the largest body that any form may have. */
const body = 256_000;
const names = [
  "fullName",
  "badgeName",
  "email",
  "jobTitle",
  "organisation",
  "phone",
  "accessNeeds",
  "dietaryNeeds",
];
const everyField = (fields: readonly string[], text: string) =>
  Object.fromEntries(fields.map((name) => [name, text]));

/** What is done with a text, and how long a text of it may be. */
const doings: Record<string, { most: number; does: (text: string) => unknown }> = {
  "a line of any form": {
    most: body,
    does: (text) => line({ name: "It", most: 100 }).safeParse(text),
  },
  "a text of any form": {
    most: body,
    does: (text) => lines({ name: "It", most: 20_000 }).safeParse(text),
  },
  "an email address": { most: body, does: (text) => emailAddress.safeParse(text) },
  "signing in": { most: body, does: (text) => signInForm.safeParse({ email: text, next: text }) },
  "a registration, each field": {
    most: body / 10,
    does: (text) => registrationForm.safeParse(everyField(names, text)),
  },
  "a conference, each field": {
    most: body / 10,
    does: (text) =>
      conferenceForm("Europe/London").safeParse({
        ...{ name: text, summary: text, description: text, trustedDomains: text, slug: text },
        ...{ venue: text, contactEmail: text, capacity: text, "startsOn-day": text },
      }),
  },
  "a search": { most: 500, does: matchExpression },
  "an address made of a title": { most: 1000, does: (text) => slugFrom(text) },
  "a chart's label": { most: 200, does: (text) => labelLines(text, 120) },
  "a write-up's part, saved": {
    most: 8000,
    does: (text) => drawProse({ situation: text }).catch(() => undefined),
  },
  "a description, saved": {
    most: 20_000,
    does: (text) => drawProse({ description: text }).catch(() => undefined),
  },
  "an imported text, read": { most: 100_000, does: (text) => proseOf([text]) },
  "a schedule file of 2 MB": {
    most: 2_000_000,
    does: (text) => {
      const file = join(folder, "schedule.xml");
      writeFileSync(file, `<schedule>${text}`);
      return readScheduleFile(file).catch(() => undefined);
    },
  },
};

const report = startReport();
await drawProse({ warm: "up" });
for (const [what, { most, does }] of Object.entries(doings)) {
  let worst = { ms: 0, of: "" };
  for (const [of, make] of Object.entries(nasty)) {
    report.step(`${what}: ${of}`);
    const ms = await longestTask(async () => does(make(most)));
    if (ms > worst.ms) worst = { ms, of };
  }
  report.add({
    what: `${what} (${most.toLocaleString("en-GB")}), worst: ${worst.of}`,
    figure: `${worst.ms.toFixed(1)} ms`,
    aim: { text: `< ${mostMs} ms`, met: worst.ms < mostMs },
  });
}
await closeDatabase();
rmSync(folder, { recursive: true });
report.add({ what: "strings", figure: show.count(Object.keys(nasty).length) });
report.print();

/** Milliseconds between two turns of a timer that is always due: the longest while the work went on. */
async function longestTask(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const at = performance.now();
    longest = Math.max(longest, at - last);
    last = at;
  };
  const ticking = setInterval(look, 1);
  await pause(3);
  longest = 0;
  last = performance.now();
  await work();
  look();
  await pause(2);
  clearInterval(ticking);
  return longest;
}
