// The programme through a real database: what is hidden, in which order, and how many places are left.
import { beforeAll, describe, expect, it } from "vitest";
import { momentOf } from "~/domain/announcing/conferences/conferences";
import {
  getConference,
  getCurrentConference,
  listConferences,
} from "~/domain/announcing/conferences/conferences.server";
import { command } from "~/platform/db.server";
import {
  makeConference,
  makeRegistration,
  makeRoom,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { listRooms } from "./parts/rooms.server";
import { placesLeft, placesLeftInWords, programmeDays } from "./programme";
import { getOverview, getProgramme, getSession } from "./programme.server";

let conference: Awaited<ReturnType<typeof makeConference>>;
const time = (text: string) => new Date(`2027-02-02T${text}:00Z`);

beforeAll(async () => {
  conference = await makeConference({ slug: "shown", current: true });
  const of = conference.id;
  const small = await makeRoom(of, { name: "Attic", position: 2, stepFree: true });
  const hall = await makeRoom(of, { name: "Main Hall", position: 1, hearingLoop: true });
  const noon = await makeSlot(of, { startsAt: time("12:00"), endsAt: time("13:00") });
  await makeSlot(of, {
    kind: "plenary",
    title: "Lunch",
    startsAt: time("13:00"),
    endsAt: time("14:00"),
  });
  const early = await makeSlot(of, {
    kind: "plenary",
    title: "Welcome",
    startsAt: time("09:30"),
    endsAt: time("10:00"),
  });
  await makeSession(of, noon.id, {
    slug: "in-attic",
    title: "In the attic",
    theme: "protect",
    roomId: small.id,
    topic: "same",
    capacity: 2,
  });
  await makeSession(of, noon.id, {
    slug: "in-hall",
    title: "Zoo",
    theme: "pursue",
    roomId: hall.id,
  });
  await makeSession(of, early.id, { slug: "hello", title: "Hello", capacity: null });
  const late = await makeSlot(of, { startsAt: time("15:00"), endsAt: time("16:00") });
  await makeSession(of, late.id, { slug: "again", title: "In the attic", topic: "same" });
});

describe("conferences that everybody may read", () => {
  it("hides drafts by slug, in the list and as the current one", async () => {
    await command((tx) =>
      tx.conference.updateMany({ where: { slug: "shown" }, data: { current: false } }),
    );
    await makeConference({
      slug: "draft",
      startsOn: "2031-02-02",
      endsOn: "2031-02-02",
      releasedAt: null,
      current: true,
    });
    expect(await getConference("draft")).toBeNull();
    const { coming, past } = await listConferences(testNow);
    expect(coming).toMatchObject([{ slug: "shown", when: "Tuesday 2 February 2027" }]);
    expect(past).toEqual([]);
    expect((await getCurrentConference())?.slug).toBe("shown");
  });

  it("prefers the current conference to a later one, and lists the next first, the latest of the past", async () => {
    await command(async (tx) => {
      await tx.conference.updateMany({ data: { current: false } });
      await tx.conference.update({ where: { slug: "shown" }, data: { current: true } });
    });
    await makeConference({ slug: "later", startsOn: "2032-02-02", endsOn: "2032-02-02" });
    expect((await getCurrentConference())?.slug).toBe("shown");
    const slugs = (of: { slug: string }[]) => of.map(({ slug }) => slug);
    const listed = async (day: string) => {
      const { coming, past } = await listConferences(new Date(`${day}T12:00:00Z`));
      return [slugs(coming), slugs(past)];
    };
    expect(await listed("2027-02-02")).toEqual([["shown", "later"], []]);
    expect(await listed("2027-02-03")).toEqual([["later"], ["shown"]]);
    expect(await listed("2032-02-03")).toEqual([[], ["later", "shown"]]);
  });
});

describe("the programme", () => {
  it("goes by time, then by the order of the rooms, and keeps slots without a session", async () => {
    const { days, rooms, themes } = await getProgramme(conference, {}, testNow);
    expect(days.map(({ title, count }) => [title, count])).toEqual([
      ["Tuesday 2 February 2027", 4],
    ]);
    expect(
      days[0]?.times.map(({ starts, ends, title, sessions }) => [
        `${starts} to ${ends}`,
        title.replace(/\d+/, ""),
        ...sessions.map(({ slug }) => slug),
      ]),
    ).toEqual([
      ["9:30am to 10am", "Welcome", "hello"],
      ["midday to 1pm", "Slot ", "in-hall", "in-attic"],
      ["1pm to 2pm", "Lunch"],
      ["3pm to 4pm", "Slot ", "again"],
    ]);
    expect(rooms).toBe(2);
    expect(themes.toSorted()).toEqual(["protect", "pursue"]);
  });

  it("shows one theme alone, without the times that have nothing of it", async () => {
    const { days } = await getProgramme(conference, { theme: "protect" }, testNow);
    expect(days.flatMap(({ times }) => times.map(({ starts }) => starts))).toEqual(["midday"]);
    expect((await getProgramme(conference, { theme: "nothing" }, testNow)).days).toEqual([]);
  });

  it("counts the places left, and says when a session is full", async () => {
    const places = async () => (await getSession(conference, "in-attic", testNow))?.places;
    expect(await places()).toBe("2 places left");
    await hold("in-attic");
    expect(await places()).toBe("1 place left");
    await hold("in-attic");
    expect(await places()).toBe("Full");
    const { days } = await getProgramme(conference, { theme: "protect" }, testNow);
    expect(days[0]?.times[0]?.sessions[0]?.places).toBe("Full");
    expect((await getSession(conference, "hello", testNow))?.places).toBe("");
    const after = new Date("2027-02-03T09:00:00Z");
    expect((await getSession(conference, "in-attic", after))?.places).toBe("");
    const past = await getProgramme(conference, { theme: "protect" }, after);
    expect(past.days[0]?.times[0]?.sessions[0]?.places).toBe("");
  });

  it("names the sessions that repeat the topic, and not itself", async () => {
    const session = await getSession(conference, "in-attic", testNow);
    expect(session?.repeats.map(({ slug, starts }) => [slug, starts])).toEqual([["again", "3pm"]]);
    expect((await getSession(conference, "in-hall", testNow))?.repeats).toEqual([]);
  });

  it("does not say a summary twice", async () => {
    const lead = async (summary: string, description: string) => {
      await command((tx) =>
        tx.session.updateMany({ where: { slug: "in-hall" }, data: { summary, description } }),
      );
      return (await getSession(conference, "in-hall", testNow))?.lead;
    };
    expect(await lead("Short.", "Long.")).toBe("Short.");
    expect(await lead("Short.", "Short. And long.")).toBe("");
  });

  it("knows no session of another conference", async () => {
    const other = await makeConference({ slug: "other" });
    expect(await getSession(other, "in-attic", testNow)).toBeNull();
    expect((await getProgramme(other, {}, testNow)).days).toEqual([]);
    expect(await listRooms(other.id)).toEqual([]);
  });
});

describe("the conference's own page", () => {
  it("shows the day at a glance, the themes, the rooms and where registration stands", async () => {
    const shown = await getConference("shown");
    if (!shown) throw new Error("The conference is not there.");
    const overview = await getOverview({ ...shown, description: "Come **all**." }, testNow);
    expect(overview).toMatchObject({
      when: "Tuesday 2 February 2027",
      hours: "9:30am to 4pm",
      moment: "open",
      closes: "5pm on Friday 29 January 2027",
      full: false,
      sessions: 4,
      accessKnown: true,
      html: expect.stringContaining("<strong>all</strong>"),
    });
    expect(overview.glance.map(({ session, title }) => session || title)).toEqual([
      "hello",
      expect.stringContaining("Slot"),
      "Lunch",
      "again",
    ]);
    expect(overview.themes.map(({ theme, count }) => `${theme} ${count}`)).toEqual([
      "pursue 1",
      "prevent 0",
      "protect 1",
      "prepare 0",
    ]);
    expect(overview.rooms.map(({ name }) => name)).toEqual(["Main Hall", "Attic"]);
  });

  it.each([
    ["2026-11-01T09:00:00Z", "announced"],
    ["2026-11-02T09:00:00Z", "open"],
    ["2027-01-29T17:00:00Z", "closed"],
    ["2027-02-02T00:00:00Z", "today"],
    ["2027-02-02T23:59:59Z", "today"],
    ["2027-02-03T00:00:00Z", "past"],
  ])("stands at %s as %s", (moment, expected) => {
    expect(momentOf(conference, new Date(moment))).toBe(expected);
  });
});

describe("programme days", () => {
  const session = (slug: string) => ({
    slug,
    title: slug,
    theme: null,
    track: "Databases",
    capacity: null,
    placesHeld: 0,
    room: "Aula",
    roomPosition: 0,
    speakers: ["Ada", "Grace"],
  });
  const slot = (from: string, to: string, slug: string) => ({
    kind: "plenary",
    title: slug,
    startsAt: new Date(from),
    endsAt: new Date(to),
    sessions: [session(slug)],
  });

  it("puts what begins together under one time, and a late evening on the day of the place", () => {
    const days = programmeDays(
      [
        slot("2024-06-03T22:30:00Z", "2024-06-03T23:00:00Z", "night"),
        slot("2024-06-03T08:00:00Z", "2024-06-03T08:25:00Z", "short"),
        slot("2024-06-03T08:00:00Z", "2024-06-03T08:50:00Z", "long"),
      ],
      "Europe/Brussels",
    );
    expect(days.map(({ date }) => date)).toEqual(["2024-06-03", "2024-06-04"]);
    const [morning] = days[0]?.times ?? [];
    expect(morning).toMatchObject({ starts: "10am", ends: "", title: "" });
    expect(morning?.sessions.map(({ slug, until }) => [slug, until])).toEqual([
      ["long", "10:50am"],
      ["short", "10:25am"],
    ]);
    expect(morning?.sessions[0]?.speakers).toBe("Ada, Grace");
  });

  it("shows what is of the theme and the track that were asked for, and of both where both were", () => {
    const [from, to] = ["2024-06-03T08:00:00Z", "2024-06-03T08:50:00Z"];
    const make = (slug: string, theme: string, track: string) => ({
      ...slot(from, to, slug),
      sessions: [{ ...session(slug), theme, track }],
    });
    const slots = [
      make("a", "prevent", "One"),
      make("b", "pursue", "One"),
      make("c", "pursue", "Two"),
    ];
    const shown = (filter: { theme?: string; track?: string }) =>
      programmeDays(slots, "UTC", filter).flatMap(({ times }) =>
        times.flatMap(({ sessions }) => sessions.map(({ slug }) => slug)),
      );
    expect(shown({})).toEqual(["a", "b", "c"]);
    expect(shown({ track: "One" })).toEqual(["a", "b"]);
    expect(shown({ theme: "pursue" })).toEqual(["b", "c"]);
    expect(shown({ theme: "pursue", track: "One" })).toEqual(["b"]);
    expect(shown({ track: "Three" })).toEqual([]);
  });

  it("names no places of a conference that is over", () => {
    expect(placesLeftInWords("breakout", { capacity: 12, placesHeld: 5 }, true)).toBe("");
    expect(placesLeftInWords("breakout", { capacity: 2, placesHeld: 2 }, true)).toBe("");
  });

  it("never says a number below nought", () => {
    expect(placesLeftInWords("breakout", { capacity: 2, placesHeld: 3 }, false)).toBe("Full");
    expect(placesLeftInWords("plenary", { capacity: 2, placesHeld: 0 }, false)).toBe("");
    expect(placesLeft({ capacity: 2, placesHeld: 3 })).toBe(0);
  });

  it("counts the places left, where there are any to take", () => {
    expect(placesLeft({ capacity: 12, placesHeld: 5 })).toBe(7);
    expect(placesLeft({ capacity: null, placesHeld: 0 })).toBeNull();
    expect(placesLeftInWords("breakout", { capacity: 12, placesHeld: 5 }, false)).toBe(
      "7 places left",
    );
    expect(placesLeftInWords("breakout", { capacity: 12, placesHeld: 11 }, false)).toBe(
      "1 place left",
    );
    expect(placesLeftInWords("breakout", { capacity: null, placesHeld: 0 }, false)).toBe("");
  });
});

/** Somebody new takes a place. */
async function hold(slug: string): Promise<void> {
  const { registration } = await makeRegistration(conference.id);
  await command(async (tx) => {
    const session = await tx.session.findUniqueOrThrow({
      where: { conferenceId_slug: { conferenceId: conference.id, slug } },
    });
    await tx.place.create({
      data: {
        conferenceId: conference.id,
        registrationId: registration.id,
        sessionId: session.id,
        slotId: session.slotId,
        topic: session.topic,
        state: "held",
        since: testNow,
      },
    });
  });
}
