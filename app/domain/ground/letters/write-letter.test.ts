// What is kept of a letter until it is delivered.
import { expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { unseal } from "~/platform/secrets.server";
import { testNow } from "../../../../prisma/factories/factories";
import { type Letter, writeLetter } from "./write-letter.server";

let counter = 0;

async function written(fields: Partial<Letter> = {}) {
  counter += 1;
  const to = `reader-${counter}@example.org`;
  const letter = { to, kind: "test", subject: "Hello", text: "A letter.", ...fields };
  await command((tx) => writeLetter({ tx, now: testNow }, letter));
  return read.letter.findFirstOrThrow({ where: { to }, include: { attachments: true } });
}

it("waits to be sent at once, and stays good where nothing says otherwise", async () => {
  const kept = { text: "A letter.", sealed: false, nextAttemptAt: testNow, goodUntil: null };
  expect(await written()).toMatchObject({ ...kept, createdAt: testNow, attachments: [] });
});

it("keeps a secret sealed, for a week unless it says how long", async () => {
  const secret = await written({ secret: true, text: "The code is 7." });
  expect(secret).toMatchObject({ sealed: true, goodUntil: new Date("2027-01-19T10:00:00Z") });
  expect(secret.text).not.toContain("The code");
  expect(unseal(secret.text)).toBe("The code is 7.");
  const goodUntil = new Date("2027-01-12T10:10:00Z");
  expect(await written({ secret: true, goodUntil })).toMatchObject({ goodUntil });
});

it("is written once for one fact, and again for another", async () => {
  const to = "once@example.org";
  for (const onceKey of ["a:1", "a:1", "a:2"]) {
    const letter = { to, kind: "test", subject: "Once", text: "", onceKey };
    await command((tx) => writeLetter({ tx, now: testNow }, letter));
  }
  expect(await read.letter.count({ where: { to } })).toBe(2);
});

it("takes the place of one that failed, which keeps its reason, and leaves what is replaced alone", async () => {
  const matter = "place:a";
  const failed = await written({ matter });
  await command((tx) =>
    tx.letter.update({
      where: { id: failed.id },
      data: { state: "failed", lastError: "550 No such box" },
    }),
  );
  await written({ matter });
  const find = () => read.letter.findUniqueOrThrow({ where: { id: failed.id } });
  expect(await find()).toMatchObject({ state: "replaced", lastError: "550 No such box" });
  const replaced = { claimedUntil: new Date(testNow.getTime() + 60_000) };
  await command((tx) => tx.letter.update({ where: { id: failed.id }, data: replaced }));
  await written({ matter });
  expect(await find()).toMatchObject({ replacedAt: null });
});
