// The organiser's queue through a real database: counted, ordered, read in pages either way, found by any word.
import { describe, expect, it } from "vitest";
import { command } from "~/platform/db.server";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { listRegistrations } from "./list-registrations.server";

const later = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000);

type Question = Partial<Parameters<typeof listRegistrations>[1]>;

const ask = async (slug: string, asked: Question) => {
  const list = await listRegistrations(slug, { search: "", ...asked }, testNow);
  if (!list) throw new Error("There is a conference.");
  return list;
};

/** A conference with this many to vet, of whom the first came first. */
async function queueOf(count: number) {
  const { id: conferenceId, slug } = await makeConference();
  for (let n = 0; n < count; n += 1)
    await makeRegistration(conferenceId, {
      state: "submitted",
      fullName: `Queued ${n}`,
      badgeName: "Q",
      submittedAt: later(Math.floor(n / 2)),
    });
  return { conferenceId, slug };
}

const names = ({ registrations }: { registrations: { fullName: string }[] }) =>
  registrations.map(({ fullName }) => Number(fullName.slice(7)));
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const byTwos = (list: number[]) => list.map((number) => Math.floor(number / 2));

describe("the queue in pages", () => {
  it("has each registration once, forwards and backwards, those of one moment too", async () => {
    const { slug } = await queueOf(120);
    const first = await ask(slug, {});
    const second = await ask(slug, { after: first.next ?? "" });
    const third = await ask(slug, { after: second.next ?? "" });
    const all = [first, second, third].flatMap(names);
    expect(byTwos(all)).toEqual(byTwos(numbers(0, 119)));
    expect([...all].sort((a, b) => a - b)).toEqual(numbers(0, 119));
    const around = [first, second, third].map(({ from, to }) => [from, to]);
    expect(around).toEqual([
      [1, 50],
      [51, 100],
      [101, 120],
    ]);
    expect([first.previous, third.next]).toEqual([null, null]);
    const back = await ask(slug, { before: third.previous ?? "" });
    expect(names(back)).toEqual(names(second));
    expect([back.from, back.to]).toEqual([51, 100]);
    expect(names(await ask(slug, { before: back.previous ?? "" }))).toEqual(names(first));
  });

  it("goes on after a registration that has left it, and is whole before its first page", async () => {
    const { slug } = await queueOf(60);
    const first = await ask(slug, {});
    const last = first.registrations.at(-1)?.id ?? "";
    await command((tx) =>
      tx.registration.update({ where: { id: last }, data: { state: "approved" } }),
    );
    const next = await ask(slug, { after: last });
    expect([next.from, next.to, next.registrations.length]).toEqual([50, 59, 10]);
    const tenth = first.registrations[9]?.id ?? "";
    expect((await ask(slug, { before: tenth })).registrations).toHaveLength(50);
    expect((await ask(slug, { after: "nobody" })).from).toBe(1);
  });
});

describe("a search", () => {
  it("finds by the beginning of any words, in any order, without accents, capitals and strange letters", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const make = async (fullName: string, email: string, organisation: string) =>
      (await makeRegistration(conferenceId, { fullName, badgeName: fullName, email, organisation }))
        .registration;
    const zoe = await make("Zoë Findable", "z.findable@north.example.org", "Northmoor Council");
    const soren = await make("Søren O’Neil", "so@south.example.org", "Łódź Police");
    const wang = await make("王小明", "wang@east.example.org", "محمد Partners");
    await make("Somebody Else", "else@west.example.org", "Northmoor Council");
    const found = async (search: string) =>
      (await ask(slug, { search })).registrations.map(({ id }) => id);
    for (const search of [
      "zoe",
      "FINDABLE zoë",
      "find northmoor",
      "z.findable@north.example.org",
      zoe.reference.toLowerCase(),
      `${zoe.reference.slice(0, 4)} ${zoe.reference.slice(4)}`,
    ])
      expect(await found(search), search).toEqual([zoe.id]);
    for (const search of ["søren", "soren", "oneil", "O'Neil", "lodz"])
      expect(await found(search), search).toEqual([soren.id]);
    for (const search of ["王", "محم"]) expect(await found(search), search).toEqual([wang.id]);
    expect(await found("northmoor")).toHaveLength(2);
    for (const search of ["zoe else", "!!!", '"', "NOT", "* XQ"])
      expect(await found(search), search).toEqual([]);
  });

  it("counts each state of what it finds, of this conference alone, and opens the first that has somebody", async () => {
    const { conferenceId, slug } = await queueOf(52);
    const other = await makeConference();
    await makeRegistration(other.id, { fullName: "Queued elsewhere" });
    await makeRegistration(conferenceId, { fullName: "Only Approved", badgeName: "A" });
    const queued = await ask(slug, { search: "queued" });
    expect(queued.counts).toMatchObject({ submitted: 52, approved: 0, waiting: 0 });
    const second = await ask(slug, { search: "queued", after: queued.next ?? "" });
    expect([queued.from, queued.to, second.from, second.to]).toEqual([1, 50, 51, 52]);
    const approved = await ask(slug, { search: "only" });
    expect([approved.state, approved.registrations.length]).toEqual(["approved", 1]);
    expect((await ask(slug, {})).counts).toMatchObject({ submitted: 52, approved: 1, waiting: 0 });
  });

  it("follows a change of name and forgets who is forgotten", async () => {
    const { id: conferenceId, slug } = await makeConference();
    const { registration } = await makeRegistration(conferenceId, {
      fullName: "Before Marriage",
      badgeName: "B",
    });
    const { id } = registration;
    const found = async (search: string) => (await ask(slug, { search })).registrations.length;
    await command((tx) =>
      tx.registration.update({ where: { id }, data: { fullName: "After Wedding" } }),
    );
    expect([await found("marriage"), await found("wedding")]).toEqual([0, 1]);
    await command((tx) => tx.registration.delete({ where: { id } }));
    expect(await found("wedding")).toBe(0);
  });
});
