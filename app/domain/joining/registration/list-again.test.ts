// A row of an older version is found on the list of delegates as one of this version is.
import { expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { makeConference, makeRegistration } from "../../../../prisma/factories/factories";
import { listAgain } from "./list-again.server";

it("makes the words of older rows anew, and touches no other", async () => {
  const { id } = await makeConference();
  const named = (fullName: string) =>
    makeRegistration(id, { fullName, organisation: "Smith-Jones & Søn", consentToList: true });
  const { registration: older } = await named("Seán O'Brien");
  const { registration: newer } = await named("Éva Bø");
  // As the migration that brought the column filled it.
  const before = "seán o'brien smith-jones & søn";
  await command((tx) =>
    tx.registration.update({ where: { id: older.id }, data: { listedAs: before } }),
  );
  const words = (which: string) =>
    read.registration.findUniqueOrThrow({
      where: { id: which },
      select: { listedAs: true, version: true },
    });
  const untouched = await words(newer.id);
  expect(await listAgain()).toBe(1);
  expect(await words(older.id)).toMatchObject({
    listedAs: "sean obrien smith jones son",
    version: older.version,
  });
  expect(await words(newer.id)).toEqual(untouched);
  expect(await listAgain()).toBe(0);
});
