// Sessions are forgotten a day after they end, by whatever they end.
import { expect, it } from "vitest";
import type { Role } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import { hashToken } from "~/platform/secrets.server";
import { makePerson, testNow } from "../../../../prisma/factories/factories";
import { forgetSessions } from "./forget-sign-ins.server";
import { endedSignInDays } from "./kept";
import { writeSeen } from "./seen.server";
import { getActor, signOut, startSession } from "./sessions.server";
import { idleHours } from "./sign-in";

const address = "192.0.2.9";
const afterHours = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000);
const day = 24 * endedSignInDays;

async function session(...roles: Role[]) {
  const { id: personId } = await makePerson({ roles });
  const { token } = await command((tx) =>
    startSession({ tx, now: testNow }, { personId, address }),
  );
  const stays = () => read.browserSession.count({ where: { tokenHash: hashToken(token) } });
  return { token, stays };
}

it("that were not used go a day after that ended them, with and without a role", async () => {
  for (const roles of [[], ["organiser"], ["organiser", "steward"]] as Role[][]) {
    const { stays } = await session(...roles);
    const end = idleHours(roles.length) + day;
    await forgetSessions(afterHours(end - 0.01));
    expect(await stays()).toBe(1);
    await forgetSessions(afterHours(end));
    expect(await stays()).toBe(0);
  }
});

it("that were used stay for as long as they run", async () => {
  const { token, stays } = await session();
  await getActor(token, address, afterHours(13 * 24));
  await writeSeen();
  await forgetSessions(afterHours(26 * 24));
  expect(await stays()).toBe(1);
  expect(await getActor(token, address, afterHours(26 * 24))).not.toBeNull();
});

it("that were signed out go a day later", async () => {
  const { token, stays } = await session();
  await signOut({ token, address }, afterHours(1));
  await forgetSessions(afterHours(day));
  expect(await stays()).toBe(1);
  await forgetSessions(afterHours(1 + day));
  expect(await stays()).toBe(0);
});
