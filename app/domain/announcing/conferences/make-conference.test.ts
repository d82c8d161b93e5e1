// Making a conference through a real database.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { read } from "~/platform/db.server";
import { conferenceInput as input } from "../../../../prisma/factories/conference-input";
import {
  makeConference as conferenceRow,
  makeActor,
  testNow,
} from "../../../../prisma/factories/factories";
import type { ConferenceInput } from "./form";
import { makeConference } from "./make-conference.server";

const make = async (changes: Partial<ConferenceInput> & { id?: string } = {}) =>
  makeConference(await makeActor("organiser"), { ...input, id: randomUUID(), ...changes }, testNow);

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

  it("asks for an address where the name gives none", async () => {
    await expect(make({ name: "会议" })).rejects.toMatchObject({
      ...{ code: "invalid", field: "slug", sentence: "Enter an address with letters and numbers" },
    });
    expect(await make({ name: "会议", slug: "meeting" })).toBe("meeting");
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
    await expect(makeConference(steward, { ...input, id: randomUUID() }, testNow)).rejects.toThrow(
      /organiser/,
    );
  });
});
