// Changing a conference through a real database: what two organisers do at once, and what its programme forbids.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getConferenceDetails } from "~/domain/announcing/conferences/details.server";
import type { ConferenceInput } from "~/domain/announcing/conferences/form";
import { makeConference } from "~/domain/announcing/conferences/make-conference.server";
import { read } from "~/platform/db.server";
import { conferenceInput } from "../../../../prisma/factories/conference-input";
import {
  makeConference as conferenceRow,
  makeActor,
  makeRegistration,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { changeConference } from "./change-conference.server";

const make = async (name: string) => {
  const actor = await makeActor("organiser");
  return makeConference(actor, { ...conferenceInput, id: randomUUID(), name }, testNow);
};

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

describe("changing a conference", () => {
  it("changes what was changed, once, and says what in the audit record", async () => {
    const slug = await make("Change");
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
    const slug = await make("Two at once");
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
    const { release } = await read.conference.findUniqueOrThrow({ where: { id: conference.id } });
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
    expect(after).toMatchObject({ capacity: 2, release: release + 1 });
  });

  it("lets a past conference be corrected, but not moved into the past", async () => {
    const { slug } = await conferenceRow({ startsOn: "2026-02-02", endsOn: "2026-02-02" });
    const actor = await makeActor("organiser");
    const form = await formOf(slug);
    await changeConference(actor, slug, { ...form, venue: "Corrected" }, testNow);
    const moved = { ...(await formOf(slug)), startsOn: "2026-02-01" };
    await expect(changeConference(actor, slug, moved, testNow)).rejects.toThrow(/future/);
  });

  it("does not let one that has begun end before today, once somebody has registered", async () => {
    const { slug, id } = await conferenceRow({ startsOn: "2026-02-02", endsOn: "2027-02-02" });
    const actor = await makeActor("organiser");
    const end = async (endsOn: string) =>
      changeConference(actor, slug, { ...(await formOf(slug)), endsOn }, testNow);
    await makeRegistration(id, { state: "withdrawn" });
    await expect(end("2026-02-02")).rejects.toMatchObject({
      code: "conflict",
      field: "endsOn-day",
      sentence: expect.stringContaining("It has 1 registration"),
    });
    await end("2027-01-12");
    const when = () => read.conference.findUniqueOrThrow({ where: { id } });
    expect(await when()).toMatchObject({ endsOn: "2027-01-12", datesChangedAt: testNow });
  });
});
