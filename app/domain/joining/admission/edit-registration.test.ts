// Changing one's own registration through a real database: the ticket survives, employer and address are looked at again.

import { describe, expect, it } from "vitest";
import { approveRegistrations } from "~/domain/desk/vetting/approve-registrations.server";
import { listRegistrations } from "~/domain/desk/vetting/list-registrations.server";
import { getRegistration } from "~/domain/desk/vetting/registrations.server";
import { listAudit } from "~/domain/ground/audit/audit.server";
import type { Answers } from "~/domain/joining/registration/form";
import {
  getMyAnswers,
  getMyRegistration,
} from "~/domain/joining/registration/my-registration.server";
import { getActor, startSession } from "~/domain/people/sign-in/sessions.server";
import { freshMinutes } from "~/domain/people/sign-in/sign-in";
import { command, read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  testNow,
} from "../../../../prisma/factories/factories";
import { confirmTokenFor, lettersTo } from "../../../../prisma/factories/registrations";
import { deedsOf } from "../../../../prisma/factories/trail";
import { confirmNewAddress, readAddressToken } from "./change-address.server";
import { editRegistration } from "./edit-registration.server";
import { waitingPosition } from "./waiting-list.server";

const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

async function approved(capacity = 100) {
  const conference = await makeConference({ capacity });
  const { registration, ticket, actor } = await makeRegistration(conference.id, {
    decidedAt: testNow,
  });
  const { id: registrationId } = registration;
  const now = async () => {
    const mine = await getMyAnswers(actor.personId, testNow);
    if (!mine) throw new Error("There is no registration.");
    return mine;
  };
  const { answers, version } = await now();
  const edit = (change: Partial<Answers>, at = version) =>
    editRegistration(
      actor,
      { registrationId, version: at, answers: { ...answers, ...change } },
      testNow,
    );
  return { conference, registration, ticket, actor, answers, version, edit, now };
}

describe("changing a registration", () => {
  it("keeps state and ticket, and the same form twice changes once", async () => {
    const { edit, now, actor, ticket, registration } = await approved();
    await Promise.all([edit({ phone: "101" }), edit({ phone: "101" }), edit({ phone: "101" })]);
    const after = await now();
    expect(after).toMatchObject({ state: "approved", version: registration.version + 1 });
    expect(after.answers.phone).toBe("101");
    expect((await getMyRegistration(actor.personId))?.ticketCode).toBe(ticket?.code);
    const trail = await read.auditRecord.findMany({ where: { subjectId: registration.id } });
    expect(trail.map(({ action, facts }) => [action, facts])).toEqual([
      ["registration-changed", '{"changed":["phone"]}'],
    ]);
    expect((await listAudit("registration", registration.id))[0]?.changes).toEqual([
      "Phone number: “None given” became “101”",
    ]);
  });

  it("asks for a fresh sign-in before it takes a new address, and for nothing else", async () => {
    const { actor, registration, answers, version } = await approved();
    const since = new Date(testNow.getTime() - freshMinutes * 60_000);
    const stale = { ...actor, session: { id: "old", since, until: testNow } };
    const send = (change: Partial<Answers>) =>
      editRegistration(
        stale,
        { registrationId: registration.id, version, answers: { ...answers, ...change } },
        testNow,
      );
    await expect(send({ email: "new@example.org" })).rejects.toMatchObject({
      code: "sign-in-again",
    });
    expect(await read.letter.count({ where: { to: "new@example.org" } })).toBe(0);
    await send({ phone: "101" });
  });

  it("names needs in the trail and copies none of them", async () => {
    const { edit, registration } = await approved();
    await edit({ accessNeeds: "A ramp", badgeName: "Delegate" });
    const [line] = await listAudit("registration", registration.id);
    expect(line?.changes).toEqual([
      `Name on badge: “${registration.badgeName}” became “Delegate”`,
      "Access needs: changed",
    ]);
    expect(JSON.stringify(await read.auditDetail.findMany())).not.toContain("A ramp");
  });

  it("is refused from a stale page, by a stranger, and after the conference", async () => {
    const { edit, now, answers, registration } = await approved();
    await edit({ jobTitle: "First" });
    await expect(edit({ jobTitle: "Second" })).rejects.toMatchObject({ code: "conflict" });
    expect((await now()).answers.jobTitle).toBe("First");
    const input = { registrationId: registration.id, version: 2, answers };
    const stranger = await makeActor("organiser");
    await expect(editRegistration(stranger, input, testNow)).rejects.toMatchObject({
      code: "not-found",
    });
    const { actor } = await approved();
    await expect(editRegistration(actor, input, testNow)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("ends with the conference", async () => {
    const { actor, registration, answers, version } = await approved();
    const input = {
      registrationId: registration.id,
      version,
      answers: { ...answers, phone: "999" },
    };
    await expect(editRegistration(actor, input, later(40))).rejects.toMatchObject({
      code: "closed",
    });
  });

  it("sends a new employer back to vetting, keeps the ticket, and says so by letter", async () => {
    const { conference, edit, now, actor, ticket, registration } = await approved();
    await edit({ organisation: "Somebody Else Ltd" });
    expect((await now()).state).toBe("submitted");
    expect((await getMyRegistration(actor.personId))?.ticketCode).toBe(ticket?.code);
    const row = () => read.conference.findUniqueOrThrow({ where: { id: conference.id } });
    expect((await row()).admitted).toBe(0);
    const kinds = (await lettersTo(registration.email)).map((letter) => letter.kind);
    expect(kinds).toEqual(["registration-back-to-vetting"]);
    expect(await deedsOf(registration.id)).toEqual([
      ["registration-changed", { changed: ["organisation"] }],
      ["registration-back-to-vetting", { before: "approved" }],
    ]);
    const organiser = await makeActor("organiser");
    const chosen = [{ id: registration.id, version: (await now()).version }];
    await approveRegistrations(organiser, { slug: conference.slug, chosen }, testNow);
    expect((await getMyRegistration(actor.personId))?.ticketCode).toBe(ticket?.code);
    expect((await row()).admitted).toBe(1);
  });

  it("costs nobody their turn who comes back to a full conference", async () => {
    const { conference, edit, now, registration } = await approved(1);
    const waiting = await makeRegistration(conference.id, {
      state: "waiting",
      waitingSince: later(1),
    });
    const second = await makeRegistration(conference.id, {
      state: "waiting",
      waitingSince: later(2),
    });
    await edit({ organisation: "Somebody Else Ltd" });
    const offered = await read.registration.findUniqueOrThrow({
      where: { id: waiting.registration.id },
    });
    expect(offered.offeredUntil).not.toBeNull();
    const organiser = await makeActor("organiser");
    const chosen = [{ id: registration.id, version: (await now()).version }];
    const { slug } = conference;
    expect((await approveRegistrations(organiser, { slug, chosen }, testNow)).waiting).toBe(1);
    expect(await waitingPosition(read, conference.id, registration.id)).toBe(1);
    expect(await waitingPosition(read, conference.id, second.registration.id)).toBe(2);
  });
});

describe("another name", () => {
  it("goes back to vetting, where the organisers see old and new, until they have decided", async () => {
    const { conference, edit, now, actor, ticket, registration } = await approved();
    await edit({ fullName: "Robert Stranger" });
    expect(await now()).toMatchObject({ state: "submitted", ticketRests: true });
    expect((await lettersTo(registration.email)).map(({ kind }) => kind)).toEqual([
      "registration-back-to-vetting",
    ]);
    const name = { before: registration.fullName, after: "Robert Stranger" };
    const [, change] = await listAudit("registration", registration.id);
    expect(change?.changes).toEqual([`Full name: “${name.before}” became “${name.after}”`]);
    const { slug } = conference;
    const seen = async () =>
      (await getRegistration(slug, registration.id, testNow))?.registration.changes;
    const asked = { search: "", state: "submitted" as const };
    const changes = [{ question: "Full name", was: name.before, is: name.after }];
    expect(await seen()).toEqual(changes);
    const queue = await listRegistrations(slug, asked, testNow);
    expect(queue?.registrations.map((one) => one.changes)).toEqual([changes]);
    const organiser = await makeActor("organiser");
    const chosen = [{ id: registration.id, version: (await now()).version }];
    await approveRegistrations(organiser, { slug, chosen }, testNow);
    expect(await seen()).toEqual([]);
    expect((await getMyRegistration(actor.personId))?.ticketCode).toBe(ticket?.code);
  });

  it("cannot be reached by corrections, because each is held against the name that was approved", async () => {
    const { conference, edit, now, registration } = await approved();
    const { slug } = conference;
    const names = ["Marcia Thompson", "Marcia Thomson", "Maria Thomson"];
    await edit({ fullName: names[0] ?? "" });
    const organiser = await makeActor("organiser");
    const chosen = [{ id: registration.id, version: (await now()).version }];
    await approveRegistrations(organiser, { slug, chosen }, testNow);
    await edit({ fullName: names[1] ?? "", badgeName: "Marcia" }, (await now()).version);
    expect((await now()).state).toBe("approved");
    await edit({ fullName: names[2] ?? "", badgeName: "Marcia" }, (await now()).version);
    expect((await now()).state).toBe("submitted");
    const seen = await getRegistration(slug, registration.id, testNow);
    expect(seen?.registration.changes).toEqual([
      { question: "Full name", was: names[0], is: names[2] },
      { question: "Name on badge", was: registration.badgeName, is: "Marcia" },
    ]);
  });
});

describe("another name on the badge", () => {
  it("goes back to vetting, where old and new are seen, and the letter says what was changed", async () => {
    const { conference, edit, now, registration } = await approved();
    const name = { fullName: registration.fullName, badgeName: "Chief Constable Bobby Tables" };
    await edit(name);
    expect(await now()).toMatchObject({ state: "submitted", ticketRests: true });
    const changes = [
      { question: "Name on badge", was: registration.badgeName, is: name.badgeName },
    ];
    const seen = await getRegistration(conference.slug, registration.id, testNow);
    expect(seen?.registration.changes).toEqual(changes);
    const asked = { search: "", state: "submitted" as const };
    const queue = await listRegistrations(conference.slug, asked, testNow);
    expect(queue?.registrations.map((one) => one.changes)).toEqual([changes]);
    const [letter] = await lettersTo(registration.email);
    expect(letter?.text).toContain("You changed your name on badge. The organisers");
    expect(letter?.text).not.toContain("Bobby");
  });

  it("keeps the ticket where it is short for the full name, and is seen even so", async () => {
    const { conference, edit, now, registration } = await approved();
    const initial = registration.fullName.slice(0, 1);
    await edit({ badgeName: `${initial}.` });
    expect((await now()).state).toBe("approved");
    const seen = await getRegistration(conference.slug, registration.id, testNow);
    expect(seen?.registration.changes).toEqual([
      { question: "Name on badge", was: registration.badgeName, is: `${initial}.` },
    ]);
  });

  it("is not told of beside the full name that it follows", async () => {
    const { conference, edit, registration } = await approved();
    const fullName = "Robert Stranger";
    await edit({ fullName, badgeName: fullName });
    const seen = await getRegistration(conference.slug, registration.id, testNow);
    expect(seen?.registration.changes).toEqual([
      { question: "Full name", was: registration.fullName, is: fullName },
    ]);
  });
});

describe("a new address", () => {
  it("counts once its letter's link proves it, moves the sign-in, and goes back to vetting", async () => {
    const { edit, now, actor, registration, answers } = await approved();
    const email = `moved-${registration.id}@new.example.org`;
    const result = await edit({ email, phone: "101" });
    await edit({ email, phone: "101" });
    expect(result.confirmAddress).toBe(true);
    expect((await now()).answers).toEqual({ ...answers, phone: "101" });
    expect((await lettersTo(email)).map((letter) => [letter.kind, letter.sealed])).toEqual([
      ["new-address", true],
    ]);
    const token = await confirmTokenFor(email);
    const stranger = await makeActor();
    await expect(confirmNewAddress(stranger, { token }, testNow)).rejects.toMatchObject({
      code: "not-found",
    });
    await confirmNewAddress(actor, { token }, testNow);
    await confirmNewAddress(actor, { token }, testNow);
    expect(await now()).toMatchObject({ state: "submitted" });
    expect((await now()).answers.email).toBe(email);
    const person = await read.person.findUniqueOrThrow({ where: { id: actor.personId } });
    expect(person.email).toBe(email);
    const old = (await lettersTo(registration.email)).map((letter) => letter.kind);
    expect(old).toEqual(["address-changed"]);
    const kinds = (await lettersTo(email)).map((letter) => letter.kind);
    expect(kinds).toEqual(["new-address", "registration-back-to-vetting"]);
    expect(await deedsOf(registration.id)).toEqual([
      ["registration-changed", { changed: ["phone"] }],
      ["registration-changed", { changed: ["email"] }],
      ["registration-back-to-vetting", { before: "approved" }],
    ]);
  });

  it("ends the sessions of all other browsers, which may be somebody else's", async () => {
    const { edit, actor, registration } = await approved();
    const email = `alone-${registration.id}@new.example.org`;
    await edit({ email });
    const start = () =>
      command((tx) =>
        startSession({ tx, now: testNow }, { personId: actor.personId, address: "192.0.2.9" }),
      );
    const [own, other] = [await start(), await start()];
    const running = async (token: string) => getActor(token, "192.0.2.9", testNow);
    const asking = await running(own.token);
    if (!asking?.session) throw new Error("Nobody is signed in.");
    const { session } = asking;
    const token = await confirmTokenFor(email);
    await confirmNewAddress({ ...actor, session }, { token }, testNow);
    expect(await running(own.token)).not.toBeNull();
    expect(await running(other.token)).toBeNull();
  });

  it("is never taken from another person, and a broken or old link is nothing", async () => {
    const { edit, actor, now, registration } = await approved();
    const other = await makeRegistration(registration.conferenceId);
    await edit({ email: other.registration.email });
    const token = await confirmTokenFor(other.registration.email);
    await expect(confirmNewAddress(actor, { token }, testNow)).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await now()).answers.email).toBe(registration.email);
    expect(readAddressToken(token, later(8))).toBeNull();
    for (const broken of ["", "a.b.c", token.slice(0, -6), token.slice(1)])
      expect(readAddressToken(broken, testNow), broken).toBeNull();
  });

  it("is not taken by a link from before another change", async () => {
    const { edit, actor, now, registration } = await approved();
    const [first, second] = ["first", "second"].map(
      (name) => `${name}-${registration.id}@x.example`,
    );
    if (!first || !second) throw new Error("Two addresses are needed.");
    await edit({ email: first });
    const tokens = [await confirmTokenFor(first)];
    await edit({ email: second });
    tokens.push(await confirmTokenFor(second));
    await confirmNewAddress(actor, { token: tokens[1] ?? "" }, testNow);
    const replay = confirmNewAddress(actor, { token: tokens[0] ?? "" }, testNow);
    await expect(replay).rejects.toMatchObject({ code: "closed" });
    expect((await now()).answers.email).toBe(second);
  });

  it("is asked of five in a quarter of an hour; the sixth is refused, the fifth again is not", async () => {
    const { edit, registration } = await approved();
    const address = (n: number) => `new-${n}-${registration.id}@x.example`;
    for (let n = 1; n <= 5; n += 1) await edit({ email: address(n) });
    const sixth = edit({ email: address(6) });
    await expect(sixth).rejects.toMatchObject({ code: "too-many", field: "email" });
    expect(await lettersTo(address(6))).toEqual([]);
    expect((await edit({ email: address(5) })).confirmAddress).toBe(true);
  });
});
