// Scans against a real database: each is recorded once, whoever sends it how often and with whom.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { makeNewTicket, makePlace, makeScan } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeRoom,
  makeSession,
  makeSlot,
} from "../../../../prisma/factories/factories";
import { recordScans } from "./record-scans.server";
import { undoScan } from "./undo-scan.server";

const now = new Date("2027-02-02T09:40:00Z");
const earlier = new Date("2027-02-02T09:12:00Z");

/** A conference with a steward at its door, and somebody approved. */
async function makeDoor() {
  const conference = await makeConference();
  const steward = await makeActor("steward");
  const guest = await makeRegistration(conference.id);
  const code = guest.ticket?.code ?? "";
  const scan = (scans: ReturnType<typeof makeScan>[], actor = steward, moment = now) =>
    recordScans(actor, { slug: conference.slug, scans }, moment);
  const verdict = async (text: string, checkpoint = "main") => {
    const [result] = await scan([makeScan(text, now, checkpoint)]);
    return result;
  };
  return { conference, steward, guest, code, scan, verdict };
}

/** Two sessions of one breakout slot in rooms of their own, and a plenary. */
async function makeProgramme(conferenceId: string, seats = 30) {
  const slot = await makeSlot(conferenceId);
  const plenarySlot = await makeSlot(conferenceId, { kind: "plenary" });
  const room = await makeRoom(conferenceId, { name: "Room 3", capacity: seats });
  const session = (fields: object) =>
    makeSession(conferenceId, slot.id, { roomId: room.id, ...fields });
  return {
    here: await session({ slug: "here", title: "Here", capacity: seats }),
    there: await session({ slug: "there", title: "There", capacity: seats }),
    walkIn: await session({ slug: "walk-in", capacity: null }),
    plenary: await makeSession(conferenceId, plenarySlot.id, {
      slug: "plenary",
      capacity: null,
      roomId: room.id,
    }),
  };
}

describe("at the main door", () => {
  it("admits once, then says when the first scan was", async () => {
    const { scan, code, guest, conference } = await makeDoor();
    const [first] = await scan([makeScan(code, earlier)]);
    expect(first).toMatchObject({ verdict: "admitted", name: guest.registration.fullName });
    const address = `http://conference.test/t/${code}`;
    const [second] = await scan([makeScan(address, now)]);
    expect(second).toMatchObject({
      verdict: "already-in",
      detail: "First scanned at 9:12am at the main door.",
    });
    const rows = await read.attendance.findMany({ where: { conferenceId: conference.id } });
    expect(rows).toMatchObject([{ checkpoint: "main", at: earlier, sessionId: null }]);
  });

  it("knows withdrawn, undecided and reissued tickets, and nobody else's", async () => {
    const { conference, guest, code, verdict } = await makeDoor();
    const newer = await makeNewTicket(guest.registration.id);
    expect(await verdict(code)).toMatchObject({ verdict: "reissued" });
    await setState(guest.registration.id, "submitted");
    expect(await verdict(newer)).toMatchObject({ verdict: "not-approved" });
    await setState(guest.registration.id, "withdrawn");
    expect(await verdict(newer)).toMatchObject({ verdict: "withdrawn" });
    const other = await makeRegistration((await makeConference()).id);
    for (const text of [other.ticket?.code ?? "", "A".repeat(22), "Ada Moss", "\u0000'\"", "💥"])
      expect(await verdict(text)).toMatchObject({ verdict: "unknown", name: "" });
    expect(await read.attendance.count({ where: { conferenceId: conference.id } })).toBe(0);
  });

  it("takes the reference that a ticket shows, with the newest ticket, and nobody else's", async () => {
    const { guest, verdict } = await makeDoor();
    const { reference, fullName } = guest.registration;
    await makeNewTicket(guest.registration.id);
    const typed = ` ${reference.slice(0, 4).toLowerCase()} ${reference.slice(4)}`;
    expect(await verdict(typed)).toMatchObject({ verdict: "admitted", name: fullName });
    expect(await verdict(reference)).toMatchObject({ verdict: "already-in", name: fullName });
    const other = await makeRegistration((await makeConference()).id);
    for (const text of [other.registration.reference, "ZZZZ9999", reference.slice(1)])
      expect(await verdict(text)).toMatchObject({ verdict: "unknown", name: "" });
    await setState(guest.registration.id, "withdrawn");
    expect(await verdict(reference)).toMatchObject({ verdict: "withdrawn" });
  });

  it.each([
    ["an hour ago, from a queue", "2027-02-02T08:40:00Z", "2027-02-02T08:40:00Z"],
    ["in the future", "2027-02-02T23:00:00Z", "2027-02-02T09:40:00Z"],
    ["years ago", "2020-01-01T00:00:00Z", "2027-02-02T09:40:00Z"],
  ])("said to be made %s is kept with a time that can be", async (_when, said, kept) => {
    const { scan, code, guest } = await makeDoor();
    const [result] = await scan([makeScan(code, new Date(said))]);
    const at = new Date(kept);
    expect(await read.scan.findUnique({ where: { scanId: result?.scanId ?? "" } })).toMatchObject({
      at,
      receivedAt: now,
    });
    const where = { registrationId: guest.registration.id };
    expect((await read.attendance.findFirst({ where }))?.at).toEqual(at);
  });

  it("writes moments as the client does, so that both sort alike", async () => {
    const { scan, code, conference, guest, steward } = await makeDoor();
    const [result] = await scan([makeScan(code, earlier)]);
    await command((tx) =>
      tx.scan.create({
        data: {
          scanId: randomUUID(),
          conferenceId: conference.id,
          checkpoint: "main",
          code,
          registrationId: guest.registration.id,
          verdict: "unknown",
          name: "",
          detail: "",
          at: earlier,
          receivedAt: now,
          stewardId: steward.personId,
        },
      }),
    );
    const stored = await read.$queryRaw<{ at: string; receivedAt: string }[]>`
      SELECT DISTINCT CAST("at" AS TEXT) "at", CAST("receivedAt" AS TEXT) "receivedAt"
      FROM "Scan" WHERE "conferenceId" = ${conference.id}`;
    expect(stored).toHaveLength(1);
    expect(result?.verdict).toBe("admitted");
  });

  it("is for stewards and those above them", async () => {
    const { scan, code, guest, conference } = await makeDoor();
    const scans = [makeScan(code, now)];
    await expect(scan(scans, guest.actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(scan(scans, await makeActor("editor"))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await scan(scans, await makeActor("organiser"))).toMatchObject([
      { verdict: "admitted" },
    ]);
    const steward = await makeActor("steward");
    await expect(recordScans(steward, { slug: "nowhere", scans }, now)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await read.scan.count({ where: { conferenceId: conference.id } })).toBe(1);
  });
});

describe("at a session's door", () => {
  it("admits who holds a place, and tells the others where theirs is", async () => {
    const { conference, guest, code, verdict } = await makeDoor();
    const { here, there } = await makeProgramme(conference.id);
    expect(await verdict(code, "session:here")).toMatchObject({
      verdict: "not-placed",
      detail: "This person has no place in this slot.",
    });
    await makePlace(guest.registration, there);
    expect(await verdict(code, "session:here")).toMatchObject({
      verdict: "not-placed",
      detail: "Their place is in ‘There’ in Room 3.",
    });
    expect(await verdict(code, "session:there")).toMatchObject({ verdict: "admitted" });
    expect(await verdict(code, "session:there")).toMatchObject({
      verdict: "already-in",
      detail: "First scanned at 9:40am at the door of Room 3.",
    });
    const where = { registrationId: guest.registration.id };
    expect(await read.attendance.findMany({ where })).toMatchObject([{ sessionId: there.id }]);
    expect(await read.attendance.count({ where: { sessionId: here.id } })).toBe(0);
  });

  it("lets everybody approved into a plenary and a session without places, until the room is full", async () => {
    const { conference, code, verdict, scan } = await makeDoor();
    const { plenary } = await makeProgramme(conference.id, 2);
    expect(await verdict(code, "session:walk-in")).toMatchObject({ verdict: "admitted" });
    const others = await Promise.all([1, 2, 3].map(() => makeRegistration(conference.id)));
    const scans = others.map(({ ticket }) => makeScan(ticket?.code ?? "", now, "session:plenary"));
    const results = await scan(scans);
    expect(results.map((result) => result.verdict)).toEqual(["admitted", "admitted", "full"]);
    expect(await read.attendance.count({ where: { sessionId: plenary.id } })).toBe(2);
    expect(await verdict(code, "session:plenary")).toMatchObject({ verdict: "full" });
  });

  it("keeps a seat for who holds the place", async () => {
    const { conference, guest, code, verdict } = await makeDoor();
    const { here } = await makeProgramme(conference.id, 1);
    await makePlace(guest.registration, here);
    expect(await verdict(code, "session:here")).toMatchObject({ verdict: "admitted" });
    const late = await makeRegistration(conference.id);
    expect(await verdict(late.ticket?.code ?? "", "session:here")).toMatchObject({
      verdict: "full",
    });
  });

  it("does not know a door that the conference does not have", async () => {
    const { code, verdict } = await makeDoor();
    const elsewhere = await makeConference();
    await makeProgramme(elsewhere.id);
    expect(await verdict(code, "session:plenary")).toMatchObject({ verdict: "unknown", name: "" });
  });
});

describe("the same scan again", () => {
  it("gets its first answer, whatever has happened since", async () => {
    const { scan, code, guest } = await makeDoor();
    const sent = [makeScan(code, earlier)];
    const first = await scan(sent);
    await setState(guest.registration.id, "withdrawn");
    expect(await scan(sent)).toEqual(first);
    const changed = sent.map((one) => ({ ...one, code: "A".repeat(22), checkpoint: "session:x" }));
    expect(await scan(changed)).toEqual(first);
    expect(await read.scan.count({ where: { registrationId: guest.registration.id } })).toBe(1);
  });

  it("within one batch is one scan", async () => {
    const { scan, code, conference } = await makeDoor();
    const one = makeScan(code, earlier);
    const results = await scan([one, one, makeScan(code, now), one]);
    expect(results.map((result) => result.verdict)).toEqual([
      "admitted",
      "admitted",
      "already-in",
      "admitted",
    ]);
    expect(await read.scan.count({ where: { conferenceId: conference.id } })).toBe(2);
  });

  it("sent in 20 identical batches at once is recorded once, with 20 equal answers", async () => {
    const { scan, conference } = await makeDoor();
    const guests = await Promise.all([1, 2, 3].map(() => makeRegistration(conference.id)));
    const batch = guests.map(({ ticket }) => makeScan(ticket?.code ?? "", now));
    const answers = await Promise.all(Array.from({ length: 20 }, () => scan(batch)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.map((result) => result.verdict)).toEqual(Array(3).fill("admitted"));
    const where = { conferenceId: conference.id };
    expect(await read.scan.count({ where })).toBe(3);
    expect(await read.attendance.count({ where })).toBe(3);
  });

  it("shows nothing at another conference's door", async () => {
    const { scan, code } = await makeDoor();
    const sent = [makeScan(code, now)];
    await scan(sent);
    const other = await makeDoor();
    expect(await other.scan(sent)).toMatchObject([{ verdict: "unknown", name: "" }]);
    expect(await scan(sent)).toMatchObject([{ verdict: "admitted" }]);
  });
});

describe("one ticket at two doors at once", () => {
  it("is one attendance and one “already in”, 20 times over", async () => {
    const { scan, conference } = await makeDoor();
    for (let round = 0; round < 20; round += 1) {
      const { ticket } = await makeRegistration(conference.id);
      const code = ticket?.code ?? "";
      const answers = await Promise.all([scan([makeScan(code, now)]), scan([makeScan(code, now)])]);
      expect(
        answers
          .flat()
          .map((result) => result.verdict)
          .sort(),
      ).toEqual(["admitted", "already-in"]);
    }
    expect(await read.attendance.count({ where: { conferenceId: conference.id } })).toBe(20);
  });

  it("answers more requests at once than one transaction takes", async () => {
    const { scan, code } = await makeDoor();
    const batches = Array.from({ length: 9 }, () =>
      Array.from({ length: 150 }, () => makeScan(code, now)),
    );
    const answers = await Promise.all(batches.map((batch) => scan(batch)));
    const verdicts = answers.flat().map((result) => result.verdict);
    expect(verdicts).toHaveLength(1350);
    expect(verdicts.filter((one) => one === "admitted")).toHaveLength(1);
    expect(await scan([makeScan(code, now)])).toMatchObject([{ verdict: "already-in" }]);
  });
});

describe("undo", () => {
  it("takes the attendance away, once, with a line in the trail", async () => {
    const { scan, code, guest, steward, conference, verdict } = await makeDoor();
    const sent = [makeScan(code, now)];
    const first = await scan(sent);
    const input = { slug: conference.slug, scanId: sent[0]?.scanId ?? "" };
    const undone = await undoScan(steward, input, now);
    expect(undone).toMatchObject({ undone: true, name: guest.registration.fullName });
    expect(await undoScan(steward, input, now)).toEqual(undone);
    const where = { conferenceId: conference.id };
    expect(await read.attendance.count({ where })).toBe(0);
    expect(await read.auditRecord.findMany({ where })).toMatchObject([{ action: "scan-undone" }]);
    expect(await scan(sent)).toEqual(first);
    expect(await read.attendance.count({ where })).toBe(0);
    expect(await verdict(code)).toMatchObject({ verdict: "admitted" });
  });

  it("of a scan that admitted nobody leaves the first one's attendance", async () => {
    const { scan, code, steward, conference } = await makeDoor();
    const again = makeScan(code, now);
    await scan([makeScan(code, earlier), again]);
    await undoScan(steward, { slug: conference.slug, scanId: again.scanId }, now);
    expect(await read.attendance.count({ where: { conferenceId: conference.id } })).toBe(1);
  });

  it("is refused elsewhere and to others", async () => {
    const { scan, code, steward, conference, guest } = await makeDoor();
    const sent = makeScan(code, now);
    await scan([sent]);
    const other = await makeConference();
    await expect(
      undoScan(steward, { slug: other.slug, scanId: sent.scanId }, now),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(() =>
      undoScan(guest.actor, { slug: conference.slug, scanId: sent.scanId }, now),
    ).toThrow("steward");
  });
});

function setState(id: string, state: string) {
  return command((tx) => tx.registration.update({ where: { id }, data: { state } }));
}
