// Taking a release back through a real database.
import { expect, it } from "vitest";
import { makeCurrent } from "~/domain/announcing/releases/make-current.server";
import { releaseConference } from "~/domain/announcing/releases/release-conference.server";
import { read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeRoom,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { actionsOf, trailOf } from "../../../../prisma/factories/trail";
import { getDetailsPage } from "./details-page.server";
import { withdrawRelease } from "./withdraw-release.server";

it("makes a draft again only while nobody has registered", async () => {
  const [one, two] = [await makeConference(), await makeConference()];
  const actor = await makeActor("organiser");
  await makeCurrent(actor, two.slug, testNow);
  await makeRegistration(one.id, { state: "submitted" });
  await expect(withdrawRelease(actor, one.slug, testNow)).rejects.toThrow(
    /1 person has registered/,
  );
  await withdrawRelease(actor, two.slug, testNow);
  await withdrawRelease(actor, two.slug, testNow);
  const draft = await read.conference.findUniqueOrThrow({ where: { id: two.id } });
  expect(draft).toMatchObject({ releasedAt: null, current: false });
  const trail = await read.auditRecord.findMany({
    where: { subjectId: two.id, action: "release-withdrawn" },
  });
  expect(trail).toHaveLength(1);
  const steward = await makeActor("steward");
  expect(() => withdrawRelease(steward, one.slug, testNow)).toThrow(/organiser/);
});

it("is shown with what stands in its way", async () => {
  const { id, slug } = await makeConference();
  await makeRegistration(id);
  const page = await getDetailsPage(slug);
  expect(page).toMatchObject({ conference: { id }, registrations: 1 });
  expect(page?.missing.map(({ what }) => what)).toEqual(["room", "slot", "session"]);
  expect(await getDetailsPage("nowhere")).toBeNull();
});

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
