// Forgetting: what has run out goes on its day and no sooner, nothing of it stays in the files, and what is stated is what is done.
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { recordScans } from "~/domain/arriving/attendance/record-scans.server";
import { letterTextDays } from "~/domain/ground/letters/kept";
import { queueAgain } from "~/domain/ground/letters/queue-again.server";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import { command, read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { PrivacyNotice } from "~/ui/people/privacy-notice";
import { makeScan } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makePerson,
  makeRegistration,
  testNow,
} from "../../../../prisma/factories/factories";
import { makeSlides, makeSpokenSession } from "../../../../prisma/factories/slides";
import { forgetShortLived, forgetWhatRanOut } from "./forget.server";
import { keptInWords } from "./kept-in-words";

const day = 86_400_000;
const later = (days: number, from = testNow) => new Date(from.getTime() + days * day);
/** The factories' conference is on 2 February 2027; this is the first moment at which so many days have passed since. */
const afterConference = (days: number) => later(days + 1, new Date("2027-02-02T00:00:00Z"));
const justBefore = (moment: Date) => new Date(moment.getTime() - 1000);

beforeEach(async () => {
  await command(async (tx) => {
    await tx.registration.deleteMany({});
    await tx.letter.deleteMany({});
    await tx.browserSession.deleteMany({});
    await tx.signIn.deleteMany({});
  });
});

/** How many there are on the moment before, and then. */
async function around(moment: Date, count: () => Promise<number>) {
  await forgetWhatRanOut(justBefore(moment));
  const before = await count();
  await forgetWhatRanOut(moment);
  return [before, await count()];
}

describe("signing in", () => {
  it("leaves its requests for a day after they run out", async () => {
    const runsOut = new Date(testNow.getTime() + 10 * 60_000);
    const asked = { email: "ada@example.org", next: "", createdAt: testNow, expiresAt: runsOut };
    const hashes = { linkHash: "l", codeHash: "c", browserHash: "b" };
    await command((tx) => tx.signIn.create({ data: { ...asked, ...hashes, usedAt: testNow } }));
    expect(await around(later(1, runsOut), () => read.signIn.count())).toEqual([1, 0]);
  });

  it("leaves a session for a day after it has run out or was ended", async () => {
    const { id: personId } = await makePerson();
    const start = () =>
      command((tx) => startSession({ tx, now: testNow }, { personId, address: "192.0.2.9" }));
    const { expiresAt } = await start();
    await start();
    const [ended] = await read.browserSession.findMany({ select: { id: true } });
    await command((tx) => tx.browserSession.updateMany({ data: { lastSeenAt: expiresAt } }));
    await command((tx) =>
      tx.browserSession.update({ where: { id: ended?.id ?? "" }, data: { revokedAt: testNow } }),
    );
    const count = () => read.browserSession.count();
    expect(await around(later(1), count)).toEqual([2, 1]);
    expect(await around(later(1, expiresAt), count)).toEqual([1, 0]);
  });
});

describe("what is kept for minutes", () => {
  it("goes in time and leaves nothing in the database's files", async () => {
    const { id: personId } = await makePerson();
    const marker = "typed-and-never-sent-5512";
    const runsOut = new Date(testNow.getTime() + 60 * 60_000);
    const due = { sealed: marker, expiresAt: runsOut };
    await command(async (tx) => {
      await tx.keptForm.create({ data: { ...due, personId, path: "/my", createdAt: testNow } });
      await tx.keptAnswers.create({ data: { ...due, key: "a browser's" } });
    });
    const there = async () => [await read.keptForm.count(), await read.keptAnswers.count()];
    const inFiles = () =>
      ["", "-wal"].some(
        (end) =>
          existsSync(env().databaseFile + end) &&
          readFileSync(env().databaseFile + end).includes(marker),
      );
    await forgetShortLived(justBefore(runsOut));
    expect([await there(), inFiles()]).toEqual([[1, 1], true]);
    await forgetShortLived(runsOut);
    expect([await there(), inFiles()]).toEqual([[0, 0], false]);
  });
});

describe("letters", () => {
  it("lose text and attachments in time, keep to whom and when, and are never sent empty", async () => {
    await command((tx) =>
      writeLetter(
        { tx, now: testNow },
        {
          ...{ to: "ada@example.org", kind: "test", subject: "A subject", text: "Hello Ada" },
          attachments: [{ fileName: "a.ics", mediaType: "text/calendar", content: "BEGIN" }],
        },
      ),
    );
    const due = later(letterTextDays);
    const texts = () => read.letter.count({ where: { text: { not: "" } } });
    expect(await around(due, texts)).toEqual([1, 0]);
    expect(await read.letterAttachment.count()).toBe(0);
    expect(await read.letter.findFirst()).toMatchObject({
      ...{ to: "ada@example.org", kind: "test", createdAt: testNow },
      ...{ state: "failed", text: "", forgottenAt: due },
    });
    expect(await command((tx) => queueAgain({ tx, now: due }, {}))).toBe(0);
    expect(await around(later(2 * 365), () => read.letter.count())).toEqual([1, 0]);
  });
});

describe("registrations", () => {
  it("that nobody confirmed go with the person that they made", async () => {
    const { id } = await makeConference();
    const sent = { privacyAgreedAt: testNow, confirmExpiresAt: later(7) };
    const { actor } = await makeRegistration(id, { state: "draft", ...sent });
    const kept = await makeRegistration(id, { state: "submitted", ...sent });
    const people = () =>
      read.person.count({ where: { id: { in: [actor.personId, kept.actor.personId] } } });
    expect(await around(later(30), () => read.registration.count())).toEqual([2, 1]);
    expect(await people()).toBe(1);
  });

  it("lose needs and phones, then their scans, then are gone with all that hangs on them", async () => {
    const { id, slug } = await makeConference();
    const needs = { accessNeeds: "A ramp", dietaryNeeds: "No nuts", phone: "0121 496 0000" };
    const { registration, ticket, actor } = await makeRegistration(id, needs);
    const steward = await makeActor("steward");
    const onTheDay = new Date("2027-02-02T09:00:00Z");
    const scans = [makeScan(ticket?.code ?? "", onTheDay)];
    await recordScans(steward, { slug, scans }, onTheDay);
    const withNeeds = () =>
      read.registration.count({ where: { id: registration.id, dietaryNeeds: { not: "" } } });
    const of = { where: { conferenceId: id } };
    expect(await around(afterConference(30), withNeeds)).toEqual([1, 0]);
    expect(await read.registration.findFirst(of)).toMatchObject({
      ...{ accessNeeds: "", dietaryNeeds: "", phone: "", fullName: registration.fullName },
    });
    expect(await around(afterConference(90), () => read.scan.count(of))).toEqual([1, 0]);
    expect(await read.attendance.count(of)).toBe(1);
    expect(await around(afterConference(2 * 365), () => read.registration.count(of))).toEqual([
      1, 0,
    ]);
    expect([await read.attendance.count(of), await read.ticket.count()]).toEqual([0, 0]);
    expect(await read.person.count({ where: { id: actor.personId } })).toBe(0);
    expect(await read.conference.findUnique({ where: { id } })).toMatchObject({ admitted: 0 });
    const trail = await read.auditRecord.findMany({
      where: { subjectId: id, action: { in: ["needs-forgotten", "registrations-forgotten"] } },
      select: { action: true, facts: true },
    });
    expect(trail).toEqual([
      { action: "needs-forgotten", facts: '{"count":1}' },
      { action: "registrations-forgotten", facts: '{"count":1}' },
    ]);
  });

  it("outlive a change of the conference's days by as long as they outlive the conference", async () => {
    const { id } = await makeConference({ startsOn: "2020-02-02", endsOn: "2020-02-02" });
    await makeRegistration(id, { dietaryNeeds: "No nuts" });
    await command((tx) =>
      tx.conference.update({ where: { id }, data: { datesChangedAt: testNow } }),
    );
    const changed = new Date("2027-01-12T00:00:00Z");
    const kept = (dietaryNeeds: { not: string } | undefined) => () =>
      read.registration.count({ where: { conferenceId: id, dietaryNeeds } });
    expect(await around(later(31, changed), kept({ not: "" }))).toEqual([1, 0]);
    expect(await around(later(2 * 365 + 1, changed), kept(undefined))).toEqual([1, 0]);
  });

  it("leave nothing of what was deleted in the database's files", async () => {
    const { id } = await makeConference();
    const marker = "cannot-eat-quinces-7341";
    for (let n = 0; n < 50; n += 1) await makeRegistration(id, { dietaryNeeds: `${marker} ${n}` });
    const inFiles = () =>
      ["", "-wal"].some(
        (end) =>
          existsSync(env().databaseFile + end) &&
          readFileSync(env().databaseFile + end).includes(marker),
      );
    expect(inFiles()).toBe(true);
    await forgetWhatRanOut(afterConference(30));
    expect(inFiles()).toBe(false);
  });

  it("of more than one piece are forgotten too", async () => {
    const { id } = await makeConference({ capacity: 1000 });
    await command(async (tx) => {
      for (let n = 0; n < 450; n += 1) {
        const email = `many-${n}@example.org`;
        const person = await tx.person.create({ data: { email, name: email, createdAt: testNow } });
        await tx.registration.create({
          data: {
            ...{ conferenceId: id, personId: person.id, reference: `M${n}`, state: "submitted" },
            ...{ fullName: email, badgeName: email, email, jobTitle: "", organisation: "" },
            ...{ sector: "police", region: "wales", privacyAgreedAt: testNow, createdAt: testNow },
          },
        });
      }
    });
    await forgetWhatRanOut(afterConference(2 * 365));
    expect(await read.registration.count({ where: { conferenceId: id } })).toBe(0);
    expect(await read.person.count({ where: { email: { startsWith: "many-" } } })).toBe(0);
  });
});

describe("slides", () => {
  it("lose the record of a download in time, and files that nothing names an hour after they came", async () => {
    const { session, speaker } = await makeSpokenSession();
    const { versions } = await makeSlides(speaker, session.id, "kept");
    const [version] = versions;
    const address = "192.0.2.9";
    await command((tx) =>
      tx.slidesDownload.create({
        data: { versionId: version?.id ?? "", personId: speaker.personId, at: testNow, address },
      }),
    );
    expect(await around(later(2 * 365), () => read.slidesDownload.count())).toEqual([1, 0]);
    const file = (sha256: string) => join(env().dataDir, "files", sha256.slice(0, 2), sha256);
    const make = (sha256: string, ageMinutes: number) => {
      mkdirSync(join(file(sha256), ".."), { recursive: true });
      if (!existsSync(file(sha256))) writeFileSync(file(sha256), "x");
      const then = Date.now() / 1000 - ageMinutes * 60;
      utimesSync(file(sha256), then, then);
      return file(sha256);
    };
    const named = make(version?.sha256 ?? "", 120);
    const stranger = make("0".repeat(64), 61);
    const fresh = make("1".repeat(64), 59);
    await forgetWhatRanOut(testNow);
    expect([named, stranger, fresh].map(existsSync)).toEqual([true, false, true]);
  });
});

describe("people", () => {
  it("stay while a role, a session of theirs or a write-up names them", async () => {
    const { speaker, organiser } = await makeSpokenSession();
    const nobody = await makePerson();
    await forgetWhatRanOut(later(3 * 365));
    const there = async ({ personId }: { personId: string }) =>
      (await read.person.count({ where: { id: personId } })) === 1;
    expect([await there(speaker), await there(organiser)]).toEqual([true, true]);
    expect(await there({ personId: nobody.id })).toBe(false);
  });
});

describe("the questions", () => {
  it.each([
    ["SignIn", `"expiresAt" <= ?`],
    ["BrowserSession", `"expiresAt" <= ?`],
    ["BrowserSession", `"revokedAt" <= ?`],
    ["Letter", `"forgottenAt" IS NULL AND "createdAt" <= ?`],
    ["Letter", `"forgottenAt" <= ? AND "createdAt" <= ?`],
    ["SlidesDownload", `"at" <= ?`],
    ["SlidesVersion", `"sha256" = ?`],
    ["Scan", `"conferenceId" = ?`],
  ])("of %s by %s search an index", async (table, where) => {
    const values = [...where.matchAll(/\?/g)].map(() => "2027");
    const plan = await read.$queryRawUnsafe<{ detail: string }[]>(
      `EXPLAIN QUERY PLAN SELECT "id" FROM "${table}" WHERE ${where}`,
      ...values,
    );
    expect(plan.map(({ detail }) => detail).join()).toMatch(/^SEARCH .* USING (COVERING )?INDEX/);
  });
});

it("is what the privacy notice states", () => {
  const notice = renderToStaticMarkup(PrivacyNotice({ contactEmail: "", kept: keptInWords }));
  for (const { what, until } of keptInWords) {
    expect(notice).toContain(`${what}</th>`);
    expect(notice).toContain(`${until}</td>`);
  }
  expect(keptInWords.map(({ until }) => until)).toEqual([
    "15 minutes",
    "60 minutes after you last changed them",
    "60 minutes",
    "1 day after they end",
    "30 days after it was sent",
    "30 days after it was last shown",
    "30 days after the conference",
    "90 days after they were written",
    "90 days after the conference",
    "365 days after the change",
    "2 years after it was written",
    "2 years after the download",
    "2 years after the conference",
  ]);
});
