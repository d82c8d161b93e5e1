// Taking a release back through a real database.
import { expect, it } from "vitest";
import { makeCurrent } from "~/domain/announcing/releases/make-current.server";
import { read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  testNow,
} from "../../../../prisma/factories/factories";
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
