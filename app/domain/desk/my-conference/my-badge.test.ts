// One's own badge: for the approved alone, and everybody else is told why not.
import { expect, it } from "vitest";
import {
  makeActor,
  makeConference,
  makeRegistration,
} from "../../../../prisma/factories/factories";
import { getMyBadge } from "./my-badge.server";

const refused = {
  may: false,
  code: "forbidden",
  sentence: "You can print your badge once your registration is approved.",
};
const staying = new AbortController().signal;

it("is refused with the reason to somebody who is not approved, or has not registered", async () => {
  const { id } = await makeConference();
  const waiting = await makeRegistration(id, { state: "submitted" });
  expect(await getMyBadge(waiting.actor, staying)).toEqual(refused);
  expect(await getMyBadge(await makeActor(), staying)).toEqual(refused);
});

it("is a PDF for somebody who is approved", async () => {
  const { actor } = await makeRegistration((await makeConference()).id);
  const mine = await getMyBadge(actor, staying);
  if (!mine.may) throw new Error(mine.sentence);
  const parts: Buffer[] = [];
  for await (const part of mine.badge) parts.push(part);
  expect(Buffer.concat(parts).subarray(0, 5).toString()).toBe("%PDF-");
});
