// Proves that no command survives a refused statement without a savepoint: PostgreSQL ends a transaction there.
import { describe, expect, it } from "vitest";
import { survivedRefusals } from "./refusals";
import { parse, sourcesIn } from "./source";

it("a refused statement is survived only within attempt(…)", () => {
  expect(sourcesIn("app/domain").flatMap(survivedRefusals)).toEqual([]);
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
    ["no transaction", `try { parse(text); } catch { return context.tx; }`],
  ])("and not %s", (_what, text) => {
    expect(found(text)).toBe(0);
  });
});
