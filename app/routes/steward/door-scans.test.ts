// The addresses that stewards' devices use: their shapes, and what they say to those who may not or who send nonsense.
import type { AppLoadContext } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { localDay } from "~/domain/ground/time/dates";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import { signedInCookie } from "~/http/session.server";
import { command } from "~/platform/db.server";
import { makeActor, makeConference, makeRegistration } from "../../../prisma/factories/factories";
import { loader as countLoader } from "./door-count";
import { action as scansAction, loader as scansLoader } from "./door-scans";
import { action as undoAction } from "./door-undo";

type Door = typeof scansAction | typeof undoAction | typeof countLoader;

async function ask(door: Door, slug: string, cookie: string, body?: unknown) {
  const request = new Request(`http://conference.test/door/${slug}/x`, {
    headers: { cookie },
    ...(body === undefined
      ? {}
      : { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const context = { address: "192.0.2.1" } as unknown as AppLoadContext;
  const given = await door({ request, params: { slug }, context }).catch((thrown) => thrown);
  const answer = given as Response;
  return { status: answer.status, body: await answer.json() };
}

async function signIn(personId: string): Promise<string> {
  const session = await command((tx) =>
    startSession({ tx, now: new Date() }, { personId, address: "192.0.2.1" }),
  );
  return (await signedInCookie(session)).split(";")[0] ?? "";
}

async function makeDoor() {
  const today = localDay(new Date(), "Europe/London");
  const { slug, id } = await makeConference({ startsOn: today, endsOn: today });
  const guest = await makeRegistration(id);
  const scan = {
    scanId: crypto.randomUUID(),
    code: `http://conference.test/t/${guest.ticket?.code}`,
    checkpoint: "main",
    at: new Date().toISOString(),
  };
  const steward = await signIn((await makeActor("steward")).personId);
  return { slug, guest, scan, steward };
}

describe("POST /door/:slug/scans", () => {
  it("answers each scan, and again the same", async () => {
    const { slug, guest, scan, steward } = await makeDoor();
    const first = await ask(scansAction, slug, steward, { scans: [scan] });
    expect(first).toEqual({
      status: 200,
      body: {
        results: [
          {
            scanId: scan.scanId,
            verdict: "admitted",
            name: guest.registration.fullName,
            detail: guest.registration.organisation,
          },
        ],
      },
    });
    expect(await ask(scansAction, slug, steward, { scans: [scan] })).toEqual(first);
  });

  it("says what is wrong in JSON", async () => {
    const { slug, guest, scan, steward } = await makeDoor();
    const refusals = [
      [400, await ask(scansAction, slug, steward, "{")],
      [400, await ask(scansAction, slug, steward, { scans: [{ ...scan, at: "now" }] })],
      [400, await ask(scansAction, slug, steward, { scans: Array(201).fill(scan) })],
      [401, await ask(scansAction, slug, "", { scans: [scan] })],
      [403, await ask(scansAction, slug, await signIn(guest.actor.personId), { scans: [scan] })],
      [404, await ask(scansAction, "nowhere", steward, { scans: [scan] })],
    ] as const;
    for (const [status, refusal] of refusals)
      expect(refusal).toEqual({ status, body: { error: expect.stringMatching(/^[A-Z].+\.$/) } });
    expect(scansLoader().status).toBe(405);
  });
});

describe("undo and count", () => {
  it("work in JSON, for stewards", async () => {
    const { slug, guest, scan, steward } = await makeDoor();
    await ask(scansAction, slug, steward, { scans: [scan] });
    const count = { onSite: 1, expected: 1, atCheckpoint: 1 };
    expect(await ask(countLoader, slug, steward)).toEqual({ status: 200, body: count });
    const undo = () => ask(undoAction, slug, steward, { scanId: scan.scanId });
    const undone = { scanId: scan.scanId, undone: true, name: guest.registration.fullName };
    expect(await undo()).toEqual({ status: 200, body: undone });
    expect(await undo()).toEqual({ status: 200, body: undone });
    expect((await ask(countLoader, slug, steward)).body).toMatchObject({ onSite: 0 });
    expect((await ask(countLoader, slug, "")).status).toBe(401);
    expect((await ask(undoAction, slug, "", { scanId: scan.scanId })).status).toBe(401);
    expect((await ask(undoAction, slug, steward, { scanId: "x" })).status).toBe(400);
    expect((await ask(countLoader, "nowhere", steward)).status).toBe(404);
  });
});
