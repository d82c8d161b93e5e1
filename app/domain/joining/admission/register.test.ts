// Registering through a real database: once however often it is sent, told to nobody but the address, decided by rule.
import { describe, expect, it } from "vitest";
import { withdrawRegistration } from "~/domain/desk/leaving/withdraw-registration.server";
import { approveRegistrations } from "~/domain/desk/vetting/approve-registrations.server";
import { listRegistrations } from "~/domain/desk/vetting/list-registrations.server";
import { getRegistration } from "~/domain/desk/vetting/registrations.server";
import { visitor } from "~/domain/ground/audit/actor";
import { hasRegistered, registrationStates } from "~/domain/joining/registration/registration";
import { getActor } from "~/domain/people/sign-in/sessions.server";
import { command, read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makePerson,
  makeRegistration,
  testNow,
} from "../../../../prisma/factories/factories";
import {
  confirmTokenFor,
  lettersTo,
  makeAnswers,
} from "../../../../prisma/factories/registrations";
import { deedsOf } from "../../../../prisma/factories/trail";
import { listEmployers } from "./admission.server";
import { confirmRegistration, getConfirmation } from "./confirm-registration.server";
import { sendRegistration } from "./register.server";
import { getRegisterPage } from "./register-page.server";

const address = "192.0.2.30";
const anybody = visitor(address);
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const registrationOf = (email: string) =>
  read.registration.findFirstOrThrow({ where: { email }, include: { tickets: true } });

describe("sending the form", () => {
  it("makes one row and one letter of 50 equal forms at once, and 50 equal answers", async () => {
    const { slug, id } = await makeConference();
    const answers = makeAnswers();
    const sent = await Promise.all(
      Array.from({ length: 50 }, () => sendRegistration(anybody, { slug, answers }, testNow)),
    );
    expect(new Set(sent)).toEqual(new Set(["sent"]));
    expect(await read.registration.count({ where: { conferenceId: id } })).toBe(1);
    const letters = await lettersTo(answers.email);
    expect(letters.map((letter) => letter.kind)).toEqual(["registration-confirm"]);
    expect((await registrationOf(answers.email)).state).toBe("draft");
  }, 120_000);

  it("leaves a line of the trail for the draft, each newer one, and what became of it, without answers", async () => {
    const { slug } = await makeConference({ trustedDomains: "police.example.org" });
    const answers = makeAnswers({ email: "trail@police.example.org" });
    await sendRegistration(anybody, { slug, answers }, testNow);
    await sendRegistration(anybody, { slug, answers: { ...answers, jobTitle: "New" } }, later(1));
    const token = await confirmTokenFor(answers.email);
    await confirmRegistration({ token, address }, later(2));
    expect(await deedsOf((await registrationOf(answers.email)).id)).toEqual([
      ["registration-drafted", {}],
      ["registration-redrafted", {}],
      ["registration-submitted", { before: "draft" }],
      ["registration-approved", { rule: "trusted domain" }],
      ["ticket-issued", {}],
    ]);
  });

  it("keeps the link only as a hash and the letter sealed", async () => {
    const { slug } = await makeConference();
    const answers = makeAnswers();
    await sendRegistration(anybody, { slug, answers }, testNow);
    const token = await confirmTokenFor(answers.email);
    expect(token).toHaveLength(22);
    const stored = JSON.stringify([
      await read.registration.findMany(),
      await read.letter.findMany(),
      await read.auditRecord.findMany(),
    ]);
    expect(stored).not.toContain(token);
  });

  it("lets a newer form replace a draft, and the older link is dead", async () => {
    const { slug } = await makeConference();
    const answers = makeAnswers();
    await sendRegistration(anybody, { slug, answers }, testNow);
    const first = await confirmTokenFor(answers.email);
    const newer = { ...answers, jobTitle: "Head of community safety" };
    await sendRegistration(anybody, { slug, answers: newer }, later(1));
    const second = await confirmTokenFor(answers.email);
    expect(second).not.toBe(first);
    expect(await getConfirmation(first, later(2))).toBeNull();
    expect((await getConfirmation(second, later(2)))?.answers).toEqual(newer);
  });

  it("sends a new letter for the same form once the last one may be lost", async () => {
    const { slug } = await makeConference();
    const answers = makeAnswers();
    await sendRegistration(anybody, { slug, answers }, testNow);
    await sendRegistration(anybody, { slug, answers }, later(10));
    expect(await lettersTo(answers.email)).toHaveLength(1);
    await sendRegistration(anybody, { slug, answers }, later(16));
    expect(await lettersTo(answers.email)).toHaveLength(2);
  });

  it("fills nobody's letter box, and keeps the newest form under the last link", async () => {
    const { slug } = await makeConference();
    const answers = makeAnswers();
    for (let form = 1; form <= 9; form += 1)
      await sendRegistration(
        anybody,
        { slug, answers: { ...answers, jobTitle: `Job ${form}` } },
        later(1),
      );
    expect(await lettersTo(answers.email)).toHaveLength(5);
    const token = await confirmTokenFor(answers.email);
    expect((await getConfirmation(token, later(2)))?.answers.jobTitle).toBe("Job 9");
  });

  it("answers alike for an address that has registered, changes nothing and tells only the address, once an hour", async () => {
    const { slug, id } = await makeConference();
    const { registration } = await makeRegistration(id, { state: "approved" });
    const forged = makeAnswers({ email: registration.email, fullName: "Somebody Else" });
    const answersTo = (email: string) =>
      sendRegistration(anybody, { slug, answers: { ...forged, email } }, testNow);
    expect(await answersTo(registration.email)).toBe(await answersTo("new@council.example.org"));
    await Promise.all(Array.from({ length: 20 }, () => answersTo(registration.email)));
    const letters = await lettersTo(registration.email);
    expect(letters.map((letter) => letter.kind)).toEqual(["registration-already"]);
    expect(letters[0]?.text).toContain("You have a place.");
    expect(letters[0]?.text).not.toContain("Somebody Else");
    const after = await read.registration.findUniqueOrThrow({ where: { id: registration.id } });
    expect(after).toEqual(registration);
    await sendRegistration(anybody, { slug, answers: forged }, later(60));
    expect(await lettersTo(registration.email)).toHaveLength(2);
  });

  it("tells an address that has registered once in each hour of the clock, to its last moment", async () => {
    const { slug, id } = await makeConference();
    const { registration } = await makeRegistration(id);
    const answers = makeAnswers({ email: registration.email });
    const lettersAfter = async (moment: Date) => {
      await sendRegistration(anybody, { slug, answers }, moment);
      return (await lettersTo(registration.email)).length;
    };
    expect(await lettersAfter(testNow)).toBe(1);
    expect(await lettersAfter(new Date(later(60).getTime() - 1))).toBe(1);
    expect(await lettersAfter(later(60))).toBe(2);
  });

  it("is refused before it opens, after it closes, and for a conference that is not released", async () => {
    const soon = await makeConference({ registrationOpensAt: later(1) });
    const over = await makeConference({ registrationClosesAt: later(-1) });
    const draft = await makeConference({ releasedAt: null });
    const send = (slug: string) =>
      sendRegistration(anybody, { slug, answers: makeAnswers() }, testNow);
    await expect(send(soon.slug)).rejects.toMatchObject({
      code: "closed",
      sentence: "Registration opens at 10:01am on Tuesday 12 January 2027.",
    });
    await expect(send(over.slug)).rejects.toMatchObject({ code: "closed" });
    await expect(send(draft.slug)).rejects.toMatchObject({ code: "not-found" });
    await expect(send("nowhere")).rejects.toMatchObject({ code: "not-found" });
    expect(await getRegisterPage(draft.slug, null, testNow)).toBeNull();
  });

  it("suggests the employers of three or more people approved, and no others", async () => {
    const { id, slug } = await makeConference();
    for (const organisation of ["Big", "Big", "Big", "Small", "Small"])
      await makeRegistration(id, { organisation });
    for (let n = 0; n < 3; n += 1)
      await makeRegistration(id, { organisation: "Unvetted", state: "submitted" });
    expect((await getRegisterPage(slug, null, testNow))?.organisations).toEqual(["Big"]);
  });

  it("suggests 300 employers at most, the first by name", async () => {
    const { id: conferenceId } = await makeConference({ capacity: 1000 });
    const rows = Array.from({ length: 903 }, (_, index) => ({
      id: `suggested-${index}`,
      organisation: `Employer ${String(Math.floor(index / 3)).padStart(3, "0")}`,
    }));
    await command(async (tx) => {
      await tx.person.createMany({
        data: rows.map(({ id }) => ({ id, email: id, name: id, createdAt: testNow })),
      });
      await tx.registration.createMany({
        data: rows.map((row) => ({
          ...row,
          ...{ conferenceId, personId: row.id, reference: row.id, state: "approved" },
          ...{ fullName: row.id, badgeName: row.id, email: row.id, jobTitle: "Analyst" },
          ...{ sector: "police", region: "london", privacyAgreedAt: testNow, createdAt: testNow },
        })),
      });
    });
    const employers = await listEmployers(conferenceId);
    expect(employers).toHaveLength(300);
    expect([employers[0], employers.at(-1)]).toEqual(["Employer 000", "Employer 299"]);
  });
});

describe("confirming", () => {
  it("proves the address, signs the person in and queues the registration for vetting", async () => {
    const { slug } = await makeConference({ trustedDomains: "police.example.org" });
    const answers = makeAnswers({ email: "a.person@notpolice.example.org" });
    await sendRegistration(anybody, { slug, answers }, testNow);
    const token = await confirmTokenFor(answers.email);
    expect((await getConfirmation(token, later(5)))?.answers).toEqual(answers);
    expect((await registrationOf(answers.email)).state).toBe("draft");
    const session = await confirmRegistration({ token, address }, later(5));
    const actor = await getActor(session?.token ?? "", address, later(6));
    expect(actor?.name).toBe(answers.fullName);
    const registration = await registrationOf(answers.email);
    expect(registration).toMatchObject({ state: "submitted", personId: actor?.personId });
    expect(registration.tickets).toEqual([]);
    const kinds = (await lettersTo(answers.email)).map((letter) => letter.kind);
    expect(kinds).toEqual(["registration-confirm", "registration-received"]);
  });

  it("approves an address of a trusted domain by rule, with one ticket, one letter and one session, however often it is pressed", async () => {
    const { slug, id } = await makeConference({ trustedDomains: "police.example.org" });
    const answers = makeAnswers({ email: "b.person@west.police.example.org" });
    await sendRegistration(anybody, { slug, answers }, testNow);
    const token = await confirmTokenFor(answers.email);
    const sessions = await Promise.all(
      Array.from({ length: 10 }, () => confirmRegistration({ token, address }, later(5))),
    );
    expect(sessions.filter(Boolean)).toHaveLength(1);
    expect(await confirmRegistration({ token, address }, later(14))).toBeNull();
    const registration = await registrationOf(answers.email);
    expect(registration.state).toBe("approved");
    expect(registration.tickets).toHaveLength(1);
    const { personId } = registration;
    expect(await read.browserSession.count({ where: { personId } })).toBe(1);
    const kinds = (await lettersTo(answers.email)).map((letter) => letter.kind);
    expect(kinds).toEqual(["registration-confirm", "registration-approved"]);
    expect((await read.conference.findUniqueOrThrow({ where: { id } })).admitted).toBe(1);
    await expect(confirmRegistration({ token, address }, later(16))).rejects.toMatchObject({
      code: "closed",
    });
  });

  it("puts a trusted address on the waiting list when the conference is full, and says the position", async () => {
    const { slug, id } = await makeConference({
      trustedDomains: "police.example.org",
      capacity: 1,
    });
    await makeRegistration(id);
    for (const position of [1, 2]) {
      const answers = makeAnswers({ email: `w${position}@police.example.org` });
      await sendRegistration(anybody, { slug, answers }, testNow);
      const token = await confirmTokenFor(answers.email);
      await confirmRegistration({ token, address }, later(5 + position));
      expect((await registrationOf(answers.email)).state).toBe("waiting");
      const letter = (await lettersTo(answers.email)).at(-1);
      expect(letter?.text).toContain(`You are number ${position} on the waiting list.`);
    }
  });

  it("refuses a link older than seven days and a link that never was", async () => {
    const { slug } = await makeConference();
    const answers = makeAnswers();
    await sendRegistration(anybody, { slug, answers }, testNow);
    const token = await confirmTokenFor(answers.email);
    const aWeek = 7 * 24 * 60;
    expect(await getConfirmation(token, later(aWeek - 1))).not.toBeNull();
    expect(await getConfirmation(token, later(aWeek))).toBeNull();
    for (const input of [token, "never", ""])
      await expect(
        confirmRegistration({ token: input, address }, later(aWeek)),
      ).rejects.toMatchObject({ code: "closed" });
  });

  it("signs nobody in who holds a granted role", async () => {
    const { slug } = await makeConference();
    const { email } = await makePerson({ email: "o@council.example.org", roles: ["organiser"] });
    await sendRegistration(anybody, { slug, answers: makeAnswers({ email }) }, testNow);
    const token = await confirmTokenFor(email);
    expect(await confirmRegistration({ token, address }, later(1))).toBeNull();
    expect((await registrationOf(email)).state).toBe("submitted");
  });
});

describe("registering while signed in", () => {
  it("needs no letter round, uses one's own address, and twice is once", async () => {
    const { slug } = await makeConference();
    const actor = await makeActor();
    const { email } = await read.person.findUniqueOrThrow({ where: { id: actor.personId } });
    const answers = makeAnswers({ email: "somebody.else@police.example.org" });
    const results = await Promise.all(
      Array.from({ length: 5 }, () => sendRegistration(actor, { slug, answers }, testNow)),
    );
    expect(new Set(results)).toEqual(new Set(["registered"]));
    expect(await registrationOf(email)).toMatchObject({ state: "submitted", email });
    expect((await lettersTo(email)).map((letter) => letter.kind)).toEqual([
      "registration-received",
    ]);
    expect(await lettersTo("somebody.else@police.example.org")).toEqual([]);
  });

  it("changes nothing for somebody who has registered, whatever was decided", async () => {
    const { slug, id } = await makeConference();
    for (const state of registrationStates.filter(hasRegistered)) {
      const { registration, actor } = await makeRegistration(id, { state });
      expect(await sendRegistration(actor, { slug, answers: makeAnswers() }, testNow)).toBe(
        "registered",
      );
      const where = { id: registration.id };
      expect(await read.registration.findUnique({ where }), state).toEqual(registration);
      expect(await deedsOf(registration.id), state).toEqual([]);
    }
  });

  it("finishes a draft and ends its link, and lets somebody withdrawn come back", async () => {
    const { slug, id } = await makeConference();
    const { registration, actor } = await makeRegistration(id, { state: "withdrawn" });
    await sendRegistration(actor, { slug, answers: makeAnswers() }, testNow);
    const after = await read.registration.findUniqueOrThrow({ where: { id: registration.id } });
    expect(after).toMatchObject({ state: "submitted", reference: registration.reference });
    expect(await deedsOf(registration.id)).toEqual([
      ["registration-submitted", { before: "withdrawn" }],
    ]);

    const signedIn = await makeActor();
    const { email } = await read.person.findUniqueOrThrow({ where: { id: signedIn.personId } });
    const answers = makeAnswers({ email });
    await sendRegistration(anybody, { slug, answers }, testNow);
    const token = await confirmTokenFor(email);
    await sendRegistration(signedIn, { slug, answers }, later(1));
    expect((await registrationOf(email)).state).toBe("submitted");
    expect(await getConfirmation(token, later(2))).toBeNull();
  });
});

describe("registering again after a refusal", () => {
  const because = "We could not confirm your employer.";

  /** Somebody of a trusted domain who was declined, as they sign in. */
  async function makeDeclined() {
    const conference = await makeConference({ trustedDomains: "police.example.org" });
    const { registration, actor } = await makeRegistration(conference.id, {
      state: "declined",
      declineReason: because,
      decidedAt: later(-60),
    });
    return { conference, registration, actor, slug: conference.slug };
  }

  it("is a new application, which an organiser decides and which shows the refusal", async () => {
    const { slug, registration, actor } = await makeDeclined();
    const answers = makeAnswers({ email: registration.email, jobTitle: "Head of Unit" });
    expect((await getRegisterPage(slug, actor.personId, testNow))?.registrant).toMatchObject({
      registered: false,
      refused: true,
      former: { fullName: registration.fullName, organisation: registration.organisation },
    });
    expect(await sendRegistration(actor, { slug, answers }, testNow)).toBe("registered");
    await sendRegistration(actor, { slug, answers }, testNow);
    const page = () => getRegistration(slug, registration.id, testNow);
    expect((await page())?.registration).toMatchObject({
      state: "submitted",
      jobTitle: "Head of Unit",
      reference: registration.reference,
      refused: { because, at: "9am on Tuesday 12 January 2027" },
      changes: [],
    });
    const asked = { search: "", state: "submitted" as const };
    const queue = await listRegistrations(slug, asked, testNow);
    expect(queue?.registrations.map(({ refusedBefore }) => refusedBefore)).toEqual([true]);
    const organiser = await makeActor("organiser");
    const chosen = [{ id: registration.id, version: (await page())?.registration.version ?? 0 }];
    await approveRegistrations(organiser, { slug, chosen }, testNow);
    expect((await page())?.registration).toMatchObject({ state: "approved", refused: null });
  });

  it("keeps the refusal in sight when it was withdrawn in between", async () => {
    const { slug, registration, actor } = await makeDeclined();
    const answers = makeAnswers({ email: registration.email });
    await sendRegistration(actor, { slug, answers }, testNow);
    await withdrawRegistration(actor, { registrationId: registration.id }, testNow);
    await sendRegistration(actor, { slug, answers }, testNow);
    const page = await getRegistration(slug, registration.id, testNow);
    expect(page?.registration).toMatchObject({ state: "submitted", refused: { because } });
  });

  it("is told to the address by letter where a stranger sends the form, and changes nothing", async () => {
    const { slug, registration } = await makeDeclined();
    const answers = makeAnswers({ email: registration.email });
    expect(await sendRegistration(anybody, { slug, answers }, testNow)).toBe("sent");
    const [letter] = await lettersTo(registration.email);
    expect(letter?.kind).toBe("registration-already");
    expect(letter?.text).toContain("To register again, sign in and fill in the form.");
    expect((await registrationOf(registration.email)).state).toBe("declined");
  });
});

it("registering on the day works until the time that was stated, and is confirmed no later", async () => {
  const { slug } = await makeConference({
    registrationClosesAt: new Date("2027-02-02T10:00:00Z"),
  });
  const answers = makeAnswers();
  const send = (at: string) => sendRegistration(anybody, { slug, answers }, new Date(at));
  expect((await getRegisterPage(slug, null, new Date("2027-02-02T09:59:59Z")))?.closed).toBeNull();
  expect(await send("2027-02-02T09:59:59Z")).toBe("sent");
  await expect(send("2027-02-02T10:00:00Z")).rejects.toMatchObject({
    code: "closed",
    sentence: "Registration closed at 10am on Tuesday 2 February 2027.",
  });
  const token = await confirmTokenFor(answers.email);
  const confirm = (at: string) => confirmRegistration({ token, address }, new Date(at));
  await expect(confirm("2027-02-02T10:00:00Z")).rejects.toMatchObject({ code: "closed" });
  await confirm("2027-02-02T09:59:59Z");
  expect((await registrationOf(answers.email)).state).toBe("submitted");
});
