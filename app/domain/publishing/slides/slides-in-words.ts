// What pages say of slides: how far they are, and when their session is.
import { dateTime, longDate, timeRange } from "~/domain/ground/time/dates";
import { announcedAfterMinutes, audienceOf, type SlidesState, slidesState } from "./slides";

/** How far slides are, as a tag on a list of one's sessions. */
export const slidesTags: Record<SlidesState, { text: string; colour: string }> = {
  needed: { text: "Slides needed", colour: "yellow" },
  uploaded: { text: "Uploaded", colour: "blue" },
  released: { text: "Released", colour: "green" },
};

/** How far slides are, as their speaker is told. */
const slidesStands: Record<SlidesState, string> = {
  needed: "Not uploaded yet",
  uploaded: "Uploaded, waiting for the organisers",
  released: "Released to delegates",
};

/** What an organiser has just done with slides. */
export const slidesDone = new Map([
  [
    "released",
    `The slides have been released. We email those they are for in ${announcedAfterMinutes} minutes, once for everything that you release until then.`,
  ],
  ["withdrawn", "The slides are withdrawn. Delegates cannot download them."],
]);

type Slot = { startsAt: Date; endsAt: Date };

/** "Thursday 2 February 2017, 11:15am to midday". */
function whenInWords({ startsAt, endsAt }: Slot, timeZone: string): string {
  return `${longDate(startsAt, timeZone)}, ${timeRange(startsAt, endsAt, timeZone)}`;
}

type Spoken = {
  id: string;
  title: string;
  conference: { slug: string; name: string; timeZone: string };
  slot: Slot;
  room: { name: string } | null;
  slides: { releasedAt: Date | null; versions: readonly unknown[] } | null;
};

/**
 * A speaker's sessions in the order of time, and their conferences in the order given.
 *
 * @param sessions the newest conference first
 */
export function spokenInWords(sessions: readonly Spoken[]) {
  const inTime = [...sessions].sort((a, b) => +a.slot.startsAt - +b.slot.startsAt);
  return {
    conferences: [
      ...new Map(sessions.map(({ conference: { slug, name } }) => [slug, { slug, name }])).values(),
    ],
    sessions: inTime.map(({ id, title, conference, slot, room, slides }) => ({
      id,
      title,
      conference: conference.slug,
      when: whenInWords(slot, conference.timeZone),
      room: room?.name ?? null,
      state: slidesState(slides),
    })),
  };
}

type Version = {
  id: string;
  number: number;
  fileName: string;
  size: number;
  uploadedAt: Date;
  _count: { downloads: number };
};

/** One of a speaker's sessions with every version of its slides. `size` counts bytes. */
export function speakerSessionInWords(
  session: Omit<Spoken, "id" | "slides"> & {
    slides: { releasedAt: Date | null; marking: string; versions: readonly Version[] } | null;
  },
) {
  const { title, conference, slot, room, slides } = session;
  return {
    title,
    when: whenInWords(slot, conference.timeZone),
    room: room?.name ?? "Not yet known",
    stands: slidesStands[slidesState(slides)],
    marking: slides?.marking ?? "",
    versions: (slides?.versions ?? []).map(({ id, number, fileName, size, ...version }) => ({
      ...{ id, number, fileName, size },
      uploaded: dateTime(version.uploadedAt, conference.timeZone),
      downloads: version._count.downloads,
    })),
  };
}

type Listed = {
  id: string;
  title: string;
  slot: Slot;
  speakers: { speaker: { name: string; personId: string | null } }[];
  slides: {
    id: string;
    marking: string;
    audience: string;
    releasedAt: Date | null;
    versions: readonly Omit<Version, "uploadedAt">[];
  } | null;
};

/**
 * Every session with a speaker as the organiser's list says it. `slides` are null where no version was uploaded; `reachable`
 * is false where no speaker can be written to; `size` counts bytes.
 */
export function conferenceSlidesInWords(sessions: readonly Listed[], timeZone: string) {
  return sessions.map(({ id, title, slot, speakers, slides }) => {
    const newest = slides?.versions[0];
    return {
      id,
      title,
      time: timeRange(slot.startsAt, slot.endsAt, timeZone),
      speakers: speakers.map(({ speaker }) => speaker.name).join(", "),
      reachable: speakers.some(({ speaker }) => speaker.personId),
      slides:
        slides && newest
          ? {
              id: slides.id,
              marking: slides.marking,
              audience: audienceOf(slides.audience),
              released: slides.releasedAt !== null,
              version: {
                ...{ id: newest.id, number: newest.number, fileName: newest.fileName },
                ...{ size: newest.size, downloads: newest._count.downloads },
              },
            }
          : null,
    };
  });
}
