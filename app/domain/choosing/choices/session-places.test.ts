// What a command that would delete a session is told of its places, and what it may forget.
import { expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { makePlace } from "../../../../prisma/factories/attendance";
import {
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
} from "../../../../prisma/factories/factories";
import type { PlaceState } from "./places";
import { countPlaces, forgetGivenUpPlaces } from "./session-places.server";

it("counts and keeps the places that somebody has or waits for, and forgets those given up", async () => {
  const conference = await makeConference();
  const slot = await makeSlot(conference.id);
  const session = await makeSession(conference.id, slot.id);
  const states: PlaceState[] = ["held", "offered", "waiting", "released"];
  for (const state of states) {
    const { registration } = await makeRegistration(conference.id);
    await makePlace(registration, session, state);
  }
  expect(await command((tx) => countPlaces({ tx }, session.id))).toBe(3);
  await command((tx) => forgetGivenUpPlaces({ tx }, session.id));
  const kept = await read.place.findMany({ where: { sessionId: session.id } });
  expect(kept.map(({ state }) => state).sort()).toEqual(["held", "offered", "waiting"]);
});
