// The list of who is coming: whom it names and to whom, how it is searched and paged, and how one leaves it.
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import { registrationStates } from "~/domain/joining/registration/registration";
import { command, read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  testNow,
} from "../../../../prisma/factories/factories";
import { deedsOf } from "../../../../prisma/factories/trail";
import { editRegistration } from "../admission/edit-registration.server";
import { getMyAnswers } from "../registration/my-registration.server";
import { directoryQuestion, directorySentences } from "./directory";
import { getDirectory } from "./directory.server";
import { statements } from "./directory.sql.server";
import { showOneself } from "./show-oneself.server";

// The first question opens the database and loads its engine, which is no test's own time.
beforeAll(() => read.conference.count());

const ask = (question: Record<string, string> = {}) => directoryQuestion.parse(question);

/** A conference with these delegates on its list, and somebody approved who is not on it. */
async function makeList(
  people: Parameters<typeof makeRegistration>[1][],
  conference: Parameters<typeof makeConference>[0] = {},
) {
  const { id, slug } = await makeConference({ capacity: 1000, ...conference });
  const made = [];
  for (const fields of people)
    made.push(await makeRegistration(id, { consentToList: true, ...fields }));
  const reader = await makeRegistration(id, { fullName: "The Reader" });
  const list = async (question: Record<string, string> = {}) => {
    const found = await getDirectory(reader.actor, slug, ask(question), testNow);
    if (!found?.may) throw new Error("There is no list.");
    return found;
  };
  const names = async (question: Record<string, string> = {}) =>
    (await list(question)).people.map(({ fullName }) => fullName);
  return { id, slug, made, reader, list, names };
}

describe("the list names", () => {
  it("of those approved the ones who agreed, and of them what they agreed to", async () => {
    const { id, made, list } = await makeList([{ fullName: "Ada Ash", sector: "health" }]);
    await makeRegistration(id, { fullName: "Said No", consentToList: false });
    for (const state of registrationStates.filter((each) => each !== "approved"))
      await makeRegistration(id, { fullName: state, consentToList: true, state });
    const elsewhere = await makeConference();
    await makeRegistration(elsewhere.id, { consentToList: true });
    const { people, count, listed } = await list();
    expect({ people, count, listed }).toEqual({
      people: [
        {
          id: made[0]?.registration.id,
          fullName: "Ada Ash",
          organisation: "Northmoor Constabulary",
          sector: "Health",
          region: "West Midlands",
        },
      ],
      count: 1,
      listed: false,
    });
  });

  it("whoever is looked for, by the beginnings of words and whatever the accents and capitals", async () => {
    const { names } = await makeList([
      { fullName: "Élodie O’Neill", organisation: "Dyfed-Powys Police", region: "wales" },
      { fullName: "Bo Ødegård", organisation: "Ashdale Council", sector: "local-authority" },
      { fullName: "Zed Neill", organisation: "Ashdale Council", region: "wales" },
    ]);
    expect(await names()).toEqual(["Bo Ødegård", "Élodie O’Neill", "Zed Neill"]);
    expect(await names({ search: "ELODIE police" })).toEqual(["Élodie O’Neill"]);
    expect(await names({ search: "odeg" })).toEqual(["Bo Ødegård"]);
    expect(await names({ search: "ashdale neil" })).toEqual(["Zed Neill"]);
    expect(await names({ search: "eill" })).toEqual([]);
    expect(await names({ search: "example.org" })).toEqual([]);
    expect(await names({ search: "100%_" })).toEqual([]);
    expect(await names({ region: "wales" })).toEqual(["Élodie O’Neill", "Zed Neill"]);
    expect(await names({ region: "wales", search: "ashdale" })).toEqual(["Zed Neill"]);
    expect(await names({ sector: "local-authority" })).toEqual(["Bo Ødegård"]);
    expect(await names({ sector: "nonsense" })).toHaveLength(3);
  });

  it("fifty on a page, there and back again, also beside somebody who has left it", async () => {
    const people = Array.from({ length: 120 }, (_, n) => ({
      fullName: `Name ${String(n).padStart(3, "0")}`,
    }));
    const { list, made } = await makeList([...people].reverse());
    const first = await list();
    expect([first.people[0]?.fullName, first.people.length]).toEqual(["Name 000", 50]);
    expect([first.count, first.previous]).toEqual([120, null]);
    const second = await list({ after: first.next ?? "" });
    expect(second.people[0]?.fullName).toBe("Name 050");
    const third = await list({ after: second.next ?? "" });
    expect([third.people.length, third.next]).toEqual([20, null]);
    const back = await list({ before: third.previous ?? "" });
    expect(back.people.map(({ id }) => id)).toEqual(second.people.map(({ id }) => id));
    const front = await list({ before: back.previous ?? "" });
    expect([front.people[0]?.fullName, front.previous]).toEqual(["Name 000", null]);
    const gone = made.find(({ registration }) => registration.id === first.next);
    await command((tx) =>
      tx.registration.update({
        where: { id: gone?.registration.id ?? "" },
        data: { consentToList: false },
      }),
    );
    expect((await list({ after: first.next ?? "" })).people[0]?.fullName).toBe("Name 000");
  });
});

describe("the list is", () => {
  it("for those approved and for organisers, until the conference is over", async () => {
    const { id, slug, reader } = await makeList([{}]);
    const seen = (actor: Parameters<typeof getDirectory>[0], now = testNow) =>
      getDirectory(actor, slug, ask(), now);
    const { notTheirs: sentence, over } = directorySentences;
    for (const state of ["draft", "submitted", "waiting", "declined", "withdrawn"]) {
      const { actor } = await makeRegistration(id, { state });
      expect(await seen(actor), state).toEqual({ may: false, code: "forbidden", sentence });
    }
    for (const role of ["steward", "editor"] as const)
      expect(await seen(await makeActor(role))).toMatchObject({ may: false });
    expect(await seen(await makeActor("organiser"))).toMatchObject({ may: true, listed: null });
    const last = new Date("2027-02-02T23:59:59Z");
    expect(await seen(reader.actor, last)).toMatchObject({ may: true, count: 1 });
    const after = new Date("2027-02-03T00:00:00Z");
    expect(await seen(reader.actor, after)).toEqual({ may: false, code: "closed", sentence: over });
    const draft = await makeConference({ releasedAt: null });
    expect(await getDirectory(reader.actor, draft.slug, ask(), testNow)).toBeNull();
  });

  it("joined and left at once, with a line of the trail each, and by nobody else", async () => {
    const { id, slug, reader, names } = await makeList([]);
    const show = (is: boolean) => showOneself(reader.actor, { slug, show: is }, testNow);
    await Promise.all([show(true), show(true)]);
    expect(await names()).toEqual(["The Reader"]);
    await show(false);
    expect(await names()).toEqual([]);
    const change = ["registration-changed", { changed: ["consentToList"] }];
    expect(await deedsOf(reader.registration.id)).toEqual([change, change]);
    const { actor } = await makeRegistration(id, { state: "submitted" });
    for (const other of [actor, await makeActor("organiser")])
      await expect(showOneself(other, { slug, show: true }, testNow)).rejects.toMatchObject({
        code: "forbidden",
      });
    const after = new Date("2027-02-03T00:00:00Z");
    await expect(showOneself(reader.actor, { slug, show: true }, after)).rejects.toMatchObject({
      code: "closed",
    });
  });

  it("ordered and searched by the name and the employer as they are now", async () => {
    const { made, names } = await makeList([{ fullName: "Zoe Ash" }, { fullName: "Bo Elm" }]);
    const [{ actor, registration } = { actor: null, registration: null }] = made;
    if (!actor) throw new Error("There is nobody.");
    const mine = await getMyAnswers(actor.personId, testNow);
    if (!mine) throw new Error("There is no registration.");
    const answers = { ...mine.answers, fullName: "Ash Zoé", badgeName: "Zoé" };
    const { version } = mine;
    await editRegistration(actor, { registrationId: registration.id, version, answers }, testNow);
    expect(await names()).toEqual(["Ash Zoé", "Bo Elm"]);
    expect(await names({ search: "ash z" })).toEqual(["Ash Zoé"]);
  });
});

it("every question reads the index of those listed, in its order", () => {
  const db = new Database(env().databaseFile, { readonly: true });
  const values = { conferenceId: "", sector: "", region: "", words: "[]", listedAs: "", id: "" };
  for (const name of ["after", "before", "count"] as const) {
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN ${statements[name]}`)
      .all({ ...values, most: 1 }) as { detail: string }[];
    const steps = plan.map(({ detail }) => detail).join("\n");
    expect(steps, name).toContain("INDEX Registration_listed");
    expect(steps, name).not.toMatch(/TEMP B-TREE|SCAN Registration/);
  }
  db.close();
});
