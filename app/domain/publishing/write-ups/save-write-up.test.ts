// An author's drafts through a real database: gaps, ownership, stale forms, and everything sent twice.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  testNow,
} from "../../../../prisma/factories/factories";
import { completeWords, makeWriteUp } from "../../../../prisma/factories/write-ups";
import { getMyWriteUp, getNewWriteUp, listMyWriteUps } from "./my-write-ups.server";
import { saveWriteUp, submitWriteUp } from "./save-write-up.server";
import { draftForm } from "./template";

type Author = Awaited<ReturnType<typeof makeRegistration>>["actor"];
let author: Author;
let conferenceId: string;
const empty = draftForm.parse({});

beforeAll(async () => {
  conferenceId = (await makeConference()).id;
  author = (await makeRegistration(conferenceId)).actor;
});

const actions = async (id: string) =>
  (await read.auditRecord.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(
    (record) => record.action,
  );

describe("saving a write-up", () => {
  it("keeps a draft with gaps, for its author alone", async () => {
    const id = randomUUID();
    await saveWriteUp(author, { ...empty, id, title: "Half a thought" }, testNow);
    const mine = await getMyWriteUp(author.personId, id);
    expect(mine).toMatchObject({ state: "draft", version: 1, words: { title: "Half a thought" } });
    expect((await listMyWriteUps(author.personId)).writeUps[0]?.title).toBe("Half a thought");
    const other = (await makeRegistration(conferenceId)).actor;
    expect(await getMyWriteUp(other.personId, id)).toBeNull();
    await expect(
      saveWriteUp(other, { ...empty, id, version: 1, title: "Mine now" }, testNow),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(
      submitWriteUp(other, { ...completeWords, id, version: 1 }, testNow),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await actions(id)).toEqual(["write-up-started"]);
  });

  it("makes one draft of fifty equal forms", async () => {
    const id = randomUUID();
    const input = { ...empty, id, title: "Sent fifty times" };
    const all = Array.from({ length: 50 }, () => saveWriteUp(author, input, testNow));
    await expect(Promise.all(all)).resolves.toHaveLength(50);
    expect(await read.writeUp.count({ where: { title: input.title } })).toBe(1);
    expect(await actions(id)).toEqual(["write-up-started"]);
  });

  it("refuses a stale form and loses neither text", async () => {
    const id = randomUUID();
    await saveWriteUp(author, { ...empty, id, title: "One" }, testNow);
    await saveWriteUp(author, { ...empty, id, version: 1, title: "Two" }, testNow);
    await expect(
      saveWriteUp(author, { ...empty, id, version: 1, title: "Three" }, testNow),
    ).rejects.toMatchObject({ code: "conflict" });
    // The same change from the same form is the change that was made.
    await saveWriteUp(author, { ...empty, id, version: 1, title: "Two" }, testNow);
    expect(await getMyWriteUp(author.personId, id)).toMatchObject({
      version: 2,
      words: { title: "Two" },
    });
    expect(await actions(id)).toEqual(["write-up-started", "write-up-saved"]);
  });

  it("is for delegates and speakers only", async () => {
    const stranger = await makeActor("organiser");
    await expect(
      saveWriteUp(stranger, { ...empty, id: randomUUID() }, testNow),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(getNewWriteUp(stranger.personId, "")).rejects.toMatchObject({ code: "forbidden" });
    const waiting = await makeRegistration(conferenceId, { state: "submitted" });
    expect((await listMyWriteUps(waiting.actor.personId)).mayWrite).toBe(false);
    await command((tx) =>
      tx.speaker.create({
        data: { conferenceId, personId: stranger.personId, name: "Sam Speaker" },
      }),
    );
    await saveWriteUp(stranger, { ...empty, id: randomUUID() }, testNow);
  });

  it("fills in the facts of a session and of the author's registration", async () => {
    const slot = await makeSlot(conferenceId);
    const session = await makeSession(conferenceId, slot.id, {
      title: "Scrapyards",
      theme: "pursue",
    });
    const start = await getNewWriteUp(author.personId, session.id);
    expect(start.words).toMatchObject({
      title: "Scrapyards",
      theme: "pursue",
      sector: "police",
      sessionId: session.id,
    });
    expect(start.words.authorLine).toContain("Northmoor Constabulary");
    expect(start.sessions.map(({ value }) => value)).toContain(session.id);
  });

  it("refuses a session of a conference that the author had no part in", async () => {
    const elsewhere = await makeConference();
    const slot = await makeSlot(elsewhere.id);
    const session = await makeSession(elsewhere.id, slot.id);
    await expect(
      saveWriteUp(author, { ...empty, id: randomUUID(), sessionId: session.id }, testNow),
    ).rejects.toMatchObject({ code: "invalid", field: "sessionId" });
    expect((await getNewWriteUp(author.personId, session.id)).words.sessionId).toBe("");
  });
});

describe("submitting a write-up", () => {
  it("tells every editor but its author, once", async () => {
    const [editor, other] = [await makeActor("editor"), await makeActor("editor", "organiser")];
    const both = { ...(await makeRegistration(conferenceId)).actor };
    await command((tx) =>
      tx.roleGrant.create({
        data: { personId: both.personId, role: "editor", grantedAt: testNow },
      }),
    );
    const id = randomUUID();
    for (let again = 0; again < 3; again += 1)
      await submitWriteUp(both, { ...completeWords, id, version: 0 }, testNow);
    const told = await read.letter.findMany({
      where: { kind: "write-up-to-review" },
      select: { personId: true, audience: true },
    });
    const audience = "publishing";
    expect(new Set(told.map(({ personId }) => personId))).toEqual(
      new Set([editor.personId, other.personId]),
    );
    expect(told).toEqual(told.map(({ personId }) => ({ personId, audience })));
    expect(told).toHaveLength(2);
    await command((tx) => tx.roleGrant.deleteMany({ where: { role: "editor" } }));
  });

  it("needs every part, and writes one receipt however often it is sent", async () => {
    const id = randomUUID();
    const input = { ...completeWords, id, version: 0 };
    await expect(submitWriteUp(author, { ...input, results: "" }, testNow)).rejects.toMatchObject({
      code: "invalid",
      field: "results",
    });
    expect(await read.writeUp.findUnique({ where: { id } })).toBeNull();
    await Promise.all(Array.from({ length: 20 }, () => submitWriteUp(author, input, testNow)));
    expect(await read.writeUp.findUnique({ where: { id } })).toMatchObject({
      state: "submitted",
      submittedAt: testNow,
      authorId: author.personId,
    });
    expect(await actions(id)).toEqual(["write-up-started", "write-up-submitted"]);
    const letters = await read.letter.findMany({ where: { personId: author.personId } });
    expect(letters.map(({ kind }) => kind)).toEqual(["write-up-submitted"]);
    expect(letters[0]?.text).toContain(`http://conference.test/my/write-ups/${id}`);
  });

  it("closes it to its author until it is sent back", async () => {
    const row = await makeWriteUp({ state: "submitted", authorId: author.personId });
    const input = { ...completeWords, id: row.id, version: row.version };
    await expect(
      saveWriteUp(author, { ...input, title: "A better title" }, testNow),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("does not submit again by an old form what an editor sent back", async () => {
    const row = await makeWriteUp({
      ...{ state: "draft", authorId: author.personId, editorNote: "Say more", version: 4 },
    });
    const input = { ...completeWords, id: row.id, version: 2 };
    await expect(submitWriteUp(author, input, testNow)).rejects.toMatchObject({ code: "conflict" });
    await submitWriteUp(author, { ...input, version: 4 }, testNow);
    expect((await getMyWriteUp(author.personId, row.id))?.state).toBe("submitted");
  });
});
