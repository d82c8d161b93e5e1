// The forms of the programme: a room, a slot, a session, a speaker. What each asks, and the sentence for a wrong answer.
import { z } from "zod";
import { organisersWording } from "~/domain/announcing/conferences/wording";
import { emailAddress } from "~/domain/ground/fields/email-address";
import { line, lines } from "~/domain/ground/fields/text-field";
import {
  hiddenId,
  oneOrMany,
  orEmpty,
  tick,
  wholeNumber,
} from "~/domain/ground/fields/typed-values";
import { addDays } from "~/domain/ground/time/days";
import { type Fault, isFault, typedMomentOn } from "~/domain/ground/time/typed-dates";
import { personName } from "~/domain/people/people/people";
import { type SlotKind, slotKinds } from "../slots";
import { themes } from "../themes";

const wording = organisersWording;

/** A capacity that may be left empty, as null. */
const capacity = orEmpty(
  wholeNumber({ ask: "Enter a whole number", least: 1, most: 100_000 }),
  null,
);

/** A room: its name, how many people it holds, and who can get to it and hear in it. */
export const roomForm = z.object({
  name: line({
    name: "The name of the room",
    most: 100,
    missing: "Enter the name of the room",
    readable: true,
    wording,
  }),
  capacity,
  stepFree: tick,
  hearingLoop: tick,
});

/** A room as its form gives it. */
export type RoomInput = z.output<typeof roomForm>;

/** The calendar dates of a conference. */
export function daysOfConference(conference: { startsOn: string; endsOn: string }): string[] {
  const days: string[] = [];
  for (let day = conference.startsOn; day <= conference.endsOn; day = addDays(day, 1))
    days.push(day);
  return days;
}

/** A slot as its form gives it. */
export type SlotInput = {
  kind: SlotKind;
  title: string;
  startsAt: Date;
  endsAt: Date;
};

/** A slot of this conference: on one of its days, in its time zone, ending after it starts. Every wrong answer is told at once. */
export function slotForm(conference: { startsOn: string; endsOn: string; timeZone: string }) {
  const days = daysOfConference(conference);
  const what = z.object({
    title: line({
      name: "The title",
      most: 100,
      missing: "Enter a title, like Keynote or Breakout 1",
      readable: true,
      wording,
    }),
    kind: z.enum(slotKinds, "Say whether it is a plenary or a breakout"),
    day: z.enum(days, "Choose a day of the conference"),
  });
  return z.record(z.string(), z.unknown()).transform((typed, ctx): SlotInput => {
    const faults: Fault[] = [];
    const result = what.safeParse(typed);
    for (const { path, message } of result.error?.issues ?? [])
      faults.push({ field: String(path[0]), text: message });
    // Times are looked at on the first day where the day is wrong, so that their own faults are told too.
    const day = days.find((one) => one === typed.day) ?? conference.startsOn;
    const moment = (field: string, when: string) => {
      const text = typeof typed[field] === "string" ? typed[field] : "";
      const value = typedMomentOn(day, text, field, when, conference.timeZone);
      if (!isFault(value)) return value;
      faults.push(value);
      return null;
    };
    const startsAt = moment("starts", "when it starts");
    const endsAt = moment("ends", "when it ends");
    if (startsAt && endsAt && endsAt <= startsAt)
      faults.push({ field: "ends", text: "The end must be after the start" });
    if (result.success && startsAt && endsAt && faults.length === 0)
      return { title: result.data.title, kind: result.data.kind, startsAt, endsAt };
    for (const { field, text } of faults)
      ctx.addIssue({ code: "custom", path: [field], message: text });
    return z.NEVER;
  });
}

/** A session: what, when, where, with whom, and for how many. */
export const sessionForm = z.object({
  title: line({
    name: "The title",
    most: 200,
    missing: "Enter a title",
    readable: true,
    wording,
  }),
  slotId: hiddenId("Choose a slot"),
  roomId: orEmpty(hiddenId("Choose a room"), null),
  capacity,
  theme: z
    .enum(["", ...themes], "Choose a theme")
    .default("")
    .transform((theme) => theme || null),
  topic: line({ name: "The topic", most: 100, wording }).transform((topic) => topic || null),
  summary: line({ name: "The summary", most: 300, wording }),
  description: lines({ name: "The description", most: 20_000, wording }),
  speakers: oneOrMany,
});

/** A session as its form gives it. */
export type SessionInput = z.output<typeof sessionForm>;

/** A speaker: who they are, and the address with which they sign in, where they have given one. */
export const speakerForm = z.object({
  name: personName,
  email: orEmpty(emailAddress, null),
  jobTitle: line({ name: "The job title", most: 150, wording }),
  organisation: line({ name: "The organisation", most: 150, wording }),
  biography: lines({ name: "The biography", most: 5000, wording }),
});

/** A speaker as the form gives it. */
export type SpeakerInput = z.output<typeof speakerForm>;
