// How much of the domain the tests hold: it is broken in places drawn by a seed, one at a time, in a copy, and the tests
// nearest to each place are run. `npm run bench -- mutants [-- --seed 7 --count 100 --only app/domain/joining]`
import { randomInt } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compilerOf } from "./mutants/compiles";
import { sourcesIn } from "./mutants/copy";
import { drawSpread } from "./mutants/draw";
import { reasonFor } from "./mutants/equivalents";
import { nearestTests, readImporters } from "./mutants/near-tests";
import { breakWith, findMutants, type Mutant } from "./mutants/operators";
import { type Outcome, startTester, type Tester } from "./mutants/tester";
import { show, startReport, table } from "./stage/report";

const root = fileURLToPath(new URL("..", import.meta.url));
const aim = 0.85;
const together = 2;
const leastMs = 30_000;
/** What takes long and is about more than one rule. */
const leftOut = [/-race\.test\./, /^prisma\//];

type Tested = Mutant & { outcome: Outcome; tests: number };

const { seed, count, only } = options();
const report = startReport();
const folder = mkdtempSync(join(tmpdir(), "conference-mutants-"));
const testers: Tester[] = [];
/** Milliseconds that a test file takes with nothing broken; null for one that fails even then. */
const usual = new Map<string, number | null>();
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)
  process.once(signal, () => {
    cleanUp();
    process.exit(code);
  });
try {
  print(await run());
} finally {
  cleanUp();
}

function cleanUp(): void {
  for (const tester of testers) tester.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function options(): { seed: number; count: number; only: string } {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { seed: text, count: text, only: text } });
  const whole = (word: string | undefined, otherwise: number) => {
    const value = word === undefined ? otherwise : Number(word);
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${word} is not a number.`);
    return value;
  };
  return {
    seed: whole(values.seed, randomInt(100_000)),
    count: whole(values.count, 100),
    only: values.only ?? "app/domain/",
  };
}

async function run(): Promise<{ tested: Tested[]; sites: number; seconds: number }> {
  const started = performance.now();
  report.step("copying");
  // From here on the copies are read, because the working tree may change meanwhile.
  const copy = join(folder, "0");
  for (let one = 0; one < together; one += 1)
    testers.push(await startTester(one === 0 ? root : copy, join(folder, String(one))));
  report.step("drawing");
  const sources = sourcesIn(copy, ["app", "prisma"]);
  const domain = sources.filter(
    (file) => file.startsWith("app/domain/") && file.startsWith(only) && !/\.test\./.test(file),
  );
  const texts = new Map(domain.map((file) => [file, readFileSync(join(copy, file), "utf8")]));
  const textOf = (file: string) => texts.get(file) ?? "";
  const all = domain.flatMap((file) => findMutants(file, textOf(file)));
  const compiles = compilerOf(copy);
  const mutants = drawSpread(all, count, seed, (mutant) =>
    compiles(mutant.file, breakWith(textOf(mutant.file), mutant)),
  );
  const importers = readImporters(copy, sources);
  const testsOf = (mutant: Mutant) =>
    nearestTests(importers, mutant.file).filter((test) => !leftOut.some((one) => one.test(test)));

  const tested: Tested[] = [];
  await share(mutants, async (tester, mutant) => {
    const tests = testsOf(mutant);
    const outcome = await test(tester, mutant, textOf(mutant.file), tests);
    tested.push({ ...mutant, outcome, tests: tests.length });
    report.step(`${tested.length} of ${mutants.length} mutants`);
  });
  return { tested, sites: all.length, seconds: (performance.now() - started) / 1000 };
}

/** Gives each entry to the next tester that is free. */
async function share<T>(
  entries: readonly T[],
  work: (tester: Tester, entry: T) => Promise<void>,
): Promise<void> {
  const waiting = [...entries];
  await Promise.all(
    testers.map(async (tester) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        await work(tester, next);
    }),
  );
}

/** Runs the tests in their order until one notices. */
async function test(
  tester: Tester,
  mutant: Mutant,
  text: string,
  tests: readonly string[],
): Promise<Outcome> {
  const broken = breakWith(text, mutant);
  await tester.write(mutant.file, broken);
  try {
    for (const one of tests) {
      if (!usual.has(one)) {
        await tester.write(mutant.file, text);
        await time(tester, one);
        await tester.write(mutant.file, broken);
      }
      const ms = usual.get(one);
      const outcome = ms ? await tester.run(one, Math.max(leastMs, 3 * ms)) : "passed";
      if (outcome !== "passed") return outcome;
    }
    return "passed";
  } finally {
    await tester.write(mutant.file, text);
  }
}

/** A test that fails with nothing broken would prove nothing later. */
async function time(tester: Tester, one: string): Promise<void> {
  const begun = performance.now();
  const outcome = await tester.run(one, 10 * leastMs);
  if (outcome !== "passed") report.wrong(`${one} fails with nothing broken, so it was left out.`);
  usual.set(one, outcome === "passed" ? performance.now() - begun : null);
}

function print({ tested, sites, seconds }: Awaited<ReturnType<typeof run>>): void {
  const survivors = tested.filter(({ outcome }) => outcome === "passed");
  const equal = survivors.filter((mutant) => reasonFor(mutant) !== undefined);
  const alive = survivors.filter((mutant) => !equal.includes(mutant));
  const counted = tested.length - equal.length;
  const died = tested.length - survivors.length;
  const timedOut = tested.filter(({ outcome }) => outcome === "timed out").length;
  const share = counted === 0 ? 0 : died / counted;
  report.add({ what: "places to break", figure: show.count(sites) });
  report.add({ what: `broken, seed ${seed}`, figure: show.count(tested.length) });
  report.add({ what: "  died", figure: show.count(died) });
  report.add({ what: "    of them out of time", figure: show.count(timedOut) });
  report.add({ what: "  the same to everybody", figure: show.count(equal.length) });
  report.add({ what: "  survived", figure: show.count(alive.length) });
  report.add({
    what: "share that died",
    figure: show.percent(share),
    aim: { text: `≥ ${show.percent(aim)}`, met: share >= aim },
  });
  report.add({ what: "taken in all", figure: show.seconds(seconds) });
  report.print();
  process.stdout.write(
    "Left out: the race for places, the demonstration's data, browser journeys.\n",
  );
  list("Survivors", alive, ({ tests }) => `${tests} test files`);
  list("The same to everybody", equal, (mutant) => reasonFor(mutant) ?? "");
}

function list(title: string, mutants: Tested[], note: (mutant: Tested) => string): void {
  if (mutants.length === 0) return;
  const rows = mutants
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
    .map((mutant) => [
      `${mutant.file}:${mutant.line}`,
      mutant.operator,
      mutant.text.slice(0, 100),
      `${mutant.was.slice(0, 40)} → ${mutant.replacement.slice(0, 40)}`.replace(/\s+/g, " "),
      note(mutant),
    ]);
  const headings = ["place", "operator", "the line", "was and became", ""];
  process.stdout.write(`\n${title}\n${table([headings, ...rows])}`);
}
