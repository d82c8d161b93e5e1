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
  const { ticket } = await makeRegistration(id);
  const steward = await makeActor("steward");
  const scan = (codes: string[], now = theDay, actor = steward) =>
    recordScans(actor, { slug, scans: codes.map((code) => makeScan(code, now)) }, now);
  const guesses = (count: number) => Array.from({ length: count }, (_, n) => `guess ${n}`);
  return { scan, guesses, code: ticket?.code ?? "" };
}

describe("guessing at a door", () => {
  it("stops after a minute's worth, whatever is scanned then, and goes on after the pause", async () => {
    const { scan, guesses, code } = await makeDoor();
    for (const guess of guesses(guessesAllowed)) await scan([guess]);
    await expect(scan([code])).rejects.toMatchObject({
      code: "too-many",
      sentence: "Paused: too many codes that are not known. Wait 2 seconds, then scan again.",
    });
    expect(await scan([code], later(2))).toMatchObject([{ verdict: "admitted" }]);
    await scan(["another"], later(2));
    await expect(scan(["one more"], later(2))).rejects.toMatchObject({ code: "too-many" });
  });

  it("in one batch is answered whole, and paid for with as many minutes", async () => {
    const { scan, guesses, code } = await makeDoor();
    expect(await scan(guesses(150))).toHaveLength(150);
    await expect(scan([code], later(4 * 60))).rejects.toMatchObject({ code: "too-many" });
    expect(await scan([code], later(4 * 60 + 2))).toHaveLength(1);
  });

  it("is one steward's own account, and known codes cost nothing", async () => {
    const { scan, guesses, code } = await makeDoor();
    await scan(guesses(100));
    expect(await scan([code], theDay, await makeActor("steward"))).toHaveLength(1);
    const busy = await makeDoor();
    for (let n = 0; n < 3; n += 1) await busy.scan(Array(40).fill(busy.code));
    expect(await busy.scan([busy.code])).toMatchObject([{ verdict: "already-in" }]);
  });
});
