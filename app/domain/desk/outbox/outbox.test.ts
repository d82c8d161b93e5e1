// The outbox: whose letters it shows, what it keeps to itself, and trying again.
import { beforeEach, describe, expect, it } from "vitest";
import { listSenders } from "~/domain/announcing/conferences/senders.server";
import { deliverDueLetters } from "~/domain/ground/letters/deliver.server";
import { type Letter, writeLetter } from "~/domain/ground/letters/write-letter.server";
import { may } from "~/domain/people/access/access";
import { command, read } from "~/platform/db.server";
import { makeActor, makeConference, testNow } from "../../../../prisma/factories/factories";
import { listMailbox } from "./demo-mailbox.server";
import { outboxQuestion } from "./outbox";
import { deedOf, getOutboxFigures, listOutbox } from "./outbox.server";
import { tryLettersAgain } from "./try-letters-again.server";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const everything = outboxQuestion.parse({});

async function write(letter: Partial<Letter>, state = "queued") {
  await command((tx) =>
    writeLetter(
      { tx, now: testNow },
      { to: "ada@example.org", kind: "test", subject: "A subject", text: "Hello", ...letter },
    ),
  );
  const { id } = await read.letter.findFirstOrThrow({ orderBy: { id: "desc" } });
  const lastError = state === "failed" ? "The mail server said no." : null;
  await command((tx) =>
    tx.letter.update({ where: { id }, data: { state, lastError, attempts: lastError ? 8 : 0 } }),
  );
  return id;
}

beforeEach(() => command((tx) => tx.letter.deleteMany({})));

describe("the outbox", () => {
  it("shows the conference's letters and no others, failures first", async () => {
    const [here, elsewhere] = [await makeConference(), await makeConference()];
    await write({ conferenceId: here.id, subject: "Sent" }, "sent");
    await write({ conferenceId: here.id, subject: "Failed" }, "failed");
    await write({ conferenceId: elsewhere.id, subject: "Elsewhere" }, "failed");
    await write({ subject: "Sign in" });
    await write({ subject: "Write-up", audience: "publishing" });
    const { letters, total } = await listOutbox({ conferenceId: here.id }, everything);
    expect(letters.map(({ subject }) => subject)).toEqual(["Failed", "Sent"]);
    expect(total).toBe(2);
    expect(await getOutboxFigures({ conferenceId: here.id })).toEqual({
      counts: { failed: 1, held: 0, queued: 0, replaced: 0, sent: 1 },
      goOut: "nowhere",
      trouble: null,
    });
  });

  it("finds by state and by the beginning of an address", async () => {
    const { id } = await makeConference();
    await write({ conferenceId: id, to: "grace.h@health.example.org" }, "sent");
    await write({ conferenceId: id }, "failed");
    const find = async (asked: Record<string, string>) =>
      (await listOutbox({ conferenceId: id }, outboxQuestion.parse(asked))).letters.map(
        ({ to }) => to,
      );
    expect(await find({ to: " GRACE.h@Health" })).toEqual(["grace.h@health.example.org"]);
    expect(await find({ state: "failed" })).toEqual(["ada@example.org"]);
    expect(await find({ state: "nonsense", page: "-1" })).toHaveLength(2);
  });

  it("never shows what a sealed letter says", async () => {
    const { id } = await makeConference();
    await write({ conferenceId: id, secret: true, text: "The code is 123456" });
    const outbox = await listOutbox({ conferenceId: id }, everything);
    expect(outbox.letters[0]).toMatchObject({ text: null, forgotten: false });
    expect(JSON.stringify(outbox)).not.toContain("123456");
  });
});

describe("what is meant for another role", () => {
  const note = "Do not name the officer in paragraph two.";

  async function writeToEveryAudience() {
    const { id: conferenceId } = await makeConference();
    await write({ conferenceId, subject: "A place" }, "failed");
    await write({ conferenceId, audience: "publishing", subject: "Note", text: note }, "failed");
    await write({ audience: "publishing", subject: "Note of no conference", text: note }, "failed");
    await write({ subject: "You are a steward" }, "failed");
    return {
      conferenceId,
      outboxes: [{ conferenceId }, { audience: "publishing" }, { audience: "personal" }] as const,
    };
  }

  it("stands in its own list, and is found in no other", async () => {
    const { outboxes } = await writeToEveryAudience();
    const subjects = async (which: (typeof outboxes)[number], to: string) =>
      (await listOutbox(which, outboxQuestion.parse({ to }))).letters.map((one) => one.subject);
    const [ofConference, ofPublishing, ofPeople] = outboxes;
    for (const to of ["", "ada"]) {
      expect(await subjects(ofConference, to)).toEqual(["A place"]);
      expect(await subjects(ofPublishing, to)).toEqual(["Note of no conference", "Note"]);
      expect(await subjects(ofPeople, to)).toEqual(["You are a steward"]);
    }
    expect(JSON.stringify(await listOutbox(ofConference, everything))).not.toContain(note);
    expect((await getOutboxFigures(ofConference)).counts.failed).toBe(1);
  });

  it("is opened and tried again by those alone whose duty it is", async () => {
    const { outboxes } = await writeToEveryAudience();
    const opens = async (...roles: Parameters<typeof makeActor>) => {
      const actor = await makeActor(...roles);
      return outboxes.map((which) => {
        const allowed = may(actor, deedOf(which));
        if (!allowed) expect(() => tryLettersAgain(actor, which, later(5))).toThrow("You need");
        return allowed;
      });
    };
    expect(await opens()).toEqual([false, false, false]);
    expect(await opens("steward")).toEqual([false, false, false]);
    expect(await opens("editor")).toEqual([false, true, false]);
    expect(await opens("organiser")).toEqual([true, false, false]);
    expect(await opens("organiser", "editor")).toEqual([true, true, false]);
    expect(await opens("administrator")).toEqual([true, true, true]);
  });

  it("is tried again with its own list, and with no other", async () => {
    const { outboxes } = await writeToEveryAudience();
    const actor = await makeActor("administrator");
    await tryLettersAgain(actor, outboxes[0], later(5));
    const counts = () =>
      Promise.all(outboxes.map(async (one) => (await getOutboxFigures(one)).counts.failed));
    expect(await counts()).toEqual([0, 2, 1]);
    const { id: letterId } = await read.letter.findFirstOrThrow({ where: { subject: "Note" } });
    const elsewhere = { ...outboxes[0], letterId };
    await expect(tryLettersAgain(actor, elsewhere, later(5))).rejects.toMatchObject({
      code: "not-found",
    });
    await tryLettersAgain(actor, outboxes[1], later(5));
    await tryLettersAgain(actor, outboxes[2], later(5));
    expect(await counts()).toEqual([0, 0, 0]);
  });
});

describe("trying again", () => {
  it("queues a failed letter with all its tries, once, and says so in the audit trail", async () => {
    const { id: conferenceId } = await makeConference();
    const actor = await makeActor("organiser");
    const letterId = await write({ conferenceId }, "failed");
    await Promise.all(
      [1, 2, 3].map(() => tryLettersAgain(actor, { conferenceId, letterId }, later(5))),
    );
    expect(await read.letter.findUnique({ where: { id: letterId } })).toMatchObject({
      state: "queued",
      attempts: 0,
      nextAttemptAt: later(5),
      lastError: null,
    });
    const audit = await read.auditRecord.findMany({ where: { subjectId: letterId } });
    expect(audit.map(({ action }) => action)).toEqual(["letters-queued-again"]);
  });

  it("queues every failed letter of the conference, and leaves sent ones and other conferences alone", async () => {
    const [here, elsewhere] = [await makeConference(), await makeConference()];
    await write({ conferenceId: here.id }, "failed");
    await write({ conferenceId: here.id }, "failed");
    await write({ conferenceId: here.id }, "sent");
    const other = await write({ conferenceId: elsewhere.id }, "failed");
    const actor = await makeActor("organiser");
    await tryLettersAgain(actor, { conferenceId: here.id }, later(5));
    expect((await getOutboxFigures({ conferenceId: here.id })).counts).toEqual({
      failed: 0,
      held: 0,
      queued: 2,
      replaced: 0,
      sent: 1,
    });
    await expect(
      tryLettersAgain(actor, { conferenceId: here.id, letterId: other }, later(5)),
    ).rejects.toMatchObject({ code: "not-found" });
    expect((await getOutboxFigures({ conferenceId: elsewhere.id })).counts.failed).toBe(1);
  });

  it("is refused for a letter whose secret is forgotten, and to those who do not organise", async () => {
    const { id: conferenceId } = await makeConference();
    const letterId = await write({ conferenceId, secret: true, goodUntil: later(10) });
    await deliverDueLetters("ordinary", later(10), { listSenders });
    const actor = await makeActor("organiser");
    await expect(
      tryLettersAgain(actor, { conferenceId, letterId }, later(11)),
    ).rejects.toMatchObject({ code: "conflict" });
    await tryLettersAgain(actor, { conferenceId }, later(11));
    expect((await getOutboxFigures({ conferenceId })).counts.failed).toBe(1);
    const steward = await makeActor("steward");
    expect(() => tryLettersAgain(steward, { conferenceId }, later(11))).toThrow(
      "You need the organiser role to do this.",
    );
  });
});

describe("without a mail server", () => {
  it("letters stay, but a secret that has run out is forgotten", async () => {
    const kept = await write({});
    const secret = await write({ secret: true, goodUntil: later(10) });
    await deliverDueLetters("ordinary", later(10), { listSenders });
    const state = (id: string) => read.letter.findUniqueOrThrow({ where: { id } });
    expect(await state(kept)).toMatchObject({ state: "queued", attempts: 0, text: "Hello" });
    expect(await state(secret)).toMatchObject({ state: "failed", text: "" });
  });

  it("and outside the demonstration there is no mailbox", async () => {
    await expect(listMailbox()).rejects.toMatchObject({ code: "not-found" });
  });
});
