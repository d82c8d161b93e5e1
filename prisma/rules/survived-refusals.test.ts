// Proves that no command survives a refused statement without a savepoint: PostgreSQL ends a transaction there.
import { describe, expect, it } from "vitest";
import { survivedRefusals } from "./refusals";
import { parse, sourcesIn } from "./source";

/** What is handed in there asks no transaction, each with the reason. */
const exceptions = [
  // Badges are written while the reader takes them, long after the answer began: the work is given a stream and no step.
  ["app/domain/arriving/badges/badges.server.ts", "write(out).catch("],
] as const;

it("a refused statement is survived only within attempt(…)", () => {
  const met = new Set<unknown>();
  const survived = ["app/domain", "app/platform"].flatMap(sourcesIn).flatMap((source) => {
    const lines = source.tree.text.split("\n");
    return survivedRefusals(source).filter((at) => {
      const line = lines[Number(at.split(":").at(-1)) - 1];
      const entry = exceptions.find(
        ([path, words]) => path === source.path && line?.includes(words),
      );
      if (entry) met.add(entry);
      return !entry;
    });
  });
  expect(survived).toEqual([]);
  expect(exceptions.filter((entry) => !met.has(entry))).toEqual([]);
});

describe("what is found", () => {
  const found = (text: string) =>
    survivedRefusals(parse("app/domain/a/b/c.server.ts", text)).length;

  it.each([
    ["a catch that goes on", `try { await tx.room.create(row); } catch { return null; }`],
    [
      "a catch that throws sometimes",
      `try { await hold(step, row); } catch (e) { if (!known(e)) throw e; }`,
    ],
    [
      "a catch that returns before it throws",
      `try { await tx.a.b(); } catch (e) { if (x) return; throw e; }`,
    ],
    ["a catch that asks again", `try { await tx.a.b(); } catch (e) { throw await why(tx, e); }`],
    ["the same as a promise", `await tx.room.create(row).catch(() => null);`],
    ["a handler by name", `await tx.room.create(row).catch(ignore);`],
    ["then with two ways", `await tx.room.create(row).then(done, () => null);`],
    ["several at once", `await Promise.allSettled([tx.a.b(), tx.c.d()]);`],
    ["a statement at last", `try { await tx.a.b(); } finally { await tx.c.d(); }`],
    [
      "a transaction of another name",
      `function f(inner: Transaction) { try { inner.a.b(); } catch {} }`,
    ],
    [
      "a wrapper that is handed the work",
      `async function calmly(work: () => Promise<void>) { try { await work(); } catch { return; } }`,
    ],
    [
      "the same, without a type",
      `const calmly = async (work) => { try { await work(); } catch {} };`,
    ],
    [
      "the same as a promise",
      `const calmly = (work: Promise<void>) => work.catch(() => undefined);`,
    ],
    ["the same, called and caught", `const calmly = (work) => work().catch(() => undefined);`],
    [
      "one that hands it on",
      `function calmly(work: Work<() => void>) { try { run(work); } catch {} }`,
    ],
    [
      "one of several things",
      `function calmly({ work }) { try { run({ work }); } catch { work(); } }`,
    ],
  ])("%s", (_what, text) => {
    expect(found(text)).toBe(1);
  });

  it.each([
    [
      "a catch that always throws",
      `try { await tx.a.b(); } catch (e) { if (!known(e)) throw e; throw new DomainError("x"); }`,
    ],
    ["the same as a promise", `await tx.a.b().catch((e) => { throw known(e) ? other : e; });`],
    [
      "an attempt",
      `try { await attempt(tx, (tx) => tx.a.b()); } catch (e) { await tx.c.d(); return null; }`,
    ],
    [
      "a transaction that begins and ends inside",
      `try { await command(async (tx) => { await tx.a.b(); }); } catch { return null; }`,
    ],
    [
      "a wrapper that attempts",
      `async function calmly(tx: Transaction, work: () => Promise<void>) {
         try { await attempt(tx, work); } catch { return; }
       }`,
    ],
    [
      "a wrapper with a command of its own",
      `async function calmly(work: (tx: Transaction) => void) { try { await command(work); } catch {} }`,
    ],
    [
      "a wrapper that throws what it caught, in words",
      `async function calmly(work: () => void) { try { await work(); } catch (e) { throw inWords(e); } }`,
    ],
    ["no transaction", `try { parse(text); } catch { return context.tx; }`],
  ])("and not %s", (_what, text) => {
    expect(found(text)).toBe(0);
  });
});
