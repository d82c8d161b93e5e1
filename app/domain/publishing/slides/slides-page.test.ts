// The organiser's page of slides: the sessions that somebody speaks in, and no other.
import { expect, it } from "vitest";
import { makeSession } from "../../../../prisma/factories/factories";
import { makeSpokenSession } from "../../../../prisma/factories/slides";
import { getSlidesPage } from "./slides.server";

it("asks no session for slides in which nobody speaks", async () => {
  const { conference, slot, session } = await makeSpokenSession();
  await makeSession(conference.id, slot.id, { title: "Lunch" });
  const page = await getSlidesPage(conference.slug);
  expect(page?.sessions.map(({ id }) => id)).toEqual([session.id]);
});
