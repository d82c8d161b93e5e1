// What the organiser's forms do when their button is unknown or missing: nothing, with a sentence. And what an address says.
import type { AppLoadContext } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import { signedInCookie } from "~/http/session.server";
import { command, read } from "~/platform/db.server";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
} from "../../../prisma/factories/factories";
import { action as letters } from "./letters";
import { action as registration } from "./registration";
import { action as slides } from "./slides";

let cookie = "";

beforeAll(async () => {
  const { personId } = await makeActor("organiser");
  const session = await command((tx) =>
    startSession({ tx, now: new Date() }, { personId, address: "192.0.2.1" }),
  );
  cookie = (await signedInCookie(session)).split(";")[0] ?? "";
});

type Door = typeof letters | typeof registration | typeof slides;

async function send(door: Door, params: Record<string, string>, fields: Record<string, string>) {
  const request = new Request("http://conference.test/organiser", {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams(fields),
  });
  const context = { address: "192.0.2.1" } as unknown as AppLoadContext;
  const answer = (await door({ request, params, context })) as Response;
  const body = answer.status === 422 ? await answer.json() : null;
  return { status: answer.status, sentence: body?.errors[0]?.text as string | undefined };
}

/** A button that nobody made, and none at all. */
const unknown: Record<string, string>[] = [{ intent: "erase" }, {}];

describe("a registration's form", () => {
  const setUp = async () => {
    const { slug, id } = await makeConference();
    const make = async () => (await makeRegistration(id, { state: "submitted" })).registration;
    const [mine, other] = [await make(), await make()];
    const chosen = (one: typeof mine) => ({ chosen: `${one.id}:${one.version}` });
    const stateOf = async (one: typeof mine) =>
      (await read.registration.findUniqueOrThrow({ where: { id: one.id } })).state;
    return { params: { slug, id: mine.id }, mine, other, chosen, stateOf };
  };

  it("changes nothing without a button that is known", async () => {
    const { params, mine, chosen, stateOf } = await setUp();
    for (const intent of unknown)
      expect(await send(registration, params, { ...chosen(mine), ...intent })).toEqual({
        status: 422,
        sentence: "Choose what to do",
      });
    expect(await stateOf(mine)).toBe("submitted");
  });

  it("decides about the registration of its address, whatever the form names", async () => {
    const { params, mine, other, chosen, stateOf } = await setUp();
    const approve = { ...chosen(other), intent: "approve" };
    expect((await send(registration, params, approve)).status).toBe(303);
    expect(await stateOf(other)).toBe("submitted");
    expect(await stateOf(mine)).toBe("approved");
  });

  it("declines with a reason only, and looks at the version", async () => {
    const { params, mine, chosen, stateOf } = await setUp();
    const decline = { ...chosen(mine), intent: "decline" };
    expect((await send(registration, params, decline)).status).toBe(422);
    const stale = { chosen: `${mine.id}:${mine.version + 1}`, intent: "decline", reason: "No" };
    expect((await send(registration, params, stale)).status).toBe(409);
    expect(await stateOf(mine)).toBe("submitted");
    expect((await send(registration, params, { ...decline, reason: "No" })).status).toBe(303);
    expect(await stateOf(mine)).toBe("declined");
  });
});

describe("the outbox's form", () => {
  it("tries one letter again, or all where its button says so, and nothing else", async () => {
    const { slug, id: conferenceId } = await makeConference();
    const facts = { kind: "test", subject: "A subject", text: "Hello", state: "failed" };
    const at = { createdAt: new Date(), nextAttemptAt: new Date() };
    const make = (to: string) =>
      command((tx) => tx.letter.create({ data: { ...facts, ...at, to, conferenceId } }));
    const first = await make("ada@example.org");
    await make("grace@example.org");
    const failed = () => read.letter.count({ where: { conferenceId, state: "failed" } });
    const refused = [...unknown, { letter: "" }, { letter: first.id, intent: "erase" }];
    for (const fields of refused)
      expect(await send(letters, { slug }, fields)).toEqual({
        status: 422,
        sentence: "Choose which letters to try again",
      });
    expect(await failed()).toBe(2);
    expect((await send(letters, { slug }, { letter: first.id })).status).toBe(303);
    expect(await failed()).toBe(1);
    expect((await send(letters, { slug }, { intent: "all" })).status).toBe(303);
    expect(await failed()).toBe(0);
  });
});

describe("the form of slides", () => {
  it("releases and withdraws by its buttons only", async () => {
    const { slug, id } = await makeConference();
    const { id: slotId } = await makeSlot(id);
    const { id: sessionId } = await makeSession(id, slotId);
    const file = { fileName: "a.pdf", mediaType: "application/pdf", size: 1, sha256: "0" };
    const version = { ...file, number: 1, uploadedById: "", uploadedAt: new Date() };
    const { id: slidesId } = await command((tx) =>
      tx.slides.create({
        data: { sessionId, createdAt: new Date(), versions: { create: version } },
      }),
    );
    const form = { slidesId, audience: "delegates" };
    const releasedAt = async () =>
      (await read.slides.findUniqueOrThrow({ where: { id: slidesId } })).releasedAt;
    for (const intent of unknown)
      expect(await send(slides, { slug }, { ...form, ...intent })).toEqual({
        status: 422,
        sentence: "Choose what to do",
      });
    expect(await releasedAt()).toBeNull();
    expect((await send(slides, { slug }, { ...form, intent: "release" })).status).toBe(303);
    expect(await releasedAt()).not.toBeNull();
    expect((await send(slides, { slug }, { ...form, intent: "withdraw" })).status).toBe(303);
    expect(await releasedAt()).toBeNull();
  });
});
