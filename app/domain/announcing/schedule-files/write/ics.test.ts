// The programme as a calendar: what it says of an event changes only when that event does.
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import {
  makeConference,
  makeRoom,
  makeSession,
  makeSlot,
} from "../../../../../prisma/factories/factories";
import { buildSchedule } from "./build-schedule.server";
import { writeSchedule } from "./formats";

/** Each event by its title: its UID, SEQUENCE, LAST-MODIFIED, DTSTAMP and ORGANIZER. */
async function eventsOf(slug: string) {
  const built = await buildSchedule(slug, { drafts: true });
  if (!built) throw new Error("There is no such conference.");
  const calendar = new ICAL.Component(ICAL.parse(writeSchedule(built, "ics").text));
  return Object.fromEntries(
    calendar.getAllSubcomponents("vevent").map((event) => {
      const value = (name: string) => String(event.getFirstPropertyValue(name));
      return [
        value("summary"),
        {
          uid: value("uid"),
          sequence: Number(value("sequence")),
          changed: value("last-modified"),
          stamped: value("dtstamp"),
          organizer: value("organizer"),
        },
      ];
    }),
  );
}

it("gives each event its own UID, SEQUENCE and LAST-MODIFIED, and an organiser", async () => {
  const conference = await makeConference();
  const { id: conferenceId, slug } = conference;
  const room = await makeRoom(conferenceId, { name: "Anvil" });
  const early = await makeSlot(conferenceId);
  const late = await makeSlot(conferenceId, {
    startsAt: new Date("2027-02-02T15:00:00Z"),
    endsAt: new Date("2027-02-02T16:00:00Z"),
  });
  const one = await makeSession(conferenceId, early.id, { title: "One", roomId: room.id });
  await makeSession(conferenceId, late.id, { title: "Two" });
  const before = await eventsOf(slug);
  expect(before.One).toMatchObject({
    uid: `session-${one.id}@conference.test`,
    sequence: 0,
    organizer: expect.stringMatching(/^mailto:/),
  });
  const change = async (work: Parameters<typeof command<unknown>>[0]) => {
    await command(work);
    return eventsOf(slug);
  };
  const where = { id: one.id };
  const moved = await change((tx) =>
    tx.slot.update({
      where: { id: early.id },
      data: { endsAt: new Date(early.endsAt.getTime() - 60_000) },
    }),
  );
  expect(moved.One?.sequence).toBe(1);
  expect(moved.One?.changed).not.toBe(before.One?.changed);
  expect(moved.Two).toEqual(before.Two);
  const renamed = await change((tx) =>
    tx.room.update({ where: { id: room.id }, data: { name: "Forge" } }),
  );
  expect([renamed.One?.sequence, renamed.Two?.sequence]).toEqual([2, 0]);
  const told = await change((tx) => tx.session.update({ where, data: { summary: "New" } }));
  expect(told.One?.sequence).toBe(3);
  // What no calendar shows, and the same again, are no change.
  const same = await change((tx) =>
    tx.session.update({ where, data: { summary: "New", topic: "finance", capacity: 3 } }),
  );
  expect(same).toEqual(told);
  const elsewhere = await change((tx) =>
    tx.conference.update({ where: { id: conferenceId }, data: { venue: "The Barn" } }),
  );
  expect([elsewhere.One?.sequence, elsewhere.Two?.sequence]).toEqual([4, 1]);
  // A release is no change of any event.
  await command((tx) =>
    tx.conference.update({ where: { id: conferenceId }, data: { release: { increment: 1 } } }),
  );
  expect(await eventsOf(slug)).toEqual(elsewhere);
  expect(await read.session.count({ where: { conferenceId, revisedAt: null } })).toBe(0);
});
