// Forms that came after their session had lapsed: kept for their person alone, sealed, few, and not for long.
import { expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { makePerson, testNow } from "../../../../prisma/factories/factories";
import {
  forgetKeptForm,
  forgetOldKeptForms,
  getKeptForm,
  keepForm,
  ownerOfSession,
} from "./kept-forms.server";
import { signOut, startSession } from "./sessions.server";
import { mostKeptForms } from "./sign-in";

const path = "/my/write-ups/new";
const browserToken = "own";
const typed = { title: "Operation Heron", lessons: ["one", "two"] };
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

it("comes back to its person at its page, for an hour, and to nobody else", async () => {
  const { id: personId } = await makePerson();
  const { id: other } = await makePerson();
  const id = (await keepForm(personId, { path, typed, browserToken }, testNow)) ?? "";
  expect(await getKeptForm(personId, { id, path, browserToken }, later(59))).toEqual(typed);
  expect(await getKeptForm(personId, { id, path, browserToken }, later(60))).toBeNull();
  expect(await getKeptForm(other, { id, path, browserToken }, testNow)).toBeNull();
  expect(
    await getKeptForm(personId, { id, path: "/my/choices", browserToken }, testNow),
  ).toBeNull();
});

it("is sealed in the database, and goes when it was sent again or its time is over", async () => {
  const { id: personId } = await makePerson();
  const { id: other } = await makePerson();
  const count = () => read.keptForm.count({ where: { personId } });
  const id = (await keepForm(personId, { path, typed, browserToken }, testNow)) ?? "";
  expect(JSON.stringify(await read.keptForm.findMany())).not.toContain("Heron");
  await forgetKeptForm(other, { id, browserToken });
  expect(await count()).toBe(1);
  await forgetKeptForm(personId, { id, browserToken });
  expect(await count()).toBe(0);
  await keepForm(personId, { path, typed, browserToken }, testNow);
  await forgetOldKeptForms(later(59));
  expect(await count()).toBe(1);
  await forgetOldKeptForms(later(60));
  expect(await count()).toBe(0);
});

it("is one of a few, the latest, and none that is larger than any form of ours", async () => {
  const { id: personId } = await makePerson();
  for (let n = 0; n < mostKeptForms + 3; n += 1)
    await keepForm(personId, { path: `/${n}`, typed, browserToken }, later(n));
  const kept = await read.keptForm.findMany({ where: { personId }, orderBy: { createdAt: "asc" } });
  expect(kept.map((form) => form.path)).toEqual(["/3", "/4", "/5", "/6", "/7"]);
  expect(
    await keepForm(personId, { path, typed: { a: "x".repeat(300_000) }, browserToken }, testNow),
  ).toBeNull();
});

it("comes back in the browser that sent it alone, and only there it is forgotten", async () => {
  const { id: personId } = await makePerson();
  const id = (await keepForm(personId, { path, typed, browserToken: "thief" }, testNow)) ?? "";
  expect(await getKeptForm(personId, { id, path, browserToken }, testNow)).toBeNull();
  await forgetKeptForm(personId, { id, browserToken });
  expect(await getKeptForm(personId, { id, path, browserToken: "thief" }, testNow)).toEqual(typed);
});

it("is its person's whose session ended by itself, and nobody's once it was ended or never was", async () => {
  const { id: personId } = await makePerson();
  const address = "192.0.2.9";
  const { token } = await command((tx) =>
    startSession({ tx, now: testNow }, { personId, address }),
  );
  expect(await ownerOfSession(token)).toBe(personId);
  await signOut({ token, address }, testNow);
  expect(await ownerOfSession(token)).toBeNull();
  expect(await ownerOfSession("invented")).toBeNull();
});
