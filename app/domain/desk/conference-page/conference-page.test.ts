// What a conference's public pages show to whom, through a real database.
import { beforeEach, expect, it } from "vitest";
import { command } from "~/platform/db.server";
import {
  makeConference,
  makeRegistration,
  makeRoom,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { getConferencePage, getHomePage, getProgrammePage } from "./conference-page.server";

let conference: Awaited<ReturnType<typeof makeConference>>;
const all = { theme: "", track: "" };

beforeEach(async () => {
  await command((tx) => tx.conference.updateMany({ data: { current: false } }));
  conference = await makeConference({ current: true, capacity: 1 });
});

it("knows whether its reader has registered", async () => {
  const { slug, id } = conference;
  const { registration } = await makeRegistration(id);
  const mine = registration.personId;
  expect(await getConferencePage(slug, mine, testNow)).toMatchObject({
    overview: { slug, full: true },
    registered: true,
  });
  expect(await getHomePage(mine, testNow)).toMatchObject({ overview: { slug }, registered: true });
  expect(await getHomePage(null, testNow)).toMatchObject({ registered: false });
  expect(await getProgrammePage(slug, all, mine, testNow)).toMatchObject({
    registered: true,
    registering: false,
    full: true,
    over: false,
  });
  expect(await getProgrammePage(slug, all, null, testNow)).toMatchObject({
    registered: false,
    registering: true,
  });
  const after = new Date("2027-02-03T12:00:00Z");
  expect(await getProgrammePage(slug, all, null, after)).toMatchObject({
    registering: false,
    over: true,
  });
});

it("knows the themes and tracks that there are from those that somebody made up", async () => {
  const { slug, id } = conference;
  const room = await makeRoom(id);
  const slot = await makeSlot(id);
  await makeSession(id, slot.id, { roomId: room.id, track: "Databases", theme: "pursue" });
  const known = async (filter: { theme?: string; track?: string }) =>
    (await getProgrammePage(slug, { ...all, ...filter }, null, testNow))?.known;
  expect(await known({})).toBe(true);
  expect(await known({ theme: "pursue", track: "Databases" })).toBe(true);
  expect(await known({ theme: "prepare" })).toBe(true);
  expect(await known({ theme: "nonsense" })).toBe(false);
  expect(await known({ track: "Other" })).toBe(false);
});

it("shows no draft", async () => {
  const { slug } = await makeConference({ releasedAt: null });
  expect(await getConferencePage(slug, null, testNow)).toBeNull();
  expect(await getProgrammePage(slug, all, null, testNow)).toBeNull();
});
