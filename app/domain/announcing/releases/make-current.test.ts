// Which conference is the current one, through a real database.
import { expect, it } from "vitest";
import { read } from "~/platform/db.server";
import { makeActor, makeConference, testNow } from "../../../../prisma/factories/factories";
import { makeCurrent } from "./make-current.server";

it("is current alone, and says so in the audit trail", async () => {
  const [one, two] = [await makeConference(), await makeConference()];
  const actor = await makeActor("organiser");
  await makeCurrent(actor, one.slug, testNow);
  await makeCurrent(actor, two.slug, testNow);
  await makeCurrent(actor, two.slug, testNow);
  expect(
    await read.conference.findMany({ where: { current: true }, select: { id: true } }),
  ).toEqual([{ id: two.id }]);
  const trail = await read.auditRecord.findMany({ where: { subjectId: two.id } });
  expect(trail.map(({ action }) => action)).toEqual(["conference-made-current"]);
  await expect(makeCurrent(actor, "nowhere", testNow)).rejects.toMatchObject({
    code: "not-found",
  });
});
