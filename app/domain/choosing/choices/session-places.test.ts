// What a command that deletes a session may forget of its places.
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
import { forgetGivenUpPlaces } from "./session-places.server";

it("keeps the places that somebody has or waits for, and forgets those given up", async () => {
  const conference = await makeConference();
  const slot = await makeSlot(conference.id);
  const session = await makeSession(conference.id, slot.id);
  const states: PlaceState[] = ["held", "offered", "waiting", "released"];
  for (const state of states) {
    const { registration } = await makeRegistration(conference.id);
    await makePlace(registration, session, state);
  }
  await command((tx) => forgetGivenUpPlaces({ tx }, [session.id]));
  const kept = await read.place.findMany({ where: { sessionId: session.id } });
  expect(kept.map(({ state }) => state).sort()).toEqual(["held", "offered", "waiting"]);
});
