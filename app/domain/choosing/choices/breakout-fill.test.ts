// How full sessions are and who has not chosen, from real rows.
import { expect, it } from "vitest";
import { command } from "~/platform/db.server";
import {
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { countWithoutEveryPlace, listBreakoutFill } from "./breakout-fill.server";

it("counts the places of each breakout session, and the delegates without one in every slot", async () => {
  const { id } = await makeConference();
  const late = await makeSlot(id, {
    title: "Late",
    startsAt: new Date("2027-02-02T14:00:00Z"),
    endsAt: new Date("2027-02-02T15:00:00Z"),
  });
  const early = await makeSlot(id, { title: "Early" });
  const plenary = await makeSlot(id, { kind: "plenary", title: "Welcome" });
  await makeSession(id, plenary.id, { capacity: null });
  await makeSlot(id, { title: "Without sessions" });
  expect(await countWithoutEveryPlace(id)).toBe(0);
  const [a, b] = [await makeSession(id, early.id, { title: "A" }), await makeSession(id, early.id)];
  const c = await makeSession(id, late.id, { title: "C", capacity: 2 });
  const place = (registrationId: string, session: typeof a, state: string) =>
    command((tx) =>
      tx.place.create({
        data: {
          conferenceId: id,
          registrationId,
          slotId: session.slotId,
          sessionId: session.id,
          state,
          since: testNow,
        },
      }),
    );
  const people = [];
  for (let n = 0; n < 3; n += 1) people.push((await makeRegistration(id)).registration.id);
  await makeRegistration(id, { state: "submitted" });
  const [ada = "", grace = "", mary = ""] = people;
  await place(ada, a, "held");
  await place(ada, c, "held");
  await place(grace, a, "held");
  await place(grace, c, "waiting");
  await place(mary, b, "released");
  const slots = await listBreakoutFill(id);
  expect(
    slots.map(({ title, sessions }) => [
      title,
      sessions.map((session) => [session.title, session.placesHeld, session.capacity]),
    ]),
  ).toEqual([
    [
      "Early",
      [
        ["A", 2, 30],
        [b.title, 0, 30],
      ],
    ],
    ["Late", [["C", 1, 2]]],
  ]);
  expect(await countWithoutEveryPlace(id)).toBe(2);
});
