// The one way in which a state changes: only where it may, with its version and its line of the trail, or not at all.
import { expect, it } from "vitest";
import { system } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { deedsOf } from "../../../../prisma/factories/trail";
import { become } from "./change-state.server";
import { mayBecome, type RegistrationState, registrationStates } from "./registration";

const stored = (id: string) => read.registration.findUniqueOrThrow({ where: { id } });

async function change(
  from: RegistrationState,
  to: RegistrationState,
  data: Partial<Parameters<typeof become>[3]> = {},
) {
  const { id: conferenceId } = await makeConference();
  const waitingSince = from === "waiting" ? testNow : null;
  const { registration } = await makeRegistration(conferenceId, { state: from, waitingSince });
  const how = { action: `now-${to}`, ...data };
  const done = command((tx) => become({ tx, actor: system, now: testNow }, registration, to, how));
  return { registration, done };
}

it("goes the ways that there are, and refuses the others without a trace", async () => {
  for (const from of registrationStates)
    for (const to of registrationStates) {
      const { registration, done } = await change(from, to);
      const { id, version } = registration;
      if (mayBecome(from, to)) {
        await done;
        expect(await stored(id)).toMatchObject({ state: to, version: version + 1 });
        expect(await deedsOf(id)).toEqual([[`now-${to}`, { before: from }]]);
      } else {
        await expect(done, `${from} > ${to}`).rejects.toMatchObject({ code: "conflict" });
        expect(await stored(id)).toEqual(registration);
        expect(await deedsOf(id)).toEqual([]);
      }
    }
});

it("refuses in the words of the command, and says what it is told", async () => {
  const refused = await change("draft", "approved", { refusal: "It was never sent." });
  await expect(refused.done).rejects.toMatchObject({ sentence: "It was never sent." });
  const { registration, done } = await change("submitted", "declined", { facts: { why: "x" } });
  await done;
  expect(await deedsOf(registration.id)).toEqual([["now-declined", { why: "x" }]]);
});

it("ends an offer with the state in which it was made, and the place in line unless it is said", async () => {
  const offeredUntil = new Date(testNow.getTime() + 3_600_000);
  const { id: conferenceId } = await makeConference();
  const after = async (waitingSince?: Date) => {
    const made = { state: "waiting", waitingSince: testNow, offeredUntil };
    const { registration } = await makeRegistration(conferenceId, made);
    const how = { action: "back", ...(waitingSince && { waitingSince }) };
    await command((tx) =>
      become({ tx, actor: system, now: testNow }, registration, "submitted", how),
    );
    return stored(registration.id);
  };
  expect(await after()).toMatchObject({ offeredUntil: null, waitingSince: null });
  expect(await after(testNow)).toMatchObject({ offeredUntil: null, waitingSince: testNow });
});
