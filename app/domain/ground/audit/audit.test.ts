// The audit trail of one thing, as pages read it.
import { expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { makeActor, makeConference, testNow } from "../../../../prisma/factories/factories";
import { forgetOldDetails, listAudit, listTrail, recordAbout, recordAudit } from "./audit.server";

it("lists what was done to one thing, newest first, and nothing of things beside it", async () => {
  const actor = await makeActor("organiser");
  const record = (action: string, subjectKind: string, subjectId: string, facts?: object) =>
    command((tx) =>
      recordAudit(
        { tx, actor, now: testNow },
        { action, subjectKind, subjectId, facts: { ...facts } },
      ),
    );
  await record("door-painted", "door", "one", { colour: "blue" });
  await record("door-painted", "door", "two");
  await record("house-painted", "house", "one");
  await record("door-opened", "door", "one");
  expect(await listAudit("door", "one")).toMatchObject([
    { action: "door-opened", actorName: actor.name, address: "192.0.2.1", at: testNow },
    { action: "door-painted", what: "Door painted", changes: ["Colour: blue"] },
  ]);
});

it("holds what was typed beside the line, and forgets it after a year while the line stays", async () => {
  const actor = await makeActor("organiser");
  const typed = [{ what: "Colour", typed: { before: "blue", after: "green" } }];
  await command((tx) =>
    recordAbout({ tx, actor, now: testNow }, "door", { id: "four" }, "door-painted", {}, typed),
  );
  const shown = async () => (await listAudit("door", "four")).map(({ changes }) => changes);
  expect(await shown()).toEqual([["Colour: “blue” became “green”"]]);
  const inDays = (days: number) => new Date(testNow.getTime() + days * 86_400_000);
  await forgetOldDetails(inDays(364));
  expect(await shown()).toEqual([["Colour: “blue” became “green”"]]);
  await forgetOldDetails(inDays(365));
  expect(await shown()).toEqual([[]]);
});

it("can be read as a whole, by kind, a page at a time", async () => {
  const actor = await makeActor("organiser");
  const look = { action: "looked", subjectKind: "list", subjectId: "registrations" };
  await command(async (tx) => {
    for (let n = 0; n < 60; n += 1) {
      const facts = { conference: `soc-${n}` };
      await recordAudit({ tx, actor, now: testNow }, { ...look, facts });
      await recordAbout({ tx, actor, now: testNow }, "door", { id: "five" }, "door-painted");
    }
  });
  const first = await listTrail({ kind: "looks" });
  expect(first.lines).toHaveLength(50);
  expect(first.lines[0]).toMatchObject({
    what: "Looked at a list",
    changes: ["List: registrations", "Conference: soc-59"],
    at: "10am on Tuesday 12 January 2027",
  });
  const rest = await listTrail({ kind: "looks", before: first.next ?? 0 });
  expect([rest.lines.length, rest.next]).toEqual([10, null]);
  expect((await listTrail({ kind: "all" })).lines[0]?.what).toBe("Door painted");
  expect((await listTrail({ kind: "roles" })).lines).toEqual([]);
});

it("is written about a thing at hand, with the conference that the thing names", async () => {
  const step = { actor: await makeActor("organiser"), now: testNow };
  const { id: conferenceId } = await makeConference();
  await command(async (tx) => {
    await recordAbout({ tx, ...step }, "gate", { id: "three", conferenceId }, "gate-shut", {
      by: 1,
    });
    await recordAbout({ tx, ...step }, "gate", { id: "three" }, "gate-left");
  });
  expect(
    await read.auditRecord.findMany({ where: { subjectId: "three" }, orderBy: { id: "asc" } }),
  ).toMatchObject([
    { action: "gate-shut", subjectKind: "gate", conferenceId, facts: '{"by":1}', at: testNow },
    { action: "gate-left", subjectKind: "gate", conferenceId: null, facts: "{}" },
  ]);
});
