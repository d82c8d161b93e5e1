// What the audit trail keeps of releases: shown, taken back, made current, each once.
import { expect, it } from "vitest";
import {
  makeActor,
  makeConference,
  makeRoom,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { actionsOf, trailOf } from "../../../../prisma/factories/trail";
import { makeCurrent, releaseConference, withdrawRelease } from "./release-conference.server";

it("keeps who released a conference, made it current and took it back, and nothing for doing it twice", async () => {
  const actor = await makeActor("organiser");
  await makeConference({ current: true });
  const { id, slug } = await makeConference({ releasedAt: null });
  await makeRoom(id);
  await makeSession(id, (await makeSlot(id)).id);
  for (const act of [releaseConference, makeCurrent, withdrawRelease]) {
    await act(actor, slug, testNow);
    await act(actor, slug, testNow);
  }
  expect(await actionsOf(id)).toEqual([
    "conference-released",
    "conference-made-current",
    "release-withdrawn",
  ]);
  expect((await trailOf(id)).map((line) => line.actor)).toEqual(Array(3).fill(actor.name));
});
