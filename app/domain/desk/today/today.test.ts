// What an organiser is shown before, during and after a conference, and what of it waits for them.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mainDoor } from "~/domain/arriving/attendance/attendance";
import type { Role } from "~/domain/ground/audit/actor";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import { localDay } from "~/domain/ground/time/dates";
import { command } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
} from "../../../../prisma/factories/factories";
import { makeWriteUp } from "../../../../prisma/factories/write-ups";
import { getToday } from "./today.server";

const day = 86_400_000;
const start = new Date();
const inDays = (days: number) => new Date(start.getTime() + days * day);
const dayIn = (days: number) => localDay(inDays(days), "Europe/London");

/** A conference in 30 days, with a breakout slot of one session and one approved delegate. */
async function setUp(facts: Parameters<typeof makeConference>[0] = {}) {
  const conference = await makeConference({
    startsOn: dayIn(30),
    endsOn: dayIn(30),
    choicesOpenAt: null,
    ...facts,
  });
  const slot = await makeSlot(conference.id, { kind: "breakout" });
  const session = await makeSession(conference.id, slot.id);
  const { registration } = await makeRegistration(conference.id);
  return { conference, slot, session, registration };
}

async function today(slug: string, days = 0, ...roles: Role[]) {
  const actor = await makeActor("organiser", ...roles);
  const found = await getToday(actor, slug, inDays(days));
  if (!found) throw new Error("There is no such conference");
  return found;
}

const texts = ({ tasks }: Awaited<ReturnType<typeof today>>) => tasks.map(({ text }) => text);

describe("choices", () => {
  /** The organiser's tasks follow the same rules as the delegates' pages: nobody is missed who could not choose. */
  async function missesChoices(facts: Parameters<typeof makeConference>[0]) {
    const open = { choicesOpenAt: inDays(-1), choicesCloseAt: null };
    const { conference } = await setUp({ ...open, ...facts });
    return texts(await today(conference.slug)).some((text) =>
      text.includes("not chosen every session"),
    );
  }

  it("are missed while delegates can choose, and at no other time", async () => {
    expect(await missesChoices({})).toBe(true);
    expect(await missesChoices({ choicesOpenAt: inDays(1) })).toBe(false);
    expect(await missesChoices({ choicesCloseAt: inDays(-0.5) })).toBe(false);
    expect(await missesChoices({ choiceMode: "ranked" })).toBe(false);
    expect(await missesChoices({ startsOn: dayIn(0), endsOn: dayIn(0) })).toBe(false);
  });
});

describe("the phase", () => {
  it("is before until the first day, during until the last, and then after", async () => {
    const { conference } = await setUp({ startsOn: dayIn(30), endsOn: dayIn(31) });
    const phaseIn = async (days: number) => (await today(conference.slug, days)).phase;
    expect([await phaseIn(29), await phaseIn(30), await phaseIn(31), await phaseIn(32)]).toEqual([
      "before",
      "during",
      "during",
      "after",
    ]);
  });

  it("puts the door first on the days of the conference, and on no other", async () => {
    const { conference, registration } = await setUp();
    await command((tx) =>
      tx.attendance.create({
        data: {
          conferenceId: conference.id,
          registrationId: registration.id,
          checkpoint: mainDoor,
          scanId: randomUUID(),
          at: inDays(30),
        },
      }),
    );
    await makeRegistration(conference.id);
    const onTheDay = await today(conference.slug, 30);
    expect(texts(onTheDay).slice(0, 2)).toEqual(["person on site", "Open the door"]);
    expect(onTheDay.tasks[0]?.detail).toBe("1 still to come.");
    for (const days of [29, 31]) {
      const other = await today(conference.slug, days);
      expect(texts(other)).not.toContain("Open the door");
      expect(other.attendance).toEqual({ onSite: 1, approved: 2 });
    }
  });
});

describe("what waits", () => {
  it("is to release a draft", async () => {
    const { conference } = await setUp({ releasedAt: null, release: 0 });
    expect(texts(await today(conference.slug))).toEqual(["Release the conference"]);
  });

  it("are registrations, by the days of the conference that the oldest has waited", async () => {
    const { conference } = await setUp();
    const submittedAt = inDays(-3);
    await makeRegistration(conference.id, { state: "submitted", submittedAt });
    const { tasks, registrations } = await today(conference.slug);
    expect(tasks[0]).toMatchObject({
      count: 1,
      text: "registration to vet",
      detail: "The oldest has waited 3 days.",
    });
    expect(registrations).toMatchObject({ inForce: 2, approved: 1 });
    expect(registrations.byState).toContainEqual({ label: "To vet", value: 1 });
  });

  it("are letters that failed, and those that cannot be sent", async () => {
    const { conference } = await setUp();
    const letter = { to: "a@example.org", conferenceId: conference.id, kind: "test" };
    await command(async (tx) => {
      for (const subject of ["One", "Two"])
        await writeLetter({ tx, now: start }, { ...letter, subject, text: "Hello" });
      await tx.letter.updateMany({ where: { subject: "One" }, data: { state: "failed" } });
    });
    expect(texts(await today(conference.slug))).toEqual(["letter failed", "letter cannot be sent"]);
    await command((tx) => tx.letter.deleteMany({}));
  });

  it("are write-ups, for those who may review them", async () => {
    const { conference } = await setUp();
    await makeWriteUp({ state: "submitted" });
    expect(texts(await today(conference.slug))).toEqual([]);
    expect(texts(await today(conference.slug, 0, "editor"))).toEqual(["write-up to review"]);
  });
});

describe("the figures", () => {
  it("are of every breakout session, with the time of its slot", async () => {
    const { conference, slot, session } = await setUp();
    expect((await today(conference.slug)).slots).toEqual([
      {
        id: slot.id,
        title: slot.title,
        time: "11am to midday",
        bars: [{ label: session.title, value: 0, of: 30 }],
      },
    ]);
  });

  it("are of no conference that is unknown", async () => {
    expect(await getToday(await makeActor("organiser"), "nowhere", start)).toBeNull();
  });
});
