// One registration as its organisers see it: when a place is offered.
import { expect, it } from "vitest";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { listRegistrations } from "./list-registrations.server";
import { getRegistration } from "./registrations.server";

const later = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000);

it("says until when a place is offered, and nothing of an offer that has run out but is not ended yet", async () => {
  const { id: conferenceId, slug } = await makeConference();
  const { registration } = await makeRegistration(conferenceId, {
    state: "waiting",
    submittedAt: testNow,
    offeredUntil: later(2),
  });
  const words = async (now: Date) => [
    (await listRegistrations(slug, { state: "waiting", search: "" }, now))?.registrations[0]?.since,
    (await getRegistration(slug, registration.id, now))?.registration.offeredUntil,
  ];
  const until = "midday on Tuesday 12 January 2027";
  expect(await words(new Date(later(2).getTime() - 1))).toEqual([
    `Offered a place until ${until}`,
    until,
  ]);
  expect(await words(later(2))).toEqual(["Sent on 12 January 2027", null]);
});
