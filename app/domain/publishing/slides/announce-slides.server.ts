// Telling delegates that slides were released: once for all that were released together, and to exactly those they are for.
import { wasThere } from "~/domain/arriving/attendance/was-there";
import { heldStates } from "~/domain/choosing/choices/places";
import { type Letter, writeLetter } from "~/domain/ground/letters/write-letter.server";
import { statesThatCome } from "~/domain/joining/registration/registration";
import { paths } from "~/paths";
import { command, read } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { announcedAfterMinutes, audienceOf } from "./slides";
import { slidesReleasedLetter } from "./slides-letters";

/** Letters written in one command, so that no other writer waits for all of them. */
const lettersAtOnce = 100;

/**
 * Writes to the delegates of each conference whose newest release is `announcedAfterMinutes` old, once for everything that was
 * released since the last time. A release that was taken back before that is told to nobody. Broken off, it goes on where it was.
 */
export async function announceSlides(now: Date): Promise<void> {
  const released = await listUnannounced();
  const settled = now.getTime() - announcedAfterMinutes * 60_000;
  for (const id of new Set(released.map(({ session }) => session.conference.id))) {
    const slides = released.filter(({ session }) => session.conference.id === id);
    if (slides.every(({ releasedAt }) => (releasedAt?.getTime() ?? 0) <= settled))
      await announce(id, slides, now);
  }
}

function listUnannounced() {
  return read.slides.findMany({
    where: { releasedAt: { not: null }, announcedAt: null },
    orderBy: [{ session: { slot: { startsAt: "asc" } } }, { id: "asc" }],
    select: {
      id: true,
      audience: true,
      releasedAt: true,
      session: {
        select: {
          id: true,
          title: true,
          slot: { select: { kind: true } },
          conference: { select: { id: true, slug: true, name: true } },
        },
      },
    },
  });
}

type Released = Awaited<ReturnType<typeof listUnannounced>>;

async function announce(conferenceId: string, slides: Released, now: Date): Promise<void> {
  const delegates = await read.registration.findMany({
    where: { conferenceId, state: { in: statesThatCome } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      personId: true,
      fullName: true,
      email: true,
      places: { where: { state: { in: heldStates } }, select: { sessionId: true } },
      attendances: { select: { checkpoint: true, sessionId: true } },
    },
  });
  const letters = delegates.flatMap((delegate) => {
    const own = slides.filter((one) => isFor(one, delegate));
    return own.length === 0 ? [] : [letterTo(delegate, own, conferenceId)];
  });
  for (let from = 0; from < letters.length; from += lettersAtOnce)
    await command(async (tx) => {
      for (const letter of letters.slice(from, from + lettersAtOnce))
        await writeLetter({ tx, now }, letter);
    });
  const announced = { id: { in: slides.map(({ id }) => id) }, releasedAt: { not: null } };
  await command((tx) => tx.slides.updateMany({ where: announced, data: { announcedAt: now } }));
}

type Delegate = {
  id: string;
  personId: string;
  fullName: string;
  email: string;
  places: { sessionId: string }[];
  attendances: { checkpoint: string; sessionId: string | null }[];
};

function isFor(
  { audience, session }: Released[number],
  { places, attendances }: Delegate,
): boolean {
  if (audienceOf(audience) === "delegates") return true;
  const plenary = session.slot.kind === "plenary";
  const hasPlace = places.some(({ sessionId }) => sessionId === session.id);
  return wasThere({ id: session.id, plenary }, attendances, hasPlace);
}

function letterTo(delegate: Delegate, slides: Released, conferenceId: string): Letter {
  const conference = slides[0]?.session.conference;
  const releases = slides.map(({ id, releasedAt }) => `${id}@${releasedAt?.getTime()}`).join(" ");
  return {
    to: delegate.email,
    personId: delegate.personId,
    conferenceId,
    kind: "slides-released",
    onceKey: `slides-released:${delegate.id}:${releases}`,
    ...slidesReleasedLetter({
      name: delegate.fullName,
      conference: conference?.name ?? "",
      titles: slides.map(({ session }) => session.title),
      programme: addressOf(paths.programme(conference?.slug ?? "")),
    }),
  };
}
