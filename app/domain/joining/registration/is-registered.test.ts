// Whether somebody has registered: one answer for the public pages, the page that registers, and a session's page.
import { expect, it } from "vitest";
import { getSessionReader } from "~/domain/desk/session-page/reader.server";
import { getRegistrant } from "~/domain/joining/admission/register-page.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  testNow,
} from "../../../../prisma/factories/factories";
import { isRegistered } from "./is-registered.server";
import { hasRegistered, registrationStates, standing } from "./registration";

it("is the same wherever it is asked, in each state and without a registration", async () => {
  const conference = await makeConference();
  const answers = async (personId: string) => ({
    publicPages: await isRegistered(personId, conference.slug),
    registerPage: (await getRegistrant(personId, conference.slug))?.registered,
    sessionOffersIt: (await getSessionReader(personId, conference, "any", testNow)).registering,
  });
  for (const state of registrationStates) {
    const { actor } = await makeRegistration(conference.id, { state });
    const registered = hasRegistered(state);
    expect(await answers(actor.personId), state).toEqual({
      publicPages: registered,
      registerPage: registered,
      sessionOffersIt: !registered,
    });
    expect(registered, state).toBe(!standing(state).mayRegister);
  }
  const { personId } = await makeActor();
  const nothing = { publicPages: false, registerPage: false, sessionOffersIt: true };
  expect(await answers(personId)).toEqual(nothing);
  expect(await isRegistered(null, conference.slug)).toBe(false);
});

it("is for one conference and not for another", async () => {
  const { slug } = await makeConference();
  const { actor } = await makeRegistration((await makeConference()).id);
  expect(await isRegistered(actor.personId, slug)).toBe(false);
  expect((await getRegistrant(actor.personId, slug))?.registered).toBe(false);
});
