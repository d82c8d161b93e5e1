// One's own sessions: which there are, how long they run, and ending them.
import { describe, expect, it } from "vitest";
import type { Role } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import { hashToken } from "~/platform/secrets.server";
import { makePerson, testNow } from "../../../../prisma/factories/factories";
import { deedsOf } from "../../../../prisma/factories/trail";
import { endOtherSessions, endOwnSession, listOwnSessions } from "./own-sessions.server";
import { writeSeen } from "./seen.server";
import { getActor, getSecondsLeft, startSession } from "./sessions.server";
import { isFresh } from "./sign-in";

const address = "192.0.2.9";
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

async function somebody(...roles: Role[]) {
  const { id: personId } = await makePerson({ roles });
  const signIn = (minutes = 0) =>
    command((tx) =>
      startSession({ tx, now: later(minutes) }, { personId, address, userAgent: firefox }),
    );
  const { token } = await signIn();
  const actorAt = async (minutes: number, by = token) => {
    const actor = await getActor(by, address, later(minutes));
    return actor?.personId ? { ...actor, personId: actor.personId } : null;
  };
  const actor = await actorAt(0);
  if (!actor) throw new Error("Nobody is signed in.");
  return { personId, token, signIn, actorAt, actor };
}

describe("a session that is not used", () => {
  it("ends after half an hour for those who hold a role, and use puts that off", async () => {
    const { actorAt } = await somebody("organiser");
    expect(await actorAt(29.9)).not.toBeNull();
    expect(await actorAt(59.8)).not.toBeNull();
    expect(await actorAt(89.8)).toBeNull();
  });

  it("ends after fourteen days for everybody else", async () => {
    const { actorAt } = await somebody();
    const day = 24 * 60;
    expect(await actorAt(13.9 * day)).not.toBeNull();
    expect(await actorAt(27.8 * day)).not.toBeNull();
    expect(await actorAt(41.8 * day)).toBeNull();
  });

  it("ends at its own end however much it is used", async () => {
    const { actorAt } = await somebody("steward");
    for (let minutes = 20; minutes < 12 * 60; minutes += 20)
      expect(await actorAt(minutes)).not.toBeNull();
    expect(await actorAt(12 * 60)).toBeNull();
  });

  it("tells how long it has, and being asked does not use it", async () => {
    const { token, actorAt } = await somebody("organiser");
    expect(await getSecondsLeft(token, later(10))).toBe(20 * 60);
    expect(await getSecondsLeft(token, later(29))).toBe(60);
    expect(await getSecondsLeft(token, later(30))).toBe(0);
    expect(await getSecondsLeft(null, testNow)).toBe(0);
    expect((await actorAt(10))?.session?.until).toEqual(later(40));
  });

  it("is known as used to the minute after a restart: what was noted is written", async () => {
    const { token, actorAt } = await somebody("organiser");
    await actorAt(7);
    const stored = () =>
      read.browserSession.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } });
    expect((await stored()).lastSeenAt).toEqual(testNow);
    await writeSeen();
    expect((await stored()).lastSeenAt).toEqual(later(7));
    await actorAt(8);
    await writeSeen();
    expect((await stored()).lastSeenAt).toEqual(later(8));
  });
});

describe("the list of one's own sessions", () => {
  it("has those that run, this one first, with the words for each browser", async () => {
    const { actor, signIn, actorAt } = await somebody();
    const other = await signIn(5);
    await actorAt(6, other.token);
    await somebody();
    expect(await listOwnSessions(actor, later(10))).toMatchObject([
      { browser: "Firefox on Linux", current: true, since: "10am on Tuesday 12 January 2027" },
      { current: false, lastSeen: "10:06am on Tuesday 12 January 2027" },
    ]);
    expect(await listOwnSessions(actor, later(15 * 24 * 60))).toEqual([]);
  });

  it("ends one, or all others, and leaves a line for each deed", async () => {
    const { actor, signIn, personId, actorAt } = await somebody();
    const others = [await signIn(1), await signIn(2), await signIn(3)];
    const ids = (await listOwnSessions(actor, later(4))).map(({ id }) => id);
    await endOwnSession(actor, ids[1] ?? "", later(4));
    await endOwnSession(actor, ids[1] ?? "", later(4));
    expect(await listOwnSessions(actor, later(4))).toHaveLength(3);
    await endOtherSessions(actor, later(4));
    await endOtherSessions(actor, later(4));
    for (const { token } of others) expect(await actorAt(4, token)).toBeNull();
    expect(await actorAt(4)).not.toBeNull();
    const trail = (await deedsOf(personId)).filter(([action]) => action === "session-ended");
    expect(trail).toEqual([
      ["session-ended", {}],
      ["session-ended", { browsers: 2 }],
    ]);
  });

  it("is nobody else's to end", async () => {
    const { actor, actorAt } = await somebody();
    const { actor: stranger } = await somebody("administrator");
    const [own] = await listOwnSessions(actor, testNow);
    await expect(endOwnSession(stranger, own?.id ?? "", testNow)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await actorAt(1)).not.toBeNull();
  });
});

it("a sign-in is fresh for ten minutes, and what acts without one never is", async () => {
  const { actor } = await somebody();
  expect([isFresh(actor, later(9.9)), isFresh(actor, later(10)), isFresh({}, testNow)]).toEqual([
    true,
    false,
    false,
  ]);
});
