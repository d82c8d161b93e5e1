// Answers between the pages of registering: for the browser they came from, sealed, for an hour, and sent from there.
import { describe, expect, it } from "vitest";
import { visitor } from "~/domain/ground/audit/actor";
import { confirmLettersAllowed } from "~/domain/joining/registration/registration";
import { read } from "~/platform/db.server";
import { hashToken } from "~/platform/secrets.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  testNow,
} from "../../../../prisma/factories/factories";
import {
  confirmTokenFor,
  lettersTo,
  makeAnswers,
} from "../../../../prisma/factories/registrations";
import { keptAnswersMinutes, keptBrowsersAllowed } from "./kept-answers";
import { findKeptAnswers, forgetKeptAnswers, keepAnswers } from "./kept-answers.server";
import { sendKeptRegistration } from "./register.server";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
let browsers = 0;

/** A browser that has sent its answers to the page that checks them. */
async function makeBrowser(answers = makeAnswers(), actor = visitor("192.0.2.40")) {
  const { slug } = await makeConference();
  browsers += 1;
  const browserToken = `browser-${browsers}`;
  await keepAnswers(actor, { slug, browserToken, answers }, testNow);
  const find = (now = testNow, token: string | null = browserToken) =>
    findKeptAnswers({ slug, browserToken: token }, now);
  const send = (again = false, now = testNow, token: string | null = browserToken) =>
    sendKeptRegistration(actor, { slug, browserToken: token, again }, now);
  return { slug, browserToken, answers, actor, find, send };
}

describe("kept answers", () => {
  it("are found by their browser alone, for their conference, and are sealed", async () => {
    const { find, answers, slug, browserToken } = await makeBrowser();
    expect(await find()).toEqual({ answers, sent: false });
    for (const token of [null, "another", ""]) expect(await find(testNow, token)).toBeNull();
    const other = await makeConference();
    expect(await findKeptAnswers({ slug: other.slug, browserToken }, testNow)).toBeNull();
    const rows = JSON.stringify(await read.keptAnswers.findMany());
    for (const secret of [answers.email, answers.fullName, browserToken, slug])
      expect(rows).not.toContain(secret);
  });

  it("give way to newer ones, and are gone after an hour", async () => {
    const { find, slug, browserToken, actor, answers } = await makeBrowser();
    const newer = { ...answers, jobTitle: "Newer" };
    await keepAnswers(actor, { slug, browserToken, answers: newer }, later(1));
    expect((await find(later(keptAnswersMinutes)))?.answers.jobTitle).toBe("Newer");
    expect(await find(later(keptAnswersMinutes + 1))).toBeNull();
    await forgetKeptAnswers(later(keptAnswersMinutes));
    expect(await find()).not.toBeNull();
    await forgetKeptAnswers(later(keptAnswersMinutes + 1));
    expect(await find()).toBeNull();
  });

  it("are taken from many browsers of one network, and not from any number", async () => {
    const { slug } = await makeConference();
    const crowd = visitor("203.0.113.9");
    const answers = makeAnswers();
    const keep = (browserToken: string) =>
      keepAnswers(crowd, { slug, browserToken, answers }, testNow);
    for (let n = 0; n < keptBrowsersAllowed; n += 1) await keep(`crowd-${n}`);
    await expect(keep("one too many")).rejects.toMatchObject({ code: "too-many" });
    await keep("crowd-0");
  });

  it("are taken only while registration is open", async () => {
    const { slug } = await makeConference({ registrationClosesAt: testNow });
    const input = { slug, browserToken: "late", answers: makeAnswers() };
    await expect(keepAnswers(visitor("192.0.2.41"), input, testNow)).rejects.toMatchObject({
      code: "closed",
    });
  });
});

describe("sending them", () => {
  it("50 times at once is one registration, one letter and 50 equal answers", async () => {
    const { send, answers, find } = await makeBrowser();
    const done = await Promise.all(Array.from({ length: 50 }, () => send()));
    expect(new Set(done)).toEqual(new Set(["sent"]));
    expect(await lettersTo(answers.email)).toHaveLength(1);
    expect(await find()).toMatchObject({ answers: { email: answers.email }, sent: true });
  }, 60_000);

  it("leaves no needs and no phone number for the next reader, and loses none of them", async () => {
    const needs = { phone: "+44 1632 960001", accessNeeds: "Step-free", dietaryNeeds: "Vegan" };
    const { send, find, answers } = await makeBrowser(makeAnswers(needs));
    await send();
    const none = { phone: "", accessNeeds: "", dietaryNeeds: "" };
    expect(await find()).toEqual({ answers: { ...answers, ...none }, sent: true });
    expect([await send(), await send(true)]).toEqual(["sent", "sent"]);
    const where = { email: answers.email };
    expect(await read.registration.findMany({ where })).toMatchObject([needs]);
  });

  it("again brings another letter, as far as the address gets more", async () => {
    const { send, answers } = await makeBrowser();
    await send();
    const links = new Set<string>();
    const newest = async () =>
      (
        await read.registration.findFirstOrThrow({
          where: { email: answers.email },
          select: { confirmHash: true },
        })
      ).confirmHash ?? "";
    links.add(await newest());
    for (let n = 0; n < confirmLettersAllowed + 2; n += 1) {
      expect(await send(true)).toBe("sent");
      links.add(await newest());
    }
    expect(links.size).toBe(confirmLettersAllowed);
    expect(hashToken(await confirmTokenFor(answers.email))).toBe(await newest());
  });

  it("says the same for an address that has registered, and writes to it once", async () => {
    const first = await makeBrowser();
    const conference = await read.conference.findUniqueOrThrow({ where: { slug: first.slug } });
    const { registration } = await makeRegistration(conference.id);
    const answers = makeAnswers({ email: registration.email });
    await keepAnswers(
      first.actor,
      { slug: first.slug, browserToken: first.browserToken, answers },
      testNow,
    );
    expect([await first.send(), await first.send(true)]).toEqual(["sent", "sent"]);
    expect((await lettersTo(registration.email)).map(({ kind }) => kind)).toEqual([
      "registration-already",
    ]);
  });

  it("registers somebody signed in at once, and sends nothing of what is gone", async () => {
    const actor = await makeActor();
    const { send, find } = await makeBrowser(makeAnswers(), actor as never);
    expect(await find()).not.toBeNull();
    expect([await send(), await send()]).toEqual(["registered", "registered"]);
    expect(await read.registration.count({ where: { personId: actor.personId } })).toBe(1);
    expect(await find()).toBeNull();
    const gone = await makeBrowser();
    expect(await gone.send(false, later(keptAnswersMinutes + 1))).toBe("gone");
    expect(await gone.send(false, testNow, null)).toBe("gone");
    expect(await lettersTo(gone.answers.email)).toEqual([]);
  });
});
