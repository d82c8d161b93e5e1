// Forms that came after their session had lapsed: kept for their person alone, sealed, few, and not for long.
import { expect, it } from "vitest";
import { read } from "~/platform/db.server";
import { makePerson, testNow } from "../../../../prisma/factories/factories";
import {
  forgetKeptForm,
  forgetOldKeptForms,
  getKeptForm,
  keepForm,
  ownerOfSession,
} from "./kept-forms.server";
import { mostKeptForms } from "./sign-in";

const path = "/my/write-ups/new";
const typed = { title: "Operation Heron", lessons: ["one", "two"] };
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

it("comes back to its person at its page, for an hour, and to nobody else", async () => {
  const { id: personId } = await makePerson();
  const { id: other } = await makePerson();
  const id = (await keepForm(personId, { path, typed }, testNow)) ?? "";
  expect(await getKeptForm(personId, { id, path }, later(59))).toEqual(typed);
  expect(await getKeptForm(personId, { id, path }, later(60))).toBeNull();
  expect(await getKeptForm(other, { id, path }, testNow)).toBeNull();
  expect(await getKeptForm(personId, { id, path: "/my/choices" }, testNow)).toBeNull();
});

it("is sealed in the database, and goes when it was sent again or its time is over", async () => {
  const { id: personId } = await makePerson();
  const { id: other } = await makePerson();
  const count = () => read.keptForm.count({ where: { personId } });
  const id = (await keepForm(personId, { path, typed }, testNow)) ?? "";
  expect(JSON.stringify(await read.keptForm.findMany())).not.toContain("Heron");
  await forgetKeptForm(other, id);
  expect(await count()).toBe(1);
  await forgetKeptForm(personId, id);
  expect(await count()).toBe(0);
  await keepForm(personId, { path, typed }, testNow);
  await forgetOldKeptForms(later(59));
  expect(await count()).toBe(1);
  await forgetOldKeptForms(later(60));
  expect(await count()).toBe(0);
});

it("is one of a few, the latest, and none that is larger than any form of ours", async () => {
  const { id: personId } = await makePerson();
  for (let n = 0; n < mostKeptForms + 3; n += 1)
    await keepForm(personId, { path: `/${n}`, typed }, later(n));
  const kept = await read.keptForm.findMany({ where: { personId }, orderBy: { createdAt: "asc" } });
  expect(kept.map((form) => form.path)).toEqual(["/3", "/4", "/5", "/6", "/7"]);
  expect(await keepForm(personId, { path, typed: { a: "x".repeat(300_000) } }, testNow)).toBeNull();
});

it("is nobody's whose session never was", async () => {
  expect(await ownerOfSession("invented")).toBeNull();
});
