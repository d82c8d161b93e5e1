// Badges from a real database: who has one, in which order they are printed, and what stands on them, read by pdf.js.
import { buffer } from "node:stream/consumers";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { takePlace } from "~/domain/choosing/choices/take-place.server";
import { command, read } from "~/platform/db.server";
import { randomToken } from "~/platform/secrets.server";
import {
  makeConference,
  makeRegistration,
  makeRoom,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import {
  listBadgeHeads,
  listInitials,
  printBadges,
  printMyBadge,
  printOneBadge,
  readBadges,
} from "./badges.server";
import { countByInitial, initialOf, inPrintOrder, readPrintRun } from "./print-run";

const here = new AbortController().signal;
const everyone = { since: null, initial: null };
type Stream = ReturnType<typeof printBadges>;

/** The words of each page, in the order in which they were drawn. */
async function pagesOf(stream: Stream | null): Promise<string[]> {
  if (!stream) return [];
  const data = new Uint8Array(await buffer(stream));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join("\n"));
  }
  return pages;
}

/** Approved delegates in one transaction, with tickets. */
async function makeCrowd(conferenceId: string, names: string[]): Promise<void> {
  const rows = names.map((badgeName, index) => {
    const id = `${conferenceId}-${index}`;
    const email = `${id}@example.org`;
    return { id, badgeName, email, person: { id, email, name: badgeName, createdAt: testNow } };
  });
  await command(async (tx) => {
    await tx.person.createMany({ data: rows.map(({ person }) => person) });
    await tx.registration.createMany({
      data: rows.map(({ id, badgeName, email }) => ({
        id,
        conferenceId,
        personId: id,
        reference: id,
        state: "approved",
        fullName: badgeName,
        badgeName,
        email,
        jobTitle: "Analyst",
        organisation: "Ashdale Council",
        sector: "local-authority",
        region: "national",
        privacyAgreedAt: testNow,
        createdAt: testNow,
      })),
    });
    await tx.ticket.createMany({
      data: rows.map(({ id }) => ({ registrationId: id, code: randomToken(), issuedAt: testNow })),
    });
  });
}

// The first question opens the database and loads its engine, which is no test's own time.
beforeAll(() => read.conference.count());

describe("the print run", () => {
  it("holds everyone approved once, in the order of their names, through every page of the query", async () => {
    const conference = await makeConference({ capacity: 1000 });
    const numbers = Array.from(
      { length: 258 },
      (_, index) => `Name ${String(index).padStart(3, "0")}`,
    );
    await makeCrowd(conference.id, [...numbers].reverse());
    await makeRegistration(conference.id, { state: "submitted", badgeName: "Not approved" });
    await makeRegistration((await makeConference()).id, { badgeName: "Elsewhere" });
    const names: string[] = [];
    for await (const badge of readBadges(conference.id, everyone)) names.push(badge.badgeName);
    expect(names).toEqual(numbers);
  });

  it("can be narrowed to a letter, and to tickets issued since a day", async () => {
    const conference = await makeConference();
    await makeCrowd(conference.id, ["Élodie Marsh", "Eve Ash", "Zed Oak"]);
    const letter = await pagesOf(printBadges(conference.id, { since: null, initial: "E" }, here));
    expect(letter).toHaveLength(1);
    expect(letter.join("\n")).toMatch(/Élodie Marsh(.|\n)*Eve Ash/);
    expect(letter.join("\n")).not.toContain("Zed Oak");
    const since = async (moment: Date) => {
      const initials = await listInitials(conference.id, moment);
      const E = await listBadgeHeads(conference.id, { since: moment, initial: "E" });
      return [initials.map(({ initial, count }) => `${initial}${count}`).join(), E.length];
    };
    expect(await since(testNow)).toEqual(["E2,Z1", 2]);
    expect(await since(new Date(testNow.getTime() + 1))).toEqual(["", 0]);
  });

  it("stops when the reader goes away", async () => {
    const conference = await makeConference({ capacity: 1000 });
    await makeCrowd(
      conference.id,
      Array.from({ length: 60 }, (_, index) => `Guest ${index}`),
    );
    const reader = new AbortController();
    const stream = printBadges(conference.id, everyone, reader.signal);
    await new Promise((first) => stream.once("data", first));
    const closed = new Promise((done) => stream.once("close", done));
    reader.abort();
    await closed;
    expect(stream.readableEnded).toBe(false);
  });
});

describe("one badge", () => {
  it("shows the sessions chosen with time and room, and that somebody speaks", async () => {
    const conference = await makeConference({ name: "National Conference" });
    const slot = await makeSlot(conference.id);
    const room = await makeRoom(conference.id, { name: "Canal Room" });
    const session = await makeSession(conference.id, slot.id, {
      title: "Following the money",
      roomId: room.id,
    });
    const { actor, registration } = await makeRegistration(conference.id, { badgeName: "Zoë" });
    await takePlace(actor, { sessionId: session.id }, testNow);
    await command((tx) =>
      tx.speaker.create({
        data: { conferenceId: conference.id, personId: actor.personId, name: "Zoë" },
      }),
    );
    const [mine, ...more] = await pagesOf(
      await printMyBadge(actor.personId, registration.id, here),
    );
    expect(more).toEqual([]);
    for (const words of [
      "National Conference",
      "Tuesday 2 February 2027",
      "Zoë",
      "Inspector",
      "Speaker",
      "11am · Canal Room",
      "Following the money",
    ])
      expect(mine).toContain(words);
    const byReference = printOneBadge(
      conference.id,
      ` ${registration.reference.toLowerCase()}`,
      here,
    );
    expect((await pagesOf(await byReference))[0]).toBe(mine);
  });

  it("is nobody else's, and nobody's before approval", async () => {
    const conference = await makeConference();
    const [mine, theirs] = [
      await makeRegistration(conference.id),
      await makeRegistration(conference.id),
    ];
    const vetting = await makeRegistration(conference.id, { state: "submitted" });
    expect(await printMyBadge(mine.actor.personId, theirs.registration.id, here)).toBeNull();
    expect(await printMyBadge(vetting.actor.personId, vetting.registration.id, here)).toBeNull();
    const elsewhere = await makeConference();
    expect(await printOneBadge(elsewhere.id, mine.registration.reference, here)).toBeNull();
  });

  it("is nobody's who is back in vetting, although their ticket is kept: not their own, at the desk or in the run", async () => {
    const conference = await makeConference();
    const { actor, registration } = await makeRegistration(conference.id);
    await command((tx) =>
      tx.registration.update({ where: { id: registration.id }, data: { state: "submitted" } }),
    );
    const valid = { registrationId: registration.id, state: "valid" };
    expect(await read.ticket.count({ where: valid })).toBe(1);
    expect(await printMyBadge(actor.personId, registration.id, here)).toBeNull();
    expect(await printOneBadge(conference.id, registration.reference, here)).toBeNull();
    expect(await listInitials(conference.id, null)).toEqual([]);
    const run = [];
    for await (const badge of readBadges(conference.id, everyone)) run.push(badge);
    expect(run).toEqual([]);
  });

  it("shows the sessions in the order of the day, in whatever order they were chosen", async () => {
    const conference = await makeConference();
    const { actor } = await makeRegistration(conference.id);
    for (const hour of [14, 9, 11]) {
      const startsAt = new Date(Date.UTC(2027, 1, 2, hour));
      const endsAt = new Date(Date.UTC(2027, 1, 2, hour + 1));
      const slot = await makeSlot(conference.id, { startsAt, endsAt });
      const session = await makeSession(conference.id, slot.id);
      await takePlace(actor, { sessionId: session.id }, testNow);
    }
    const times: string[] = [];
    for await (const { sessions } of readBadges(conference.id, everyone))
      times.push(...sessions.map(({ time }) => time));
    expect(times).toEqual(["9am", "11am", "2pm"]);
  });
});

describe("the form of a print run", () => {
  it("reads the day in the conference's time zone, and says what is wrong with it", () => {
    const typed = { "since-day": "1", "since-month": "July", "since-year": "2026", initial: "B" };
    expect(readPrintRun(typed, "Europe/London")).toEqual({
      run: { since: new Date("2026-06-30T23:00:00Z"), initial: "B" },
      fault: null,
    });
    expect(
      readPrintRun({ ...typed, "since-day": "31", "since-month": "6" }, "Europe/London").fault,
    ).toEqual({ field: "since-day", text: "There is no 31 June 2026" });
  });

  it("sorts and counts names as an English reader does", () => {
    const heads = ["Zed", "Éva", "eve", "3rd Name"].map((badgeName, index) => ({
      registrationId: String(index),
      badgeName,
    }));
    expect(inPrintOrder(heads).map((head) => head.badgeName)).toEqual([
      "3rd Name",
      "Éva",
      "eve",
      "Zed",
    ]);
    const names = heads.map(({ badgeName }) => ({ text: badgeName, count: 1 }));
    expect(countByInitial(names)).toEqual([
      { initial: "E", count: 2 },
      { initial: "Z", count: 1 },
      { initial: "Other", count: 1 },
    ]);
    expect(initialOf("  łukasz")).toBe("Ł");
  });
});
