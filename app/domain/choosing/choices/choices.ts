// Choosing sessions: what is asked, when places can be taken, and what is at the same time.
import { z } from "zod";
import type { ChoiceMode } from "~/domain/announcing/conferences/conferences";
import { hiddenId } from "~/domain/ground/fields/typed-values";
import { dateTime, localDay } from "~/domain/ground/time/dates";

/** What a rule needs to know of a session. Times are instants. */
export type Choosable = {
  id: string;
  title: string;
  topic: string | null;
  slotId: string;
  startsAt: Date;
  endsAt: Date;
};

/** What the delegate's form asks: take or give up the place in one session. */
export const choiceForm = z.object({
  sessionId: hiddenId("Choose a session"),
  intent: z.enum(["take", "release"], "Choose what to do"),
});

/** What whoever has no approved registration is told. */
export const choosingOnceApproved = "You can choose sessions once your registration is approved.";

/** Whether places can be taken at a moment, and the sentence that says why not. */
export type ChoicesWindow = { open: boolean; sentence: string };

type ChoicesTimes = {
  startsOn: string;
  timeZone: string;
  choiceMode: ChoiceMode;
  choicesOpenAt: Date | null;
  choicesCloseAt: Date | null;
};

/**
 * Whether delegates can change their choices at `now`. Without an opening time they cannot; without a closing time they
 * can until the day of the conference.
 */
export function choicesWindow(conference: ChoicesTimes, now: Date): ChoicesWindow {
  const { choicesOpenAt: opens, choicesCloseAt: closes, timeZone } = conference;
  if (conference.choiceMode !== "first-come")
    return closed("Places at this conference are given by ranking, so you cannot take one here.");
  if (!opens) return closed("You cannot choose sessions yet.");
  if (now < opens) return closed(`You can choose sessions from ${dateTime(opens, timeZone)}.`);
  if (closes ? now >= closes : localDay(now, timeZone) >= conference.startsOn)
    return closed("Choosing sessions has closed.");
  return { open: true, sentence: "" };
}

const closed = (sentence: string): ChoicesWindow => ({ open: false, sentence });

/** Whether two time ranges share a moment. One that ends when the other starts does not. */
export function overlaps(
  a: Pick<Choosable, "startsAt" | "endsAt">,
  b: Pick<Choosable, "startsAt" | "endsAt">,
): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
