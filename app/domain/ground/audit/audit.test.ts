// The audit trail of one thing, as pages read it.
import { expect, it } from "vitest";
import { command } from "~/platform/db.server";
import { makeActor, testNow } from "../../../../prisma/factories/factories";
import { listAudit, recordAudit } from "./audit.server";

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
    { action: "door-painted", facts: '{"colour":"blue"}' },
  ]);
});
