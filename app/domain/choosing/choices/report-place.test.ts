// What a delegate hears of their places, through a real mail server that fails: what arrives, in the order in which it
// arrives, makes an independent reader's calendar (ical.js) the database's.
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import ICAL from "ical.js";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { listSenders } from "~/domain/announcing/conferences/senders.server";
import { deliverDueLetters } from "~/domain/ground/letters/deliver.server";
import { settlingSeconds } from "~/domain/ground/letters/letters";
import { command, read } from "~/platform/db.server";
import {
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { releaseAllPlaces, releasePlace } from "./release-place.server";
import { takePlace } from "./take-place.server";

/** How the mail server is: it takes mail; it puts recipients or letters off; it closes; it takes a letter and never says so. */
const moods = ["up", "greylisting", "busy", "closing", "deaf"] as const;

const post = vi.hoisted(() => ({
  mood: "up" as "up" | "greylisting" | "busy" | "closing" | "deaf",
  mails: [] as string[],
}));

const server = await vi.hoisted(async () => {
  const { SMTPServer } = await import("smtp-server");
  const put = (responseCode: number) => Object.assign(new Error("Not now"), { responseCode });
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onConnect: (_session, done) => done(post.mood === "closing" ? put(421) : undefined),
    onRcptTo: (_to, _session, done) => done(post.mood === "greylisting" ? put(451) : undefined),
    onData: (stream, session, done) => {
      let source = "";
      stream.setEncoding("utf8");
      stream.on("data", (chunk) => {
        source += chunk;
      });
      stream.on("end", () => {
        if (post.mood === "busy") return done(put(451));
        post.mails.push(source);
        if (post.mood !== "deaf") return done();
        for (const connection of smtp.connections)
          if (connection.session.id === session.id) connection._socket.destroy();
      });
    },
  });
  smtp.on("error", () => undefined);
  const port = await new Promise<number>((listening) => {
    smtp.listen(0, "127.0.0.1", () => listening((smtp.server.address() as AddressInfo).port));
  });
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = "conference@example.org";
  return smtp;
});
afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

const conference = await makeConference();
const [first, second] = [await makeSlot(conference.id), await makeSlot(conference.id)];
await command((tx) =>
  tx.slot.update({
    where: { id: second.id },
    data: { startsAt: new Date("2027-02-02T14:00Z"), endsAt: new Date("2027-02-02T15:00Z") },
  }),
);
const sessions = [
  await makeSession(conference.id, first.id, { title: "Amber", capacity: 1000 }),
  await makeSession(conference.id, first.id, { title: "Bronze", capacity: 1000 }),
  await makeSession(conference.id, second.id, { title: "Copper", capacity: 1000 }),
  await makeSession(conference.id, second.id, { title: "Diamond", capacity: 1000 }),
];
const [amber, bronze, copper] = sessions.map(({ id }) => ({ sessionId: id })) as [
  { sessionId: string },
  { sessionId: string },
  { sessionId: string },
];

const inSeconds = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);
const deliver = (now: Date) => deliverDueLetters("ordinary", now, { listSenders });
const subjects = () =>
  post.mails.map((source) => /^Subject: (.*(?:\r\n .*)*)/m.exec(source)?.[1]?.replace(/\r\n/g, ""));

/** The calendar part of a mail, as a program that opens the mail gets it. */
function calendarOf(source: string): ICAL.Component {
  const part = source
    .split(/\r\n--[^\r\n]*/)
    .find((one) => /^Content-Type: text\/calendar/im.test(one));
  const [head = "", ...body] = (part ?? "").split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  const content = /encoding: base64/i.test(head)
    ? Buffer.from(text, "base64").toString("utf8")
    : text
        .replace(/=\r\n/g, "")
        .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new ICAL.Component(ICAL.parse(content));
}

/** A calendar that does what each mail says, as evolution-data-server and khal do: the last to arrive wins. */
function replay(): Map<string, string> {
  const entries = new Map<string, string>();
  for (const source of post.mails) {
    const calendar = calendarOf(source);
    const entry = calendar.getFirstSubcomponent("vevent");
    const uid = String(entry?.getFirstPropertyValue("uid"));
    if (calendar.getFirstPropertyValue("method") === "CANCEL") entries.delete(uid);
    else entries.set(uid, String(entry?.getFirstPropertyValue("summary")));
  }
  return entries;
}

async function titlesHeld(registrationId: string): Promise<string[]> {
  const held = await read.place.findMany({
    where: { registrationId, state: "held" },
    select: { session: { select: { title: true } } },
  });
  return held.map(({ session }) => session.title).sort();
}

beforeEach(async () => {
  post.mood = "up";
  post.mails.length = 0;
  await command((tx) => tx.letter.deleteMany({}));
});

describe("a burst of changes", () => {
  it("waits a minute to settle, and is told once, as it is then", async () => {
    const { actor } = await makeRegistration(conference.id);
    for (let swap = 0; swap < 60; swap += 1)
      await takePlace(actor, swap % 2 === 0 ? amber : bronze, inSeconds(swap));
    await deliver(inSeconds(59 + settlingSeconds - 1));
    expect(post.mails).toEqual([]);
    await deliver(inSeconds(59 + settlingSeconds));
    expect(subjects()).toEqual(["Your place in Bronze"]);
  });

  it("takes back what had gone out, and says no more of what had not", async () => {
    const { actor } = await makeRegistration(conference.id);
    await takePlace(actor, amber, testNow);
    await deliver(inSeconds(60));
    for (let swap = 0; swap < 21; swap += 1)
      await takePlace(actor, swap % 2 === 0 ? bronze : amber, inSeconds(100));
    await deliver(inSeconds(160));
    expect(subjects().sort()).toEqual([
      "You gave up your place in Amber",
      "Your place in Amber",
      "Your place in Bronze",
    ]);
    expect([...replay().values()]).toEqual(["Bronze"]);
  });

  it("that ends where it began says so in one letter", async () => {
    const { actor } = await makeRegistration(conference.id);
    for (const session of [amber, bronze, amber]) {
      await takePlace(actor, session, testNow);
      await releasePlace(actor, session, testNow);
    }
    await deliver(inSeconds(60));
    expect(subjects()).toEqual(["You gave up your place in Amber"]);
    expect([...replay()]).toEqual([]);
  });

  it("of somebody who leaves the conference is told by the letter about that", async () => {
    const { actor, registration } = await makeRegistration(conference.id);
    await takePlace(actor, amber, testNow);
    await deliver(inSeconds(60));
    await takePlace(actor, copper, inSeconds(61));
    await command((tx) =>
      releaseAllPlaces({ tx, actor, now: inSeconds(62) }, registration.id, "You withdrew."),
    );
    await deliver(inSeconds(200));
    expect(subjects()).toEqual(["Your place in Amber", "You no longer have a place in Amber"]);
  });
});

describe("an invitation that was put off", () => {
  it("never follows the cancellation: server down, place taken, server up, place given up", async () => {
    const { actor } = await makeRegistration(conference.id);
    await takePlace(actor, amber, testNow);
    post.mood = "closing";
    await deliver(inSeconds(60));
    post.mood = "up";
    await releasePlace(actor, amber, inSeconds(90));
    for (const seconds of [150, 210, 600, 3600]) await deliver(inSeconds(seconds));
    expect(subjects()).toEqual(["You gave up your place in Amber"]);
    expect([...replay()]).toEqual([]);
    const states = await read.letter.findMany({ orderBy: { id: "asc" }, select: { state: true } });
    expect(states.map(({ state }) => state)).toEqual(["replaced", "sent"]);
  });

  it("is not tried again where it failed while the cancellation was written", async () => {
    const { actor } = await makeRegistration(conference.id);
    await takePlace(actor, amber, testNow);
    post.mood = "busy";
    const delivering = deliver(inSeconds(60));
    await vi.waitFor(async () =>
      expect(await read.letter.count({ where: { claimedUntil: { not: null } } })).toBe(1),
    );
    await releasePlace(actor, amber, inSeconds(60));
    await delivering;
    post.mood = "up";
    for (const seconds of [120, 180, 600]) await deliver(inSeconds(seconds));
    expect(subjects()).toEqual(["You gave up your place in Amber"]);
  });
});

it("whatever the mail server does, the calendar ends as the database", async () => {
  const step = fc.record({
    deed: fc.constantFrom("take", "give up", "wait"),
    session: fc.nat({ max: sessions.length - 1 }),
    mood: fc.constantFrom(...moods),
    seconds: fc.constantFrom(1, settlingSeconds, 400, 2000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      post.mails.length = 0;
      await command((tx) => tx.letter.deleteMany({}));
      const { actor, registration } = await makeRegistration(conference.id);
      let now = testNow;
      for (const { deed, session, mood, seconds } of steps) {
        const sessionId = sessions[session]?.id ?? "";
        if (deed === "take") await takePlace(actor, { sessionId }, now);
        if (deed === "give up") await releasePlace(actor, { sessionId }, now);
        now = new Date(now.getTime() + seconds * 1000);
        post.mood = mood;
        await deliver(now);
      }
      post.mood = "up";
      const waiting = { state: "queued" };
      while ((await read.letter.count({ where: waiting })) > 0) {
        now = new Date(now.getTime() + 600_000);
        await deliver(now);
      }
      expect([...replay().values()].sort()).toEqual(await titlesHeld(registration.id));
    }),
    { numRuns: 12 },
  );
}, 60_000);
