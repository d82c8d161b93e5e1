// Editions of the bulletin through a real database: making, filling, ordering, publishing, and what readers then see.
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/domain/ground/audit/actor";
import { DomainError } from "~/domain/problem";
import { withdrawWriteUp } from "~/domain/publishing/write-ups/review-write-up.server";
import { read } from "~/platform/db.server";
import { makeActor, testNow } from "../../../../prisma/factories/factories";
import { makeWriteUp } from "../../../../prisma/factories/write-ups";
import { moveItemForm, withMoved } from "./bulletin";
import { getBulletin, listBulletins } from "./bulletins.server";
import { addToEdition, moveInEdition, removeFromEdition } from "./edition-items.server";
import { getEdition, listEditions } from "./editions.server";
import { describeEdition, makeEdition, publishEdition } from "./make-edition.server";
import { getWriteUpPage } from "./write-up-page.server";

let editor: Actor & { personId: string };
beforeAll(async () => {
  editor = await makeActor("editor");
});

const order = async (number: number) =>
  (await getEdition(number))?.sections.map(({ section, items }) => [
    section,
    items.map(({ title }) => title),
  ]);

describe("an edition", () => {
  it("collects write-ups in the order of its sections, then as its editor puts them", async () => {
    const input = { number: 1, title: "The first", introduction: "Hello **all**" };
    await Promise.all(Array.from({ length: 10 }, () => makeEdition(editor, input, testNow)));
    expect(await read.edition.count()).toBe(1);
    const rows = new Map<string, string>();
    for (const title of ["A", "B", "C", "D"])
      rows.set(title, (await makeWriteUp({ title, slug: `edition-${title}` })).id);
    const id = (title: string) => rows.get(title) ?? "";
    const add = (title: string, section: string) =>
      addToEdition(editor, { number: 1, writeUpId: id(title), section }, testNow);
    await add("A", "Case study");
    await add("B", "Prevent");
    await add("C", "Prevent");
    await add("D", "Prevent");
    await add("D", "Prevent");
    expect(await order(1)).toEqual([
      ["Prevent", ["B", "C", "D"]],
      ["Case study", ["A"]],
    ]);
    const move = { number: 1, writeUpId: id("D"), place: 1 };
    await moveInEdition(editor, move, testNow);
    await moveInEdition(editor, move, testNow);
    await add("B", "Case study");
    await removeFromEdition(editor, { number: 1, writeUpId: id("C") }, testNow);
    await removeFromEdition(editor, { number: 1, writeUpId: id("C") }, testNow);
    expect(await order(1)).toEqual([
      ["Prevent", ["D"]],
      ["Case study", ["A", "B"]],
    ]);
    expect(await getBulletin(1)).toBeNull();
    await publishEdition(editor, 1, testNow);
    await publishEdition(editor, 1, testNow);
    const bulletin = await getBulletin(1);
    expect(bulletin).toMatchObject({ title: "The first", publishedOn: "Tuesday 12 January 2027" });
    expect(bulletin?.introduction).toContain("<strong>all</strong>");
    expect(bulletin?.sections.map(({ section }) => section)).toEqual(["Prevent", "Case study"]);
    expect(await getWriteUpPage("edition-D")).toMatchObject({
      editions: [{ number: 1, path: "/bulletins/1" }],
    });
    const edition = await read.edition.findUniqueOrThrow({ where: { number: 1 } });
    const records = await read.auditRecord.findMany({ where: { subjectId: edition.id } });
    expect(records.map(({ action }) => action)).toEqual([
      "edition-made",
      ...Array.from({ length: 4 }, () => "edition-item-added"),
      "edition-item-moved",
      "edition-item-added",
      "edition-item-removed",
      "edition-published",
    ]);
    await withdrawWriteUp(editor, { id: id("D"), reason: "It named a place." }, testNow);
    expect((await getBulletin(1))?.sections[0]?.items[0]).toMatchObject({
      withdrawnOn: "12 January 2027",
    });
  });

  it("no longer changes once it is published", async () => {
    await makeEdition(editor, { number: 20, title: "Closed", introduction: "" }, testNow);
    await expect(publishEdition(editor, 20, testNow)).rejects.toMatchObject({ code: "invalid" });
    const row = await makeWriteUp();
    const item = { number: 20, writeUpId: row.id };
    await addToEdition(editor, { ...item, section: "Prevent" }, testNow);
    await publishEdition(editor, 20, testNow);
    const closed = { code: "closed" };
    await expect(removeFromEdition(editor, item, testNow)).rejects.toMatchObject(closed);
    await expect(moveInEdition(editor, { ...item, place: 1 }, testNow)).rejects.toMatchObject(
      closed,
    );
    const words = { number: 20, title: "Open", introduction: "" };
    await expect(describeEdition(editor, words, testNow)).rejects.toMatchObject(closed);
    expect((await listBulletins())[0]).toMatchObject({ number: 20, writeUps: 1 });
  });

  it("takes published write-ups only, and a number once", async () => {
    await makeEdition(editor, { number: 30, title: "Thirty", introduction: "" }, testNow);
    await expect(
      makeEdition(editor, { number: 30, title: "Another", introduction: "" }, testNow),
    ).rejects.toMatchObject({ code: "conflict", field: "number" });
    for (const state of ["draft", "submitted", "in-review", "withdrawn"]) {
      const row = await makeWriteUp({ state });
      await expect(
        addToEdition(editor, { number: 30, writeUpId: row.id, section: "Prevent" }, testNow),
      ).rejects.toMatchObject({ code: "invalid" });
    }
    expect((await listEditions()).nextNumber).toBe(31);
  });

  it("that cannot be written for another reason is not called taken", async () => {
    const moment = new Date(Number.NaN);
    const made = makeEdition(editor, { number: 60, title: "Sixty", introduction: "" }, moment);
    await expect(made).rejects.toThrow();
    await expect(made).rejects.not.toBeInstanceOf(DomainError);
    expect(await getEdition(60)).toBeNull();
  });

  it("is for editors", async () => {
    const actor = await makeActor("organiser");
    const input = { number: 40, title: "Forty", introduction: "" };
    await expect(makeEdition(actor, input, testNow)).rejects.toThrow("editor role");
    expect(() => publishEdition(actor, 40, testNow)).toThrow("editor role");
    expect(() => removeFromEdition(actor, { number: 40, writeUpId: "x" }, testNow)).toThrow(
      "editor role",
    );
  });
});

describe("an edition's words", () => {
  it("change once, with a record, while it is open", async () => {
    const words = { number: 50, title: "Fifty", introduction: "" };
    await makeEdition(editor, words, testNow);
    const better = { ...words, title: "The fiftieth" };
    for (let again = 0; again < 2; again += 1) await describeEdition(editor, better, testNow);
    expect(await getEdition(50)).toMatchObject({ title: "The fiftieth" });
    const edition = await read.edition.findUniqueOrThrow({ where: { number: 50 } });
    const records = await read.auditRecord.findMany({ where: { subjectId: edition.id } });
    expect(records.map(({ action }) => action)).toEqual(["edition-made", "edition-described"]);
  });
});

describe("withMoved", () => {
  it.each([
    [1, "cab"],
    [2, "acb"],
    [3, "abc"],
    [99, "abc"],
  ])("puts an item in place %i", (place, expected) => {
    expect(withMoved(["a", "b", "c"], "c", place).join("")).toBe(expected);
  });
});

describe("the form that moves an item", () => {
  it("takes places from 1 to 1,000", () => {
    const taken = (place: string) => moveItemForm.safeParse({ writeUpId: "one", place }).success;
    expect(["0", "1", "1000", "1001"].map(taken)).toEqual([false, true, true, false]);
  });
});
