// Saves the parts of a programme that say who speaks when, and gives up the places that cannot be kept beside a talk.
import {
  type Change,
  changeProgramme,
  type ProgrammeOf,
} from "~/domain/announcing/programme/parts/change-programme.server";
import { writeSession } from "~/domain/announcing/programme/parts/save-session.server";
import { writeSlot } from "~/domain/announcing/programme/parts/save-slot.server";
import { writeSpeaker } from "~/domain/announcing/programme/parts/speakers.server";
import { freePlacesBesideTalks } from "~/domain/choosing/choices/free-beside-talks.server";
import type { Actor } from "~/domain/ground/audit/actor";
import type { Step } from "~/domain/ground/audit/step";
import { drawProse } from "~/domain/ground/prose/prose.server";

/** What was done, as the last word of the programme's address says it: places of speakers were given up with it, or not. */
type Saved = "saved" | "saved-freed";

/**
 * Saves a session as `writeSession` does. A speaker who holds a place at the time of their own session, or on its topic, loses
 * that place, with a letter that says why.
 *
 * @throws DomainError `forbidden`, `not-found`, and as `writeSession`
 */
export const saveSession = saving(writeSession, ({ description }) => ({ description }));

/** Saves a slot as `writeSlot` does, and frees places as `saveSession` does. @throws DomainError `forbidden`, and as `writeSlot` */
export const saveSlot = saving(writeSlot, () => ({}));

/** Saves a speaker as `writeSpeaker` does, and frees places as `saveSession` does. @throws DomainError `forbidden`, and as `writeSpeaker` */
export const saveSpeaker = saving(writeSpeaker, ({ biography }) => ({ biography }));

function saving<Input>(
  write: (step: Step, conference: ProgrammeOf, input: Input) => Promise<Change | null>,
  /** What of it is drawn, by the name of its field. */
  prose: (input: Input) => Record<string, string>,
) {
  return async (actor: Actor, slug: string, input: Input, now: Date): Promise<Saved> => {
    await drawProse(prose(input));
    let freed = 0;
    await changeProgramme(actor, slug, now, async (step, conference) => {
      const change = await write(step, conference, input);
      if (change) freed = await freePlacesBesideTalks(step, conference.id);
      return change;
    });
    return freed > 0 ? "saved-freed" : "saved";
  };
}
