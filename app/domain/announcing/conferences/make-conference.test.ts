// Making, changing and releasing a conference through a real database.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  makeCurrent,
  releaseConference,
  withdrawRelease,
} from "~/domain/announcing/releases/release-conference.server";
import { read } from "~/platform/db.server";
import {
  makeConference as conferenceRow,
  makeActor,
  makeRegistration,
  makeRoom,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { changeConference, getConferenceDetails } from "./change-conference.server";
import type { ConferenceInput } from "./form";
import { makeConference } from "./make-conference.server";

const input: ConferenceInput = {
  name: "A conference",
  slug: "",
  summary: "One day.",
  description: "",
  audience: "",
  startsOn: "2027-03-01",
  endsOn: "2027-03-02",
  venue: "The Hall",
  address: "Leeds",
  contactEmail: "hello@example.org",
  capacity: 50,
  registrationOpensAt: null,
  registrationClosesAt: null,
  trustedDomains: "",
  offerHours: 48,
  choicesOpenAt: null,
  choicesCloseAt: null,
};

const make = async (changes: Partial<ConferenceInput> & { id?: string } = {}) =>
  makeConference(await makeActor("organiser"), { ...input, id: randomUUID(), ...changes }, testNow);

/** The details as a form would send them back. */
async function formOf(slug: string) {
  const stored = await getConferenceDetails(slug);
  if (!stored) throw new Error("There is no such conference.");
  const {
    id: _,
    timeZone: __,
    admitted,
    current,
    releasedAt,
    release,
    importSource,
    ...form
  } = stored;
  return form;
}

const audits = (slug: string) =>
  read.conference
    .findUniqueOrThrow({ where: { slug } })
    .then(({ id }) =>
      read.auditRecord.findMany({ where: { conferenceId: id }, orderBy: { id: "asc" } }),
    )
    .then((records) => records.map(({ action }) => action));

describe("making a conference", () => {
  it("makes a draft with an address of its own, and leaves an audit record", async () => {
    const slug = await make();
    expect(slug).toBe("a-conference-2027");
    expect(await make()).toBe("a-conference-2027-2");
    const made = await read.conference.findUniqueOrThrow({ where: { slug } });
    expect(made).toMatchObject({ releasedAt: null, current: false, release: 0, capacity: 50 });
    expect(await audits(slug)).toEqual(["conference-made"]);
  });

  it("makes one when the form is sent 20 times at once", async () => {
    const id = randomUUID();
    const slugs = await Promise.all(Array.from({ length: 20 }, () => make({ id, name: "Twenty" })));
    expect(new Set(slugs)).toEqual(new Set(["twenty-2027"]));
    expect(await read.conference.count({ where: { name: "Twenty" } })).toBe(1);
  });

  it("refuses a slug that is taken, a day in the past, and people who may not", async () => {
    const { slug } = await conferenceRow();
    await expect(make({ slug })).rejects.toMatchObject({ code: "conflict", field: "slug" });
    await expect(make({ startsOn: "2027-01-11" })).rejects.toMatchObject({ field: "startsOn-day" });
    await expect(make({ startsOn: "2027-01-12" })).resolves.toBeTruthy();
    const steward = await makeActor("steward");
    expect(() => makeConference(steward, { ...input, id: randomUUID() }, testNow)).toThrow(
      /organiser/,
    );
  });
});

describe("changing a conference", () => {
  it("changes what was changed, once, and says what in the audit record", async () => {
    const slug = await make({ name: "Change" });
    const actor = await makeActor("organiser");
    const form = { ...(await formOf(slug)), venue: "Another hall" };
    expect(await changeConference(actor, slug, form, testNow)).toBe(slug);
    expect(await changeConference(actor, slug, form, testNow)).toBe(slug);
    expect(await audits(slug)).toEqual(["conference-made", "conference-changed"]);
    const record = await read.auditRecord.findFirstOrThrow({
      where: { action: "conference-changed" },
    });
    expect(JSON.parse(record.facts)).toEqual({
      venue: { before: "The Hall", after: "Another hall" },
    });
  });

  it("refuses to undo what somebody else saved meanwhile", async () => {
    const slug = await make({ name: "Two at once" });
    const actor = await makeActor("organiser");
    const opened = await formOf(slug);
    await changeConference(actor, slug, { ...opened, venue: "First" }, testNow);
    const second = changeConference(actor, slug, { ...opened, audience: "All" }, testNow);
    await expect(second).rejects.toMatchObject({ code: "conflict" });
    expect(await formOf(slug)).toMatchObject({ venue: "First", audience: "" });
  });

  it("keeps the capacity above those admitted, and slots inside the days", async () => {
    const conference = await conferenceRow({ capacity: 3, endsOn: "2027-02-03" });
    const actor = await makeActor("organiser");
    await makeRegistration(conference.id);
    await makeRegistration(conference.id);
    await makeSlot(conference.id);
    const form = await formOf(conference.slug);
    const change = (changes: Partial<ConferenceInput>) =>
      changeConference(actor, conference.slug, { ...form, ...changes }, testNow);
    await expect(change({ capacity: 1 })).rejects.toThrow(/2 people have a place already/);
    await expect(change({ startsOn: "2027-02-03" })).rejects.toMatchObject({
      field: "startsOn-day",
    });
    await expect(change({ slug: "else" })).rejects.toMatchObject({ field: "slug" });
    await change({ capacity: 2, endsOn: "2027-02-02" });
    const after = await read.conference.findUniqueOrThrow({ where: { id: conference.id } });
    expect(after).toMatchObject({ capacity: 2, release: 1 });
  });

  it("lets a past conference be corrected, but not moved into the past", async () => {
    const { slug } = await conferenceRow({ startsOn: "2026-02-02", endsOn: "2026-02-02" });
    const actor = await makeActor("organiser");
    const form = await formOf(slug);
    await changeConference(actor, slug, { ...form, venue: "Corrected" }, testNow);
    const moved = { ...(await formOf(slug)), startsOn: "2026-02-01" };
    await expect(changeConference(actor, slug, moved, testNow)).rejects.toThrow(/future/);
  });
});

describe("releasing a conference", () => {
  it("names what is missing, then releases it once", async () => {
    const slug = await make({ name: "Release" });
    const actor = await makeActor("organiser");
    await expect(releaseConference(actor, slug, testNow)).rejects.toThrow(
      /one room.*one slot.*one session/,
    );
    await expect(makeCurrent(actor, slug, testNow)).rejects.toMatchObject({ code: "conflict" });
    const { id } = await read.conference.findUniqueOrThrow({ where: { slug } });
    await makeRoom(id);
    const slot = await makeSlot(id);
    await makeSession(id, slot.id);
    await Promise.all([
      releaseConference(actor, slug, testNow),
      releaseConference(actor, slug, testNow),
    ]);
    const released = await read.conference.findUniqueOrThrow({ where: { id } });
    expect(released).toMatchObject({ releasedAt: testNow, release: 1, current: true });
    expect(await audits(slug)).toEqual(["conference-made", "conference-released"]);
  });

  it("is current alone, and a draft again only while nobody has registered", async () => {
    const [one, two] = [await conferenceRow(), await conferenceRow()];
    const actor = await makeActor("organiser");
    await makeCurrent(actor, one.slug, testNow);
    await makeCurrent(actor, two.slug, testNow);
    expect(
      await read.conference.findMany({ where: { current: true }, select: { id: true } }),
    ).toEqual([{ id: two.id }]);
    await makeRegistration(one.id, { state: "submitted" });
    await expect(withdrawRelease(actor, one.slug, testNow)).rejects.toThrow(
      /1 person has registered/,
    );
    await withdrawRelease(actor, two.slug, testNow);
    const draft = await read.conference.findUniqueOrThrow({ where: { id: two.id } });
    expect(draft).toMatchObject({ releasedAt: null, current: false });
    const steward = await makeActor("steward");
    expect(() => withdrawRelease(steward, one.slug, testNow)).toThrow(/organiser/);
    await expect(makeCurrent(actor, "nowhere", testNow)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
