// Who may have a file of slides, through a real database: who was there, which version, and the reason for everybody else.
import { describe, expect, it } from "vitest";
import { recordScans } from "~/domain/arriving/attendance/record-scans.server";
import type { PlaceState } from "~/domain/choosing/choices/places";
import { makePlace, makeScan } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeRegistration,
  testNow,
  theDay,
} from "../../../../prisma/factories/factories";
import { makeSlides, makeSpokenSession } from "../../../../prisma/factories/slides";
import { mayDownload } from "./may-download.server";
import { releaseSlides, withdrawSlides } from "./release-slides.server";
import type { Audience } from "./slides";

const later = new Date(testNow.getTime() + 60_000);

const refused = (sentence: string) => ({ may: false, code: "forbidden", sentence });
const notReleased = refused("These slides have not been released yet.");
const notThere = refused("These slides are for the delegates who were in the session.");
const notDelegate = refused("These slides are for delegates of the conference.");
const notNewest = refused("There is a newer version of these slides. Download that one.");

/** A session with uploaded slides, and delegates who were scanned where they say. */
async function makeWorld(kind: "breakout" | "plenary" = "breakout") {
  const world = await makeSpokenSession(kind);
  const { conference, session, speaker, organiser } = world;
  const slides = await makeSlides(speaker, session.id);
  const ask = (actor: typeof speaker, versionId = slides.versions[0]?.id ?? "") =>
    mayDownload(actor, versionId, later);
  const input = { conferenceSlug: conference.slug, slidesId: slides.id };
  const release = (audience: Audience) => releaseSlides(organiser, { ...input, audience }, testNow);
  const withdraw = () => withdrawSlides(organiser, input, testNow);
  const steward = await makeActor("steward");
  const delegate = async (checkpoints: string[], place?: PlaceState) => {
    const { registration, ticket, actor } = await makeRegistration(conference.id);
    if (place) await makePlace(registration, session, place);
    const scans = checkpoints.map((name) => makeScan(ticket?.code ?? "", theDay, name));
    await recordScans(steward, { slug: conference.slug, scans }, theDay);
    return actor;
  };
  return { ...world, slides, ask, release, withdraw, delegate, door: `session:${session.slug}` };
}

describe("downloading", () => {
  it("is for delegates who were there, once released; everybody else gets the reason", async () => {
    const { ask, release, withdraw, delegate, speaker, door } = await makeWorld();
    const there = await delegate([door], "held");
    const away = await delegate([]);
    expect(await ask(there)).toEqual(notReleased);
    await release("attended");
    expect(await ask(there)).toMatchObject({ may: true, file: { fileName: "my slides.pdf" } });
    expect(await ask(away)).toEqual(notThere);
    expect(await ask(await makeActor())).toEqual(notDelegate);
    await release("delegates");
    expect(await ask(away)).toMatchObject({ may: true });
    await withdraw();
    expect(await ask(there)).toMatchObject({ may: false, code: "forbidden" });
    expect(await ask(speaker)).toMatchObject({ may: true });
  });

  it("of a breakout takes more than the main door: a place in it, or its own door", async () => {
    const { ask, release, delegate } = await makeWorld();
    await release("attended");
    expect(await ask(await delegate(["main"]))).toEqual(notThere);
    expect(await ask(await delegate([], "held"))).toEqual(notThere);
    expect(await ask(await delegate(["main"], "released"))).toEqual(notThere);
    expect(await ask(await delegate(["main"], "held"))).toMatchObject({ may: true });
  });

  it("of a plenary takes the main door", async () => {
    const { ask, release, delegate } = await makeWorld("plenary");
    await release("attended");
    expect(await ask(await delegate(["main"]))).toMatchObject({ may: true });
    expect(await ask(await delegate([]))).toEqual(notThere);
  });

  it("is of the newest version for delegates, and of any for speakers and organisers", async () => {
    const { ask, release, delegate, session, speaker, organiser, slides } = await makeWorld();
    const [old = { id: "" }] = slides.versions;
    const [newest = { id: "" }] = (await makeSlides(speaker, session.id, "newer")).versions;
    await release("delegates");
    const guest = await delegate([]);
    expect(await ask(guest, newest.id)).toMatchObject({ may: true });
    expect(await ask(guest, old.id)).toEqual(notNewest);
    for (const actor of [speaker, organiser])
      expect(await ask(actor, old.id)).toMatchObject({ may: true, file: { versionId: old.id } });
  });

  it("of what is not there says so", async () => {
    const { ask, organiser } = await makeWorld();
    expect(await ask(organiser, "nothing")).toEqual({
      may: false,
      code: "not-found",
      sentence: "There are no slides here.",
    });
  });
});
