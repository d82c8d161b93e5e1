// Who is on site, from real rows.
import { expect, it } from "vitest";
import { command } from "~/platform/db.server";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { getAttendanceFigures } from "./figures.server";

it("counts each delegate once, at the main door of this conference only", async () => {
  const [here, elsewhere] = [await makeConference(), await makeConference()];
  const come = (conferenceId: string, registrationId: string, checkpoint: string) =>
    command((tx) =>
      tx.attendance.create({
        data: { conferenceId, registrationId, checkpoint, scanId: "scan", at: testNow },
      }),
    );
  const ada = (await makeRegistration(here.id)).registration.id;
  const grace = (await makeRegistration(here.id)).registration.id;
  await makeRegistration(here.id, { state: "submitted" });
  const other = (await makeRegistration(elsewhere.id)).registration.id;
  await come(here.id, ada, "main");
  await come(here.id, ada, "session:luton");
  await come(here.id, grace, "session:luton");
  await come(elsewhere.id, other, "main");
  expect(await getAttendanceFigures(here.id)).toEqual({ onSite: 1, approved: 2 });
});
