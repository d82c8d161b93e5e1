// The organiser's queue through a real database: counted, ordered, found.
import { describe, expect, it } from "vitest";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { getRegistration, listRegistrations } from "./registrations.server";

const later = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000);

describe("the queue", () => {
  it("counts by state, shows the oldest first, 50 on a page, and finds by name, address, employer and reference", async () => {
    const { id: conferenceId, slug } = await makeConference();
    for (let n = 0; n < 52; n += 1)
      await makeRegistration(conferenceId, {
        state: "submitted",
        fullName: n === 51 ? "Zoë Findable" : `Queued ${n}`,
        submittedAt: later(n === 51 ? -100 : n),
      });
    const { registration: approved } = await makeRegistration(conferenceId, {
      fullName: "Only Approved",
    });
    const queue = (search: string, page = 1) =>
      listRegistrations(slug, { state: "submitted", search, page }, testNow);
    const all = await queue("");
    expect(all?.counts).toMatchObject({ submitted: 52, approved: 1, waiting: 0 });
    expect([all?.registrations.length, all?.pages]).toEqual([50, 2]);
    const oldest = all?.registrations[0];
    expect(oldest?.fullName).toBe("Zoë Findable");
    expect((await queue("", 2))?.registrations).toHaveLength(2);
    expect((await queue("", 99))?.page).toBe(2);
    for (const search of ["findable", oldest?.email ?? "", oldest?.reference.toLowerCase() ?? ""])
      expect((await queue(search))?.registrations.map(({ id }) => id)).toEqual([oldest?.id]);
    expect((await queue("northmoor"))?.counts.submitted).toBe(52);
    const { fullName: search } = approved;
    const anywhere = await listRegistrations(slug, { search, page: 1 }, testNow);
    expect([anywhere?.state, anywhere?.registrations.length]).toEqual(["approved", 1]);
  });
});

it("says until when a place is offered, and nothing of an offer that has run out but is not ended yet", async () => {
  const { id: conferenceId, slug } = await makeConference();
  const { registration } = await makeRegistration(conferenceId, {
    state: "waiting",
    submittedAt: testNow,
    offeredUntil: later(2),
  });
  const words = async (now: Date) => [
    (await listRegistrations(slug, { state: "waiting", search: "", page: 1 }, now))
      ?.registrations[0]?.since,
    (await getRegistration(slug, registration.id, now))?.registration.offeredUntil,
  ];
  const until = "midday on Tuesday 12 January 2027";
  expect(await words(new Date(later(2).getTime() - 1))).toEqual([
    `Offered a place until ${until}`,
    until,
  ]);
  expect(await words(later(2))).toEqual(["Sent on 12 January 2027", null]);
});
