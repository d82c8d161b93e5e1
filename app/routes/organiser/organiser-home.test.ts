// The organiser's tasks follow the same rules as the delegates' pages: nobody is missed who could not choose.
import type { AppLoadContext } from "@remix-run/node";
import { expect, it } from "vitest";
import { localDay } from "~/domain/ground/time/dates";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import { signedInCookie } from "~/http/session.server";
import { command } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
} from "../../../prisma/factories/factories";
import { loader } from "./organiser-home";

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day);
const dayIn = (days: number) => localDay(inDays(days), "Europe/London");

async function missesChoices(facts: Parameters<typeof makeConference>[0]) {
  const conference = await makeConference({
    startsOn: dayIn(30),
    endsOn: dayIn(30),
    choicesOpenAt: inDays(-1),
    choicesCloseAt: null,
    ...facts,
  });
  const slot = await makeSlot(conference.id, { kind: "breakout" });
  await makeSession(conference.id, slot.id);
  await makeRegistration(conference.id);
  const { personId } = await makeActor("organiser");
  const session = await command((tx) =>
    startSession({ tx, now: new Date() }, { personId, address: "192.0.2.1" }),
  );
  const cookie = (await signedInCookie(session)).split(";")[0] ?? "";
  const { tasks } = await loader({
    request: new Request("http://conference.test/organiser", { headers: { cookie } }),
    params: { slug: conference.slug },
    context: { address: "192.0.2.1" } as unknown as AppLoadContext,
  });
  return tasks.some(({ text }) => text.includes("not chosen every session"));
}

it("misses choices while delegates can choose, and at no other time", async () => {
  expect(await missesChoices({})).toBe(true);
  expect(await missesChoices({ choicesOpenAt: inDays(1) })).toBe(false);
  expect(await missesChoices({ choicesCloseAt: inDays(-0.5) })).toBe(false);
  expect(await missesChoices({ choiceMode: "ranked" })).toBe(false);
  expect(await missesChoices({ startsOn: dayIn(0), endsOn: dayIn(0) })).toBe(false);
});
