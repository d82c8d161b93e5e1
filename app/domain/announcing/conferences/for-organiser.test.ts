// The list of conferences that organisers see.
import { expect, it } from "vitest";
import { makeConference } from "../../../../prisma/factories/factories";
import { getConferenceForOrganiser, listConferencesForOrganiser } from "./for-organiser.server";

it("has drafts too, the latest first, and those of one day by name", async () => {
  const on = (startsOn: string, name: string, fields: object = {}) =>
    makeConference({ name, startsOn, endsOn: startsOn, ...fields });
  await on("2027-02-02", "Beta");
  await on("2028-02-02", "Next", { releasedAt: null });
  await on("2026-02-02", "Before");
  const { slug } = await on("2027-02-02", "Alpha");
  const names = (await listConferencesForOrganiser()).map(({ name }) => name);
  expect(names).toEqual(["Next", "Alpha", "Beta", "Before"]);
  expect((await getConferenceForOrganiser(slug))?.name).toBe("Alpha");
});
