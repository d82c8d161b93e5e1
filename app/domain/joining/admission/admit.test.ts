// Admitting: a place that has become free goes to those already in line before anybody new.
import { expect, it } from "vitest";
import { system } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { actionsOf } from "../../../../prisma/factories/trail";
import { admit } from "./admit.server";

it("offers a free place to the next in line first, and puts somebody new behind them", async () => {
  const { id: conferenceId } = await makeConference({ capacity: 1 });
  const waitingSince = new Date(testNow.getTime() - 3_600_000);
  const first = await makeRegistration(conferenceId, { state: "waiting", waitingSince });
  const { registration } = await makeRegistration(conferenceId, { state: "submitted" });
  const outcome = await command((tx) =>
    admit({ tx, actor: system, now: testNow }, registration, {}),
  );
  expect(outcome).toBe("waiting");
  const stored = (id: string) => read.registration.findUniqueOrThrow({ where: { id } });
  expect((await stored(first.registration.id)).offeredUntil).not.toBeNull();
  expect(await actionsOf(first.registration.id)).toEqual(["place-offered"]);
  expect(await stored(registration.id)).toMatchObject({ state: "waiting", offeredUntil: null });
});
