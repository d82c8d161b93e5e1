// What the audit trail keeps of imports: which file, and how much it added, changed and removed.
import { expect, it } from "vitest";
import type { Schedule } from "~/domain/announcing/schedule-files/format/format";
import { importSchedule } from "~/domain/announcing/schedule-files/import/import-schedule.server";
import { read } from "~/platform/db.server";
import { makeActor, testNow } from "../../../../../prisma/factories/factories";
import { trailOf } from "../../../../../prisma/factories/trail";

const event = (number: number, title: string): Schedule["events"][number] => ({
  guid: `00000000-0000-4000-8000-00000000000${number}`,
  slug: `event-${number}`,
  title,
  ...{ subtitle: "", abstract: "", description: "", room: "Hall", track: "", type: "" },
  startsAt: new Date("2027-02-02T10:00:00Z"),
  endsAt: new Date("2027-02-02T11:00:00Z"),
  ...{ language: "", url: "", persons: [], links: [], attachments: [] },
});

const schedule = (events: Schedule["events"]): Schedule => ({
  version: "1",
  conference: {
    ...{ title: "Small", slug: "small", venue: "The Hall", city: "Leeds", url: "" },
    ...{ startsOn: "2027-02-02", endsOn: "2027-02-02", timeZone: "Europe/London" },
  },
  rooms: [{ name: "Hall", capacity: 100 }],
  tracks: [],
  events,
});

it("keeps who brought which file in, the first time and again, and nothing for the same file", async () => {
  const actor = await makeActor("organiser");
  const bring = (source: string, events: Schedule["events"]) =>
    importSchedule(actor, { schedule: schedule(events), source, release: true }, testNow);
  await bring("first.xml", [event(1, "One"), event(2, "Two")]);
  await bring("second.xml", [event(1, "Uno"), event(3, "Three")]);
  await bring("third.xml", [event(1, "Uno"), event(3, "Three")]);
  const { id } = await read.conference.findUniqueOrThrow({ where: { slug: "small" } });
  const by = { actor: actor.name, at: testNow };
  expect(await trailOf(id)).toMatchObject([
    { ...by, action: "conference-imported", facts: { source: "first.xml", added: 2 } },
    {
      ...by,
      action: "schedule-imported-again",
      facts: { source: "second.xml", added: 1, changed: 1, removed: 1 },
    },
  ]);
});
