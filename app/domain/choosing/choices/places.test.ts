// What counts as a place that somebody holds, asked everywhere: a place that is offered is its delegate's like one that is held.
import { expect, it } from "vitest";
import { recordScans } from "~/domain/arriving/attendance/record-scans.server";
import { readBadges } from "~/domain/arriving/badges/badges.server";
import { getAgendaCalendar } from "~/domain/choosing/agenda/agenda.server";
import { getSessionReader } from "~/domain/desk/session-page/reader.server";
import { mayDownload } from "~/domain/publishing/slides/may-download.server";
import { command } from "~/platform/db.server";
import { makePlace, makeScan } from "../../../../prisma/factories/attendance";
import {
  makeActor,
  makeConference,
  makeRegistration,
  makeSession,
  makeSlot,
  makeTalks,
  testNow,
  theDay,
} from "../../../../prisma/factories/factories";
import { countWithoutEveryPlace, listBreakoutFill } from "./breakout-fill.server";
import { getMyChoices } from "./my-choices.server";
import { isHeld, type PlaceState, placeStates, wantedStates } from "./places";

/** Slides of a session, released to those who were in it; the id of their version. */
function makeSlides(sessionId: string, uploadedById: string): Promise<string> {
  const file = { fileName: "a.pdf", mediaType: "application/pdf", size: 1, sha256: "0" };
  const version = { ...file, number: 1, uploadedById, uploadedAt: testNow, uploadId: "1" };
  return command(async (tx) => {
    const { id } = await tx.slides.create({
      data: {
        ...{ sessionId, marking: "OFFICIAL", audience: "attended" },
        ...{ releasedAt: testNow, createdAt: testNow },
      },
    });
    return (await tx.slidesVersion.create({ data: { ...version, slidesId: id } })).id;
  });
}

/** Whether a delegate whose only place is in this state has it, or speaks there, by everybody who asks. */
async function whoSaysSo(state: PlaceState | "spoken") {
  const conference = await makeConference();
  const { id, slug } = conference;
  const slot = await makeSlot(id);
  const session = await makeSession(id, slot.id, { title: "Local profile", slug: "profile" });
  const steward = await makeActor("steward");
  const { registration, ticket, actor } = await makeRegistration(id);
  const spoken = state === "spoken";
  if (spoken) await makeTalks(registration, session);
  else await makePlace(registration, session, state);
  const badges = [];
  for await (const badge of readBadges(id, { since: null, initial: null })) badges.push(badge);
  const code = ticket?.code ?? "";
  const scan = async (checkpoint: string) => {
    const scans = [makeScan(code, theDay, checkpoint)];
    return (await recordScans(steward, { slug, scans }, theDay))[0]?.verdict;
  };
  await scan("main");
  const versionId = await makeSlides(session.id, steward.personId);
  const [fill] = await listBreakoutFill(id);
  const { breakouts, day } = await getMyChoices({ ...registration, conference }, testNow);
  const reader = await getSessionReader(actor.personId, conference, session.slug, testNow);
  return {
    badge: badges[0]?.sessions.length === 1,
    calendar: (await getAgendaCalendar(actor.personId, testNow)).includes("Local profile"),
    choices: breakouts[0]?.[spoken ? "talk" : "mine"] === "Local profile",
    day: day.some(({ title, speaks }) => title === "Local profile" && speaks === spoken),
    page: spoken ? reader.inTheWay.startsWith("You speak in this session") : reader.placeHere,
    fill: spoken || fill?.sessions[0]?.placesHeld === 1,
    everyPlace: (await countWithoutEveryPlace(id)) === 0,
    // Attendance at the session's own door would do by itself, so the slides are asked for before it.
    slides: (await mayDownload(actor, versionId, testNow)).may,
    door: (await scan("session:profile")) === "admitted",
  };
}

it.each(placeStates)("a place that is %s is the same to everybody who asks", async (state) => {
  const answers = Object.entries(await whoSaysSo(state));
  expect(answers).toEqual(answers.map(([who]) => [who, isHeld(state)]));
});

it("what somebody speaks in is their own to everybody who asks", async () => {
  const answers = Object.entries(await whoSaysSo("spoken"));
  expect(answers).toEqual(answers.map(([who]) => [who, true]));
});

it("a place is somebody's while it is held or offered", () => {
  expect(placeStates.filter(isHeld)).toEqual(["held", "offered"]);
});

it("a place is wanted by whoever has it and by whoever waits for it", () => {
  expect(wantedStates).toEqual(["held", "offered", "waiting"]);
});
