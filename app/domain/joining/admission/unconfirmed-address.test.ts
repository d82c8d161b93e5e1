// No text of a stranger stands in a letter to an address that has not confirmed it, whichever letter a stranger can cause.
import fc from "fast-check";
import { expect, it } from "vitest";
import { visitor } from "~/domain/ground/audit/actor";
import { requestSignIn } from "~/domain/people/sign-in/request-sign-in.server";
import { read } from "~/platform/db.server";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { lettersTo, makeAnswers } from "../../../../prisma/factories/registrations";
import { editRegistration } from "./edit-registration.server";
import { sendRegistration } from "./register.server";

/** What a stranger types, told from our own words by its first character. */
const planted = fc
  .string({ unit: "grapheme", minLength: 8, maxLength: 60 })
  .map((text) => `§ ${text.replace(/\s+/g, " ")}`);

const typed = fc.record({
  fullName: fc.oneof(planted, fc.constant("§ Your account is locked. Go to login.example/unlock")),
  badgeName: planted,
  jobTitle: planted,
  organisation: planted,
  phone: planted,
  accessNeeds: planted,
  dietaryNeeds: planted,
});

let victims = 0;
const victim = () => {
  victims += 1;
  return `victim-${victims}@police.example.org`;
};

async function expectNothingPlanted(email: string, kinds: string[]) {
  const letters = await lettersTo(email);
  expect(letters.map(({ kind }) => kind)).toEqual(kinds);
  for (const { subject, text } of letters) {
    expect(text).toMatch(/^Hello\n/);
    expect(`${subject}\n${text}`).not.toContain("§");
  }
}

it("by registering somebody else's address, and by asking to sign in with it", async () => {
  const { slug } = await makeConference();
  await fc.assert(
    fc.asyncProperty(typed, async (fields) => {
      const email = victim();
      const stranger = visitor("203.0.113.7");
      await sendRegistration(
        stranger,
        { slug, answers: makeAnswers({ ...fields, email }) },
        testNow,
      );
      const asked = { email, next: "/my?§", browserToken: `browser-${email}` };
      await requestSignIn(stranger, asked, testNow);
      await expectNothingPlanted(email, ["registration-confirm", "sign-in"]);
    }),
    { numRuns: 15 },
  );
});

it("by changing one's own address to somebody else's", async () => {
  const { id } = await makeConference();
  await fc.assert(
    fc.asyncProperty(typed, async (fields) => {
      const { registration, actor } = await makeRegistration(id, fields);
      const email = victim();
      const { version } = await read.registration.findUniqueOrThrow({
        where: { id: registration.id },
      });
      const answers = makeAnswers({ ...fields, email });
      await editRegistration(actor, { registrationId: registration.id, version, answers }, testNow);
      await expectNothingPlanted(email, ["new-address"]);
    }),
    { numRuns: 10 },
  );
});
