// What a session's page shows to whom: its reader's part in it, and its slides with the reason for those they are not for.
import { expect, it } from "vitest";
import { visitor } from "~/domain/ground/audit/actor";
import { registrationStates } from "~/domain/joining/registration/registration";
import { releaseSlides } from "~/domain/publishing/slides/release-slides.server";
import { makePlace } from "../../../../prisma/factories/attendance";
import { makeConference, makeRegistration, testNow } from "../../../../prisma/factories/factories";
import { makeSlides, makeSpokenSession } from "../../../../prisma/factories/slides";
import { getSessionPage } from "./page.server";
import { readerStands } from "./reader";

it("shows slides once released, with the reason for whoever they are not for", async () => {
  const { conference, session, speaker, organiser } = await makeSpokenSession();
  const { id, versions } = await makeSlides(speaker, session.id);
  const page = (actor: Parameters<typeof getSessionPage>[0]) =>
    getSessionPage(actor, conference.slug, session.slug, testNow);
  const guest = visitor("192.0.2.1");
  expect((await page(guest))?.slides).toBeNull();
  const release = { conferenceSlug: conference.slug, slidesId: id };
  await releaseSlides(organiser, { ...release, audience: "attended" }, testNow);
  const slides = {
    versionId: versions[0]?.id,
    size: versions[0]?.size,
    audience: "Delegates who were in the session",
  };
  expect((await page(guest))?.slides).toEqual({ ...slides, refusal: "" });
  expect((await page(speaker))?.slides).toEqual({ ...slides, refusal: "" });
  const { actor } = await makeRegistration(conference.id);
  expect((await page(actor))?.slides).toEqual({
    ...slides,
    refusal: "These slides are for the delegates who were in the session.",
  });
});

it("knows its reader: a visitor, somebody undecided, and somebody with a place here", async () => {
  const { conference, session } = await makeSpokenSession();
  const reader = async (actor: Parameters<typeof getSessionPage>[0]) =>
    (await getSessionPage(actor, conference.slug, session.slug, testNow))?.reader;
  expect(await reader(visitor("192.0.2.1"))).toEqual({
    signedIn: false,
    registering: true,
    stands: "none",
    placeHere: false,
    inTheWay: "",
    closed: "",
  });
  const undecided = await makeRegistration(conference.id, { state: "submitted" });
  expect(await reader(undecided.actor)).toMatchObject({ signedIn: true, stands: "undecided" });
  const approved = await makeRegistration(conference.id);
  expect(await reader(approved.actor)).toMatchObject({ stands: "approved", placeHere: false });
  await makePlace(approved.registration, session);
  expect(await reader(approved.actor)).toMatchObject({ stands: "approved", placeHere: true });
});

it("is there for sessions of released conferences alone", async () => {
  const { session } = await makeSpokenSession();
  const other = await makeConference();
  const draft = await makeConference({ releasedAt: null });
  for (const { slug } of [other, draft])
    expect(await getSessionPage(visitor(""), slug, session.slug, testNow)).toBeNull();
});

it("takes a registration that was withdrawn as none, and one that was declined as refused", () => {
  const told = (stands: string) =>
    registrationStates.filter((state) => readerStands(state) === stands).sort();
  expect(told("none")).toEqual(["withdrawn"]);
  expect(told("refused")).toEqual(["declined"]);
  expect(told("undecided")).toEqual(["draft", "submitted", "waiting"]);
  expect(told("approved")).toEqual(["approved"]);
  expect(readerStands(null)).toBe("none");
});
