// Delivery through a real mail server: once, with the right content, again after a pause, and never past a refusal.
import type { AddressInfo } from "node:net";
import type { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listSenders } from "~/domain/announcing/conferences/senders.server";
import { command, read } from "~/platform/db.server";
import { makeConference, testNow } from "../../../../prisma/factories/factories";
import { deliverDueLetters } from "./deliver.server";
import { lanes } from "./due.sql.server";
import { type Letter, writeLetter } from "./write-letter.server";

/** What the server took, and how it answers the next recipients: by address, a code and a sentence. */
const post = vi.hoisted(() => ({
  mails: [] as { to: string[]; source: string }[],
  refusals: new Map<string, [number, string]>(),
  contentRefusal: undefined as [number, string] | undefined,
}));

const server = await vi.hoisted(async () => {
  const { SMTPServer } = await import("smtp-server");
  const refuse = ([responseCode, sentence]: [number, string]) =>
    Object.assign(new Error(sentence), { responseCode });
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) => {
      const refusal = post.refusals.get(address);
      done(refusal ? refuse(refusal) : null);
    },
    onData: (stream, session, done) => {
      let source = "";
      stream.setEncoding("utf8");
      stream.on("data", (chunk) => {
        source += chunk;
      });
      stream.on("end", () => {
        if (post.contentRefusal) return done(refuse(post.contentRefusal));
        post.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), source });
        done();
      });
    },
  });
  const port = await new Promise<number>((listening) => {
    smtp.listen(0, "127.0.0.1", () => listening((smtp.server.address() as AddressInfo).port));
  });
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = "conference@example.org";
  return { smtp, port };
});

const close = (smtp: SMTPServer) => new Promise<void>((closed) => smtp.close(() => closed()));
afterAll(() => close(server.smtp));

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const deliver = async (now: Date) => {
  for (const lane of lanes) await deliverDueLetters(lane, now, { listSenders });
};
const write = (letter: Partial<Letter>) =>
  command((tx) =>
    writeLetter(
      { tx, now: testNow },
      { to: "ada@example.org", kind: "test", subject: "A subject", text: "Hello", ...letter },
    ),
  );
const stored = (to = "ada@example.org") =>
  read.letter.findFirstOrThrow({ where: { to }, orderBy: { id: "desc" } });

beforeEach(async () => {
  post.mails.length = 0;
  post.refusals.clear();
  post.contentRefusal = undefined;
  await command((tx) => tx.letter.deleteMany({}));
});

describe("a letter", () => {
  it("is delivered once, as text and as HTML, in the conference's name", async () => {
    const conference = await makeConference({ name: "Crime & Order", contactEmail: "team@x.org" });
    await write({ conferenceId: conference.id, text: "Hello Ada\n\nhttp://conference.test/my" });
    await deliver(testNow);
    await deliver(later(1));
    expect(post.mails).toHaveLength(1);
    const [mail] = post.mails;
    const letter = await stored();
    expect(mail?.to).toEqual(["ada@example.org"]);
    expect(mail?.source).toContain(`From: "Crime & Order" <conference@example.org>`);
    expect(mail?.source).toContain("Reply-To: team@x.org");
    expect(mail?.source).toContain("Subject: A subject");
    expect(mail?.source).toContain(`Message-ID: <${letter.id}@conference.test>`);
    expect(mail?.source).toContain("Auto-Submitted: auto-generated");
    expect(mail?.source).toContain("Hello Ada\r\n\r\nhttp://conference.test/my");
    expect(mail?.source).toMatch(/<a href=3D"http:\/\/conference\.test\/my"/);
    expect(letter).toMatchObject({ state: "sent", attempts: 1, sentAt: testNow, lastError: null });
  });

  it("of no conference is delivered in the current one's name", async () => {
    await makeConference({ name: "The current one", contactEmail: "now@x.org", current: true });
    await write({});
    await deliver(testNow);
    const source = post.mails[0]?.source ?? "";
    expect(source).toContain("From: The current one <conference@example.org>");
    expect(source).toContain("Reply-To: now@x.org");
    await command((tx) => tx.conference.updateMany({ data: { current: false } }));
  });

  it("that holds a secret is good for a week, unless it says how long", async () => {
    await write({ secret: true });
    expect((await stored()).goodUntil).toEqual(later(7 * 24 * 60));
    await write({ secret: true, goodUntil: later(10) });
    expect((await stored()).goodUntil).toEqual(later(10));
    await write({});
    expect((await stored()).goodUntil).toBeNull();
  });

  it("is sent once by two deliveries at the same moment", async () => {
    for (let n = 0; n < 10; n += 1) await write({ to: `delegate-${n}@example.org` });
    await Promise.all([deliver(testNow), deliver(testNow)]);
    expect(post.mails.map(({ to }) => to[0]).sort()).toEqual(
      Array.from({ length: 10 }, (_, n) => `delegate-${n}@example.org`),
    );
  });

  it("cannot add a header, a recipient or a command through its subject or address", async () => {
    await write({ subject: "Hello\r\nBcc: eve@example.org\r\n\r\nInjected" });
    for (const to of ["a@x.org, eve@example.org", "a@x.org\r\nRCPT TO:<eve@example.org>"])
      await write({ to });
    await deliver(testNow);
    expect(post.mails).toHaveLength(1);
    expect(post.mails[0]?.to).toEqual(["ada@example.org"]);
    expect(post.mails[0]?.source).toContain("Subject: Hello Bcc: eve@example.org Injected");
    expect(await read.letter.count({ where: { state: "failed" } })).toBe(2);
  });

  it("takes its first invitation as another form of itself, and the further ones as attachments", async () => {
    const invitation = (uid: string, method: string) => ({
      fileName: `${uid}.ics`,
      mediaType: `text/calendar; method=${method}`,
      content: `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nUID:${uid}\r\nEND:VCALENDAR\r\n`,
    });
    await write({ attachments: [invitation("one", "REQUEST"), invitation("two", "CANCEL")] });
    await deliver(testNow);
    const source = post.mails[0]?.source.replace(/\r\n\s+/g, " ") ?? "";
    expect(source).toMatch(
      /multipart\/alternative[\s\S]*text\/calendar; charset=utf-8; method=REQUEST/i,
    );
    expect(source).toMatch(/Content-Type: text\/calendar; method=CANCEL; name=two\.ics/i);
    expect(source).toContain("filename=one.ics");
  });
});

describe("a failure", () => {
  it("that passes is tried again after the pause and not before", async () => {
    post.refusals.set("ada@example.org", [451, "4.7.1 Greylisted"]);
    await write({});
    await write({ to: "grace@example.org" });
    await deliver(testNow);
    expect(await stored()).toMatchObject({
      state: "queued",
      attempts: 1,
      nextAttemptAt: later(1),
      lastError: "The mail server does not take this address: 451 4.7.1 Greylisted.",
    });
    expect(await stored("grace@example.org")).toMatchObject({ state: "sent" });
    post.refusals.clear();
    await deliver(new Date(later(1).getTime() - 1));
    expect(post.mails).toHaveLength(1);
    await deliver(later(1));
    expect(post.mails).toHaveLength(2);
    expect(await stored()).toMatchObject({ state: "sent", attempts: 2, lastError: null });
  });

  it("for good is never tried again, and holds up no other letter", async () => {
    post.refusals.set("ada@example.org", [550, "5.1.1 No such user"]);
    await write({});
    await write({ to: "grace@example.org" });
    await deliver(testNow);
    await deliver(later(1000));
    expect(await stored()).toMatchObject({ state: "failed", attempts: 1 });
    expect((await stored()).lastError).toContain("550 5.1.1 No such user");
    expect(post.mails.map(({ to }) => to[0])).toEqual(["grace@example.org"]);
  });

  it("does not keep what the server quotes from the letter", async () => {
    post.contentRefusal = [
      554,
      "5.7.1 Rejected because of http://conference.test/sign-in/link/abc",
    ];
    await write({});
    await deliver(testNow);
    expect((await stored()).lastError).toBe("The mail server did not take the letter (554).");
  });

  it("is tried for five days, and then ends as failed", async () => {
    post.refusals.set("ada@example.org", [451, "Later"]);
    await write({});
    const fourDays = later(4 * 24 * 60);
    await deliver(fourDays);
    expect(await stored()).toMatchObject({ state: "queued", attempts: 1 });
    await deliver(later(5 * 24 * 60));
    expect(await stored()).toMatchObject({ state: "failed", attempts: 2 });
    expect((await stored()).lastError).toMatch(/451 Later\. It was tried for 5 days\.$/);
  });
});

describe("a database that does not take what happened", () => {
  /** Refuses changes of letters that fulfil a condition, as a full disk does. */
  const refuse = (condition: string) =>
    command((tx) =>
      tx.$executeRawUnsafe(
        `CREATE TRIGGER "full_disk" BEFORE UPDATE ON "Letter" WHEN ${condition} BEGIN SELECT RAISE(ABORT, 'full'); END`,
      ),
    );
  afterEach(() => command((tx) => tx.$executeRawUnsafe(`DROP TRIGGER IF EXISTS "full_disk"`)));

  it("lets no letter go out again, and hears of what happened as soon as it can", async () => {
    await write({});
    await refuse(`NEW."state" = 'sent'`);
    await expect(deliver(testNow)).rejects.toThrow();
    await write({ to: "grace@example.org" });
    for (const minutes of [1, 60, 600]) await expect(deliver(later(minutes))).rejects.toThrow();
    expect(post.mails).toHaveLength(1);
    await command((tx) => tx.$executeRawUnsafe(`DROP TRIGGER "full_disk"`));
    await deliver(later(601));
    expect(await stored()).toMatchObject({ state: "sent", attempts: 1, sentAt: testNow });
    expect(post.mails.map(({ to }) => to[0])).toEqual(["ada@example.org", "grace@example.org"]);
  });

  it("sends nothing where the letters cannot be claimed", async () => {
    await write({});
    await refuse(`NEW."claimedBy" IS NOT OLD."claimedBy"`);
    await expect(deliver(testNow)).rejects.toThrow();
    expect(post.mails).toHaveLength(0);
  });

  it("stops all lines, ends none of them early, and leaves what was not tried as it was", async () => {
    for (let n = 0; n < 40; n += 1) await write({ to: `delegate-${n}@example.org` });
    await refuse(`NEW."state" = 'sent' AND NEW."to" = 'delegate-0@example.org'`);
    await expect(deliver(testNow)).rejects.toThrow();
    const sent = post.mails.length;
    expect(sent).toBeLessThan(40);
    const untried = { attempts: 0, nextAttemptAt: testNow, claimedBy: null };
    expect(await read.letter.count({ where: untried })).toBe(40 - sent);
    await command((tx) => tx.$executeRawUnsafe(`DROP TRIGGER "full_disk"`));
    await deliver(testNow);
    expect(post.mails).toHaveLength(40);
    expect(await read.letter.count({ where: { state: "sent", attempts: 1 } })).toBe(40);
  });
});

describe("a secret", () => {
  const secret = { secret: true, text: "http://conference.test/sign-in/link/abc" } as const;

  it("is opened only on its way, and forgotten once delivered", async () => {
    await write({ ...secret, goodUntil: later(10) });
    expect((await stored()).text).not.toContain("conference.test");
    await deliver(testNow);
    expect(post.mails[0]?.source).toContain("http://conference.test/sign-in/link/abc");
    expect(await stored()).toMatchObject({ state: "sent", text: "" });
  });

  it("that has run out is not sent any more, and is forgotten", async () => {
    await write({ ...secret, goodUntil: later(10) });
    await deliver(later(10));
    expect(post.mails).toHaveLength(0);
    expect(await stored()).toMatchObject({
      state: "failed",
      text: "",
      lastError: "It was too old to be sent.",
    });
  });

  it("is told from one that holds none, whose words stay when it runs out", async () => {
    await write({ goodUntil: later(10) });
    await deliver(later(11));
    expect(post.mails).toEqual([]);
    expect(await stored()).toMatchObject({
      ...{ state: "failed", lastError: "It was too old to be sent.", text: "Hello" },
    });
  });

  it("whose delivery failed is forgotten when it runs out", async () => {
    post.refusals.set("ada@example.org", [550, "No such user"]);
    await write({ ...secret, goodUntil: later(10) });
    await deliver(testNow);
    expect((await stored()).text).not.toBe("");
    await deliver(later(10));
    expect(await stored()).toMatchObject({ state: "failed", text: "" });
  });
});

describe("a mail server that is down", () => {
  it("costs no try of the letters that were not tried", async () => {
    await close(server.smtp);
    for (let n = 0; n < 10; n += 1) await write({ to: `delegate-${n}@example.org` });
    await deliver(testNow);
    const tried = await read.letter.count({ where: { attempts: 1, nextAttemptAt: later(1) } });
    const untried = await read.letter.count({ where: { attempts: 0, nextAttemptAt: testNow } });
    expect(tried).toBeGreaterThan(0);
    expect(tried).toBeLessThan(10);
    expect(tried + untried).toBe(10);
  });

  it("costs a try and leaves the letter waiting, with the reason", async () => {
    await close(server.smtp);
    await write({});
    await deliver(later(1));
    expect(await stored()).toMatchObject({
      state: "queued",
      attempts: 1,
      lastError: expect.stringMatching(/^The mail server could not be reached \(E[A-Z]+\)\.$/),
    });
  });
});
