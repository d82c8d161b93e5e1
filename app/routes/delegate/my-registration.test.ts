// What one's own registration says after a change: that the ticket has stopped, where it has.
import type { AppLoadContext } from "@remix-run/node";
import { expect, it } from "vitest";
import { editRegistration } from "~/domain/joining/admission/edit-registration.server";
import type { Answers } from "~/domain/joining/registration/form";
import { getMyAnswers } from "~/domain/joining/registration/my-registration.server";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import { signedInCookie } from "~/http/session.server";
import { now } from "~/platform/clock.server";
import { command } from "~/platform/db.server";
import { makeConference, makeRegistration } from "../../../prisma/factories/factories";
import { loader } from "./my-registration";

async function approved() {
  const year = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
  const conference = await makeConference({ startsOn: year, endsOn: year });
  const { actor, registration } = await makeRegistration(conference.id);
  const session = await command((tx) =>
    startSession({ tx, now: now() }, { personId: actor.personId, address: "192.0.2.1" }),
  );
  const cookie = (await signedInCookie(session)).split(";")[0] ?? "";
  const change = async (changed: Partial<Answers>) => {
    const mine = await getMyAnswers(actor.personId, now());
    if (!mine) throw new Error("There is a registration.");
    const answers = { ...mine.answers, ...changed };
    const input = { registrationId: registration.id, version: mine.version, answers };
    return editRegistration(actor, input, now());
  };
  const said = async (done: string) => {
    const address = `http://conference.test/my/registration?done=${done}`;
    const request = new Request(address, { headers: { cookie } });
    const context = { address: "192.0.2.1" } as unknown as AppLoadContext;
    return (await loader({ request, params: {}, context })).done;
  };
  return { change, said };
}

const stopped =
  "We have your changes. Your ticket does not work until the organisers approve them.";

it("says that all is well while the ticket works", async () => {
  const { change, said } = await approved();
  await change({ phone: "101" });
  expect(await said("changed")).toBe("Your registration is up to date.");
  expect(await said("erased")).toBeUndefined();
});

it("says that the ticket has stopped after a change of employer, also with a new address", async () => {
  const { change, said } = await approved();
  await change({ organisation: "Somebody Else Ltd" });
  expect(await said("changed")).toBe(stopped);
  expect(await said("confirm-address")).toMatch(new RegExp(`^${stopped} We have also sent`));
});
