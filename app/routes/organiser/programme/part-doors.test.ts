// The doors of a programme's parts: what each shows, saves and deletes, and where it leads.
import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import { signedInCookie } from "~/http/session.server";
import { command, read } from "~/platform/db.server";
import { makeActor, makeConference, makeSlot } from "../../../../prisma/factories/factories";
import * as room from "./room";
import * as session from "./session";
import * as slot from "./slot";
import * as speaker from "./speaker";

let cookie = "";
let conference: Awaited<ReturnType<typeof makeConference>>;

beforeAll(async () => {
  const { personId } = await makeActor("organiser");
  const signedIn = await command((tx) =>
    startSession({ tx, now: new Date() }, { personId, address: "192.0.2.1" }),
  );
  cookie = (await signedInCookie(signedIn)).split(";")[0] ?? "";
});

beforeEach(async () => {
  conference = await makeConference();
});

const context = { address: "192.0.2.1" } as unknown as AppLoadContext;
const address = "http://conference.test/organiser";

type Door = typeof room | typeof slot | typeof session | typeof speaker;

function show({ loader }: Door, id: string, query = "", slug = conference.slug) {
  const request = new Request(address + query, { headers: { cookie } });
  return loader({ request, params: { slug, id }, context });
}

async function send({ action }: Door, id: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  const request = new Request(address, { method: "POST", headers: { cookie }, body });
  const params = { slug: conference.slug, id };
  const answer = (await action({ request, params, context })) as Response;
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    errors: answer.status === 303 ? [] : (await answer.json()).errors,
  };
}

const slotFields = {
  title: "Keynote",
  kind: "plenary",
  day: "2027-02-02",
  starts: "9am",
  ends: "10am",
};

describe.each<[string, Door, Record<string, string>]>([
  ["room", room, { name: "Hall" }],
  ["slot", slot, slotFields],
  ["speaker", speaker, { name: "Ann Example" }],
  ["session", session, { title: "A talk" }],
])("a %s", (part, door, fields) => {
  const stored = (id: string) => {
    const where = { id, conferenceId: conference.id };
    const counts = {
      room: () => read.room.count({ where }),
      slot: () => read.slot.count({ where }),
      speaker: () => read.speaker.count({ where }),
      session: () => read.session.count({ where }),
    };
    return counts[part as keyof typeof counts]();
  };

  it("is added, shown, changed and deleted", async () => {
    const typed: Record<string, string> = { ...fields };
    if (part === "session") typed.slotId = (await makeSlot(conference.id, { kind: "plenary" })).id;
    const empty = await show(door, "new", "?delete=yes");
    expect(empty).toMatchObject({ part: null, deleting: false, newId: expect.stringMatching(/-/) });
    const id = empty.newId ?? "";
    const programme = `/organiser/${conference.slug}/programme?done=${part}`;
    const saved = { status: 303, location: `${programme}-saved`, errors: [] };
    expect(await send(door, "new", { ...typed, id })).toEqual(saved);
    expect(await send(door, "new", { ...typed, id })).toEqual(saved);
    expect(await stored(id)).toBe(1);
    const { name, slug } = conference;
    const shown = { conference: { slug, name }, part: { id }, newId: null };
    expect(await show(door, id)).toMatchObject({ ...shown, deleting: false });
    expect(await show(door, id, "?delete=yes")).toMatchObject({ ...shown, deleting: true });
    expect(await send(door, id, typed)).toEqual(saved);
    const deleted = { status: 303, location: `${programme}-deleted`, errors: [] };
    expect(await send(door, id, { intent: "delete" })).toEqual(deleted);
    expect(await send(door, id, { intent: "delete" })).toEqual(deleted);
    expect(await stored(id)).toBe(0);
  });

  it("that is new needs the id of its form, and what it is made of", async () => {
    const typed: Record<string, string> = { ...fields };
    if (part === "session") typed.slotId = (await makeSlot(conference.id, { kind: "plenary" })).id;
    for (const id of ["", "1"])
      expect(await send(door, "new", { ...typed, id })).toMatchObject({
        status: 422,
        errors: [{ text: "Open this page again and start afresh." }],
      });
    const { status, errors } = await send(door, "new", { id: randomUUID() });
    expect(status).toBe(422);
    expect(errors[0].field).toBe(Object.keys(fields)[0]);
  });

  it("that is not there has no page", async () => {
    const missing = { status: 404 };
    await expect(show(door, "nothing")).rejects.toMatchObject(missing);
    await expect(show(door, "new", "", "nowhere")).rejects.toMatchObject(missing);
  });
});

it("a session begins with the slot and room that the link chose", async () => {
  expect(await show(session, "new", "?slot=one&room=two")).toMatchObject({
    asked: { slotId: "one", roomId: "two" },
  });
});
