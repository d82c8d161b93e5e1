// An editor's decisions through a real database: the second person, the letters, the public page, and everything done twice.
import { describe, expect, it } from "vitest";
import { getWriteUp } from "~/domain/publishing/library/library.server";
import { command, read } from "~/platform/db.server";
import { makeActor, makePerson, testNow } from "../../../../prisma/factories/factories";
import { completeWords, makeWriteUp } from "../../../../prisma/factories/write-ups";
import { correctWriteUp } from "./correct-write-up.server";
import { getWriteUpForEditor, listEditorQueue } from "./editor-queue.server";
import {
  publishWriteUp,
  sendBack,
  takeIntoReview,
  withdrawWriteUp,
} from "./review-write-up.server";

const lettersOf = async (personId: string) =>
  (await read.letter.findMany({ where: { personId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );
const actions = async (id: string) =>
  (await read.auditRecord.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(
    (record) => record.action,
  );
const { sessionId: _none, ...words } = completeWords;

describe("reviewing a write-up", () => {
  it("goes from the queue to the library, with one letter and one record for each step", async () => {
    const editor = await makeActor("editor");
    const row = await makeWriteUp({ state: "submitted", title: "Doors that stay shut" });
    expect((await listEditorQueue(editor)).submitted.map(({ title }) => title)).toContain(
      "Doors that stay shut",
    );
    await takeIntoReview(editor, row.id, testNow);
    await takeIntoReview(editor, row.id, testNow);
    const stale = { id: row.id, version: row.version };
    await expect(publishWriteUp(editor, stale, testNow)).rejects.toMatchObject({
      code: "conflict",
    });
    const asRead = { id: row.id, version: row.version + 1 };
    const slugs = await Promise.all([
      publishWriteUp(editor, asRead, testNow),
      publishWriteUp(editor, asRead, testNow),
    ]);
    expect(slugs).toEqual(["doors-that-stay-shut", "doors-that-stay-shut"]);
    expect(await getWriteUp("doors-that-stay-shut")).toMatchObject({
      withdrawn: false,
      article: { title: "Doors that stay shut", publishedOn: "Tuesday 12 January 2027" },
    });
    expect(await actions(row.id)).toEqual(["write-up-review-started", "write-up-published"]);
    expect(await lettersOf(row.authorId)).toEqual(["write-up-published"]);
    expect(await read.writeUp.findUnique({ where: { id: row.id } })).toMatchObject({
      reviewerId: editor.personId,
      signedOffAt: testNow,
    });
    const page = await getWriteUpForEditor(editor, row.id);
    expect(page?.history.map(({ what }) => what).at(-1)).toBe("Taken into review");
  });

  it("gives two write-ups with one title two addresses", async () => {
    const editor = await makeActor("editor");
    const rows = [
      await makeWriteUp({ state: "in-review", title: "Same name" }),
      await makeWriteUp({ state: "in-review", title: "Same name" }),
    ];
    const slugs = await Promise.all(rows.map((row) => publishWriteUp(editor, row, testNow)));
    expect(slugs).toEqual(["same-name", "same-name-2"]);
  });

  it("goes back to its author with a note", async () => {
    const editor = await makeActor("editor");
    const row = await makeWriteUp({ state: "in-review" });
    const input = { id: row.id, note: "Take the street's name out." };
    await sendBack(editor, input, testNow);
    await sendBack(editor, input, testNow);
    expect(await read.writeUp.findUnique({ where: { id: row.id } })).toMatchObject({
      state: "draft",
      editorNote: input.note,
      reviewerId: null,
    });
    expect(await lettersOf(row.authorId)).toEqual(["write-up-sent-back"]);
    const trail = await read.auditRecord.findMany({ where: { subjectId: row.id } });
    expect(trail.map(({ action, facts }) => [action, facts])).toEqual([
      ["write-up-sent-back", "{}"],
    ]);
    // It is the author's alone again.
    expect(await getWriteUpForEditor(editor, row.id)).toBeNull();
  });

  it("lets one editor at a time have it", async () => {
    const [one, other] = [await makeActor("editor"), await makeActor("editor")];
    const row = await makeWriteUp({ state: "submitted" });
    const both = await Promise.allSettled([
      takeIntoReview(one, row.id, testNow),
      takeIntoReview(other, row.id, testNow),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });

  it("is for editors", async () => {
    const row = await makeWriteUp({ state: "in-review" });
    for (const actor of [
      await makeActor(),
      await makeActor("organiser"),
      await makeActor("steward"),
    ]) {
      expect(() => publishWriteUp(actor, row, testNow)).toThrow("editor role");
      expect(() => sendBack(actor, { id: row.id, note: "x" }, testNow)).toThrow("editor role");
    }
  });

  it("never shows or touches a draft that was not submitted", async () => {
    const editor = await makeActor("editor");
    const row = await makeWriteUp({ state: "draft", title: "Private thoughts" });
    expect(await getWriteUpForEditor(editor, row.id)).toBeNull();
    await expect(takeIntoReview(editor, row.id, testNow)).rejects.toMatchObject({
      code: "not-found",
    });
    const queue = await listEditorQueue(editor);
    expect(JSON.stringify(queue)).not.toContain("Private thoughts");
  });
});

describe("the second person", () => {
  it("is never the author, whatever role they hold", async () => {
    for (const role of ["editor", "administrator"] as const) {
      const author = await makeActor(role);
      const own = (state: string) => makeWriteUp({ state, authorId: author.personId });
      const [submitted, inReview, published] = [
        await own("submitted"),
        await own("in-review"),
        await own("published"),
      ];
      const refused = { code: "forbidden" };
      await expect(takeIntoReview(author, submitted.id, testNow)).rejects.toMatchObject(refused);
      await expect(publishWriteUp(author, inReview, testNow)).rejects.toMatchObject(refused);
      await expect(
        withdrawWriteUp(author, { id: published.id, reason: "x" }, testNow),
      ).rejects.toMatchObject(refused);
      const correction = { ...words, id: published.id, version: 1, title: "New", correction: "x" };
      await expect(correctWriteUp(author, correction, testNow)).rejects.toMatchObject(refused);
    }
  });

  it("is demanded by the database itself", async () => {
    const author = await makePerson();
    const row = await makeWriteUp({ state: "in-review", authorId: author.id });
    for (const reviewerId of [null, author.id])
      await expect(
        command((tx) =>
          tx.writeUp.update({ where: { id: row.id }, data: { state: "published", reviewerId } }),
        ),
      ).rejects.toThrow("write_up_second_person");
  });
});

describe("a published write-up", () => {
  it("is corrected with a dated note, at the same address", async () => {
    const editor = await makeActor("editor");
    const row = await makeWriteUp({ results: "Three sites closed." });
    const input = {
      ...words,
      id: row.id,
      version: row.version,
      correction: "Two sites, not three.",
    };
    await correctWriteUp(editor, input, testNow);
    await correctWriteUp(editor, input, testNow);
    const page = await getWriteUp(row.slug);
    expect(page).toMatchObject({
      article: {
        corrections: [{ on: "Tuesday 12 January 2027", text: "Two sites, not three." }],
      },
    });
    expect(JSON.stringify(page)).toContain("Two sites closed.");
    expect(await lettersOf(row.authorId)).toEqual(["write-up-corrected"]);
    expect(await actions(row.id)).toEqual(["write-up-corrected"]);
    const stale = { ...input, title: "Another title", correction: "Again" };
    await expect(correctWriteUp(editor, stale, testNow)).rejects.toMatchObject({
      code: "conflict",
    });
    const nothing = { ...input, version: row.version + 1, correction: "Nothing really" };
    await expect(correctWriteUp(editor, nothing, testNow)).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("leaves a title, a date and a reason when it is withdrawn", async () => {
    const editor = await makeActor("editor");
    const row = await makeWriteUp({ title: "Gone tomorrow", situation: "A secret place." });
    const input = { id: row.id, reason: "It named a place." };
    await withdrawWriteUp(editor, input, testNow);
    await withdrawWriteUp(editor, input, testNow);
    expect(await getWriteUp(row.slug)).toEqual({
      withdrawn: true,
      title: "Gone tomorrow",
      on: "Tuesday 12 January 2027",
      reason: "It named a place.",
    });
    expect(await lettersOf(row.authorId)).toEqual(["write-up-withdrawn"]);
    expect(await actions(row.id)).toEqual(["write-up-withdrawn"]);
    await expect(publishWriteUp(editor, row, testNow)).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
