// An import that would lose sessions names five of them and counts the others.
import { expect, it } from "vitest";
import type { Schedule } from "~/domain/announcing/schedule-files/format/format";
import { prepareSchedule } from "~/domain/announcing/schedule-files/import/prepare.server";
import { system } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import { testNow } from "../../../../prisma/factories/factories";
import { importSchedule } from "./import-schedule.server";

const event = (number: number): Schedule["events"][number] => ({
  guid: `00000000-0000-4000-8000-00000000000${number}`,
  slug: `event-${number}`,
  title: `Event ${number}`,
  ...{ subtitle: "", abstract: "", description: "", room: "Hall", track: "", type: "" },
  startsAt: new Date("2027-02-02T10:00:00Z"),
  endsAt: new Date("2027-02-02T11:00:00Z"),
  ...{ language: "", url: "", persons: [], links: [], attachments: [] },
});

/** Imports these events as the whole programme. */
function bring(numbers: number[]) {
  const schedule: Schedule = {
    version: "1",
    conference: {
      ...{ title: "Kept", slug: "kept", venue: "The Hall", city: "Leeds", url: "" },
      ...{ startsOn: "2027-02-02", endsOn: "2027-02-02", timeZone: "Europe/London" },
    },
    rooms: [{ name: "Hall", capacity: 100 }],
    tracks: [],
    events: numbers.map(event),
  };
  return importSchedule(
    system,
    { schedule: prepareSchedule(schedule), source: "kept.xml" },
    testNow,
  );
}

/** The numbers of the events that a refusal names, and how it goes on after them. */
async function refused(numbers: number[]) {
  const { sentence } = await bring(numbers).then(
    () => ({ sentence: "" }),
    (error: { sentence: string }) => error,
  );
  const named = [...sentence.matchAll(/“Event (\d)”/g)].map(([, number]) => Number(number));
  return { named: named.length, end: sentence.slice(sentence.lastIndexOf("”") + 1) };
}

it("is refused with the names of five sessions that must stay, and the number of the rest", async () => {
  await bring([1, 2, 3, 4, 5, 6, 7, 8]);
  const sessions = await read.session.findMany({ where: { conference: { slug: "kept" } } });
  await command((tx) =>
    tx.slides.createMany({
      data: sessions.map(({ id: sessionId }) => ({ sessionId, createdAt: testNow })),
    }),
  );
  expect(await refused([6, 7, 8])).toEqual({ named: 5, end: ". Nothing was imported." });
  expect(await refused([7, 8])).toEqual({ named: 5, end: " and 1 more. Nothing was imported." });
  expect(await refused([8])).toEqual({ named: 5, end: " and 2 more. Nothing was imported." });
  expect(await read.session.count({ where: { conference: { slug: "kept" } } })).toBe(8);
});
