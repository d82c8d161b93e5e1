// Races for places: the limits hold whoever races whom, and a control run shows that it is the limit that holds them.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { DomainError } from "~/domain/problem";
import { command, read } from "~/platform/db.server";
import {
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { releasePlace } from "./release-place.server";
import { takePlace } from "./take-place.server";

const racing = 200;
const capacity = 30;
/** The benchmark of places runs twenty. */
const rounds = 3;

let conference: Awaited<ReturnType<typeof makeConference>>;
let racers: Awaited<ReturnType<typeof makeRegistration>>["actor"][];

beforeAll(async () => {
  conference = await makeConference({ capacity: 1000 });
  racers = await Promise.all(
    Array.from({ length: racing }, async () => (await makeRegistration(conference.id)).actor),
  );
});

/** What each attempt came to: `held`, the code of a refusal, or the fault that should not be. */
async function outcome(attempt: Promise<void>): Promise<string> {
  try {
    await attempt;
    return "held";
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

/** One session with 30 places, and everybody after it at once. Each round has its own slot, so that nobody holds anything. */
async function race() {
  const session = await makeSession(conference.id, await freshSlot(), { capacity });
  const outcomes = await Promise.all(
    racers.map((actor) => outcome(takePlace(actor, { sessionId: session.id }, testNow))),
  );
  const tally: Record<string, number> = {};
  for (const each of outcomes) tally[each] = (tally[each] ?? 0) + 1;
  const { placesHeld } = await read.session.findUniqueOrThrow({ where: { id: session.id } });
  const places = await read.place.count({ where: { sessionId: session.id, state: "held" } });
  return { tally, placesHeld, places };
}

let hour = 0;

/** A slot at a time of its own. */
async function freshSlot(): Promise<string> {
  const startsAt = new Date(Date.UTC(2027, 1, 2, ++hour));
  const endsAt = new Date(Date.UTC(2027, 1, 2, hour, 45));
  return (await makeSlot(conference.id, { startsAt, endsAt })).id;
}

async function setLimits(held: boolean): Promise<void> {
  const value = held ? "OFF" : "ON";
  await command((tx) => tx.$executeRawUnsafe(`PRAGMA ignore_check_constraints = ${value}`));
}

describe("200 delegates race for 30 places", () => {
  const exactly = { tally: { held: 30, full: 170 }, placesHeld: 30, places: 30 };

  it(`${rounds} times over: exactly 30 hold one and 170 are told that it is full`, async () => {
    for (let round = 1; round <= rounds; round += 1) expect(await race()).toEqual(exactly);
  }, 300_000);

  it("oversell when the database's limit is taken out", async () => {
    await setLimits(false);
    try {
      expect((await race()).places).toBe(racing);
    } finally {
      await setLimits(true);
    }
    expect(await race()).toEqual(exactly);
  }, 120_000);
});

describe("swaps that race", () => {
  it("into each other's last place end with nobody the loser, and nothing oversold", async () => {
    const slotId = await freshSlot();
    const [a, b] = (await sessionsWith(slotId, [1, 1])) as [string, string];
    const [one, two] = racers.slice(0, 2) as [Racer, Racer];
    await takePlace(one, { sessionId: a }, testNow);
    await takePlace(two, { sessionId: b }, testNow);
    const outcomes = await Promise.all([
      outcome(takePlace(one, { sessionId: b }, testNow)),
      outcome(takePlace(two, { sessionId: a }, testNow)),
    ]);
    expect(outcomes).toEqual(["full", "full"]);
    expect(await heldIn([a, b])).toEqual([1, 1]);
  });

  it("by one delegate among three sessions end with one place", async () => {
    const slotId = await freshSlot();
    const sessions = await sessionsWith(slotId, [1, 1, 1]);
    const [one] = racers as [Racer];
    await Promise.all(
      [...sessions, ...sessions].map((sessionId) => takePlace(one, { sessionId }, testNow)),
    );
    expect(await heldIn(sessions)).toEqual([0, 0, 1]);
  });

  it("for one topic in three slots end with one place", async () => {
    const topic = `topic-${hour}`;
    const sessions: string[] = [];
    for (let each = 0; each < 3; each += 1)
      sessions.push(...(await sessionsWith(await freshSlot(), [5], { topic })));
    const [one] = racers as [Racer];
    const outcomes = await Promise.all(
      sessions.map((sessionId) => outcome(takePlace(one, { sessionId }, testNow))),
    );
    expect(outcomes.sort()).toEqual(["conflict", "conflict", "held"]);
    expect((await heldIn(sessions)).sort()).toEqual([0, 0, 1]);
  });
});

type Racer = Awaited<ReturnType<typeof makeRegistration>>["actor"];

async function sessionsWith(slotId: string, capacities: number[], fields = {}): Promise<string[]> {
  const made: string[] = [];
  for (const capacity of capacities)
    made.push((await makeSession(conference.id, slotId, { capacity, ...fields })).id);
  return made;
}

/** How many places are held in each session, by the rows; the counter that the limit rests on must agree. */
async function heldIn(sessionIds: string[]): Promise<number[]> {
  const held: number[] = [];
  for (const id of sessionIds) {
    const { placesHeld } = await read.session.findUniqueOrThrow({ where: { id } });
    expect(await read.place.count({ where: { sessionId: id, state: "held" } })).toBe(placesHeld);
    held.push(placesHeld);
  }
  return held;
}

describe("any sequence of choices", () => {
  it("keeps one place a slot, a topic once, no overlap and no session over its capacity", async () => {
    const day = (time: string) => new Date(`2027-02-03T${time}:00Z`);
    const slot = async (starts: string, ends: string) =>
      (await makeSlot(conference.id, { startsAt: day(starts), endsAt: day(ends) })).id;
    const slots = [
      await slot("10:00", "11:00"),
      await slot("11:00", "12:00"),
      await slot("11:30", "12:30"),
    ];
    const sessions: string[] = [];
    for (const [index, slotId] of slots.entries()) {
      sessions.push(...(await sessionsWith(slotId, [1], { topic: "x" })));
      sessions.push(...(await sessionsWith(slotId, [2], { topic: `own-${index}` })));
    }
    const step = fc.record({
      racer: fc.nat(3),
      session: fc.nat(sessions.length - 1),
      take: fc.boolean(),
    });
    const sequences = fc.array(step, { minLength: 10, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(sequences, async (steps) => {
        const outcomes = await Promise.all(
          steps.map(({ racer, session, take }) => {
            const verb = take ? takePlace : releasePlace;
            const input = { sessionId: sessions[session] as string };
            return outcome(verb(racers[racer] as Racer, input, testNow));
          }),
        );
        const allowed = ["held", "full", "conflict"];
        expect(outcomes.filter((each) => !allowed.includes(each))).toEqual([]);
        const held = await heldIn(sessions);
        expect(held.every((count, index) => count <= (index % 2 === 0 ? 1 : 2))).toBe(true);
        for (const racer of racers.slice(0, 4)) await expectOneDay(racer.personId, sessions);
      }),
      { numRuns: 8, seed: 20270202 },
    );
  }, 120_000);
});

/** A person is in one place at a time, and in one topic once. */
async function expectOneDay(personId: string, sessionIds: string[]): Promise<void> {
  const places = await read.place.findMany({
    where: { registration: { personId }, state: "held", sessionId: { in: sessionIds } },
    include: { slot: true },
    orderBy: { slot: { startsAt: "asc" } },
  });
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    if (next) expect(place.slot.endsAt <= next.slot.startsAt).toBe(true);
  }
  expect(new Set(places.map((place) => place.topic)).size).toBe(places.length);
}
