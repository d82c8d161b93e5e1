// Guessing codes at a door: a minute's worth, then a pause that says how long it is.
import { describe, expect, it } from "vitest";
import { makeScan } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  theDay,
} from "../../../../prisma/factories/factories";
import { guessesAllowed } from "./guesses.server";
import { recordScans } from "./record-scans.server";

const later = (seconds: number) => new Date(theDay.getTime() + seconds * 1000);

async function makeDoor() {
  const { slug, id } = await makeConference();
  const { ticket, registration } = await makeRegistration(id);
  const steward = await makeActor("steward");
  const scan = (codes: string[], now = theDay, actor = steward) =>
    recordScans(actor, { slug, scans: codes.map((code) => makeScan(code, now)) }, now);
  const guesses = (count: number) => Array.from({ length: count }, (_, n) => `guess ${n}`);
  return { scan, guesses, code: ticket?.code ?? "", reference: registration.reference };
}

describe("guessing at a door", () => {
  it("stops after a minute's worth, references too, but lets tickets in, and goes on after the pause", async () => {
    const { scan, guesses, code, reference } = await makeDoor();
    for (const guess of guesses(guessesAllowed)) await scan([guess]);
    expect(await scan([`http://conference.test/t/${code}`])).toMatchObject([
      { verdict: "admitted" },
    ]);
    await expect(scan([code, "x".repeat(22)])).rejects.toMatchObject({ code: "too-many" });
    await expect(scan([reference])).rejects.toMatchObject({
      code: "too-many",
      sentence: "Paused: too many codes that are not known. Wait 2 seconds, then scan again.",
    });
    expect(await scan([reference], later(2))).toMatchObject([{ verdict: "already-in" }]);
    await scan(["another"], later(2));
    await expect(scan(["one more"], later(2))).rejects.toMatchObject({ code: "too-many" });
  });

  it("in one batch is answered whole, and paid for with as many minutes", async () => {
    const door = await makeDoor();
    const { scan, guesses } = door;
    expect(await scan(guesses(150))).toHaveLength(150);
    const { reference } = door;
    await expect(scan([reference], later(4 * 60))).rejects.toMatchObject({ code: "too-many" });
    expect(await scan([reference], later(4 * 60 + 2))).toHaveLength(1);
  });

  it("is one device's own account, also of one steward's, and known codes cost nothing", async () => {
    const { scan, guesses } = await makeDoor();
    const steward = await makeActor("steward");
    const until = later(3600);
    const by = (id: string) => ({ ...steward, session: { id, since: theDay, until } });
    await scan(guesses(100), theDay, by("one"));
    await expect(scan(["more"], theDay, by("one"))).rejects.toMatchObject({ code: "too-many" });
    expect(await scan(["more"], theDay, by("other"))).toHaveLength(1);
    expect(await scan(["more"], theDay, await makeActor("steward"))).toHaveLength(1);
    const busy = await makeDoor();
    for (let n = 0; n < 3; n += 1) await busy.scan(Array(40).fill(busy.code));
    expect(await busy.scan([busy.code])).toMatchObject([{ verdict: "already-in" }]);
  });
});
