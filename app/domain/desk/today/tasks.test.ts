// What an organiser is told to do.
import { expect, it } from "vitest";
import { organiserTasks } from "./tasks";

const quiet = {
  slug: "c",
  released: true,
  toVet: 0,
  oldestDays: 0,
  waiting: 0,
  freePlaces: 10,
  lettersFailed: 0,
  lettersHeld: 0,
  lettersQueued: 3,
  canSend: true,
  mailTrouble: null,
  slidesToRelease: 0,
  writeUpsToReview: 0,
  withoutPlaces: 0,
};

it("is nothing when nothing waits", () => {
  expect(organiserTasks(quiet)).toEqual([]);
  expect(organiserTasks({ ...quiet, waiting: 5, freePlaces: 0, writeUpsToReview: null })).toEqual(
    [],
  );
});

it("is each thing with its number and its page, what is urgent first", () => {
  const tasks = organiserTasks({
    slug: "c",
    released: false,
    toVet: 12,
    oldestDays: 3,
    waiting: 2,
    freePlaces: 1,
    lettersFailed: 1,
    lettersHeld: 2,
    lettersQueued: 3,
    canSend: false,
    mailTrouble: null,
    slidesToRelease: 4,
    writeUpsToReview: 1,
    withoutPlaces: 100,
  });
  expect(tasks.map(({ count, text, detail = "", href }) => [count, text, detail, href])).toEqual([
    [
      null,
      "Release the conference",
      "It is a draft, and only organisers see it.",
      "/organiser/c/details",
    ],
    [
      12,
      "registrations to vet",
      "The oldest has waited 3 days.",
      "/organiser/c/registrations?state=submitted",
    ],
    [
      1,
      "letter failed",
      "Each says why, and can be tried again.",
      "/organiser/c/letters?state=failed",
    ],
    [
      2,
      "letters held back",
      "They waited in a backup that was restored. Send them, or leave them.",
      "/organiser/c/letters?state=held",
    ],
    [
      3,
      "letters cannot be sent",
      "This installation has no mail server.",
      "/organiser/c/letters?state=queued",
    ],
    [
      2,
      "people on the waiting list",
      "1 place is free.",
      "/organiser/c/registrations?state=waiting",
    ],
    [4, "sets of slides to release", "", "/organiser/c/slides"],
    [1, "write-up to review", "", "/editor"],
    [
      100,
      "delegates have not chosen every session",
      "",
      "/organiser/c/registrations?state=approved",
    ],
  ]);
});

it("is the door before everything else on the day", () => {
  const tasks = organiserTasks({
    ...quiet,
    toVet: 1,
    onTheDay: { onSite: 1200, approved: 2500 },
  });
  expect(tasks.map(({ count, text, detail, href }) => [count, text, detail, href])).toEqual([
    [1200, "people on site", "1,300 still to come.", "/organiser/c/attendance"],
    [null, "Open the door", "Scan a ticket, or type its code or reference.", "/door/c"],
    [
      1,
      "registration to vet",
      "The oldest came in today.",
      "/organiser/c/registrations?state=submitted",
    ],
  ]);
});

it("says one delegate without a place as one", () => {
  const [task] = organiserTasks({ ...quiet, withoutPlaces: 1 });
  expect(task).toMatchObject({ count: 1, text: "delegate has not chosen every session" });
});

it("is a mail server that takes no letters, with the reason and since when", () => {
  const mailTrouble = "The mail server could not be reached (ECONNREFUSED). Since 10:15am.";
  expect(organiserTasks({ ...quiet, mailTrouble })).toMatchObject([
    {
      count: 3,
      text: "letters wait for the mail server",
      detail: mailTrouble,
      href: "/organiser/c/letters?state=queued",
      urgent: true,
    },
  ]);
  expect(organiserTasks({ ...quiet, lettersQueued: 0, mailTrouble })).toMatchObject([
    { count: null, text: "The mail server takes no letters, those for signing in among them" },
  ]);
  expect(organiserTasks({ ...quiet, lettersQueued: 1, mailTrouble })[0]?.text).toBe(
    "letter waits for the mail server",
  );
});
