// Who was in a session, from real rows: the main door alone is not enough for a breakout.
import { beforeAll, expect, it } from "vitest";
import type { PlaceState } from "~/domain/choosing/choices/places";
import { makePlace, makeScan } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
} from "../../../../prisma/factories/factories";
import { recordScans } from "./record-scans.server";
import { wasInSession } from "./was-there.server";

const now = new Date("2027-02-02T11:05:00Z");
let world: Awaited<ReturnType<typeof makeWorld>>;
beforeAll(async () => {
  world = await makeWorld();
});

async function makeWorld() {
  const conference = await makeConference();
  const slot = await makeSlot(conference.id);
  const session = await makeSession(conference.id, slot.id, { slug: "genga" });
  const opening = await makeSlot(conference.id, { kind: "plenary" });
  const plenary = await makeSession(conference.id, opening.id, { capacity: null });
  const steward = await makeActor("steward");
  return { conference, slot, opening, session, plenary, steward };
}

/** A delegate with a place in a state or none, scanned at these checkpoints, and whether they were in each session. */
async function seen(checkpoints: string[], place?: PlaceState) {
  const { conference, session, plenary, slot, opening, steward } = world;
  const { registration, ticket } = await makeRegistration(conference.id);
  if (place) await makePlace(registration, session, place);
  const scans = checkpoints.map((checkpoint) => makeScan(ticket?.code ?? "", now, checkpoint));
  await recordScans(steward, { slug: conference.slug, scans }, now);
  return {
    breakout: await wasInSession(registration.id, { id: session.id, slot }),
    plenary: await wasInSession(registration.id, { id: plenary.id, slot: opening }),
  };
}

it("asks for a scan at the session's door, or at the main door with a place", async () => {
  expect(await seen([])).toEqual({ breakout: false, plenary: false });
  expect(await seen([], "held")).toEqual({ breakout: false, plenary: false });
  expect(await seen(["main"])).toEqual({ breakout: false, plenary: true });
  expect(await seen(["main"], "held")).toEqual({ breakout: true, plenary: true });
  expect(await seen(["main"], "released")).toEqual({ breakout: false, plenary: true });
  expect(await seen(["session:genga"], "held")).toEqual({ breakout: true, plenary: false });
});
