// The form that makes and changes a conference: what it asks, and the sentence for each wrong answer.

import { z } from "zod";
import { asciiDomain, emailAddress } from "~/domain/ground/fields/email-address";
import { slugWithEnding } from "~/domain/ground/fields/slug";
import { line, lines } from "~/domain/ground/fields/text-field";
import {
  hiddenId,
  numberSentence,
  orEmpty,
  wholeNumber,
} from "~/domain/ground/fields/typed-values";
import { dateTime, longDate } from "~/domain/ground/time/dates";
import { type Fault, isFault, typedDay, typedMoment } from "~/domain/ground/time/typed-dates";
import { momentAt } from "~/domain/ground/time/wall-clock";
import { defaultOfferHours } from "./conferences";
import { organisersWording } from "./wording";

/** Words that stand where an address of a conference would. */
const reserved = new Set(["current", "import", "new", "people", "trail"]);

const mostOfSlug = 60;

/** The last part of a conference's address: lower case letters, digits and hyphens. */
export const conferenceSlug = z
  .string("Enter an address")
  .trim()
  .toLowerCase()
  .max(mostOfSlug, `The address must have ${mostOfSlug} characters or fewer`)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "The address must have only letters, numbers and hyphens, like soc-2027",
  )
  .refine((slug) => !reserved.has(slug), "This address is kept for other pages. Choose another");

/**
 * An address made of a conference's name and the year of its first day.
 *
 * @returns "" where the name has no letters or digits
 */
export function suggestSlug(name: string, startsOn: string): string {
  // Two characters fewer than an address may have, so that there is room to count on.
  return slugWithEnding(name, startsOn.slice(0, 4), mostOfSlug - 2);
}

const wording = organisersWording;

const domainsText = lines({ name: "Trusted domains", most: 5000, wording });

const domains = domainsText.transform((text, ctx) => {
  const entries = text
    .split(/[\s,;]+/)
    .map((entry) => asciiDomain(entry.toLowerCase().replace(/^@/, "")))
    .filter(Boolean);
  const wrong = entries.find(
    (entry) => !/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(entry),
  );
  if (wrong)
    ctx.addIssue(`“${wrong.slice(0, 60)}” is not a domain. Enter one a line, like police.uk`);
  return [...new Set(entries)].join("\n");
});

const capacityAsked = { ask: "Enter how many people can come,", least: 1, most: 100_000 };

const texts = z.object({
  name: line({ name: "The name", most: 150, missing: "Enter a name", readable: true, wording }),
  slug: orEmpty(conferenceSlug, ""),
  summary: line({
    name: "The summary",
    most: 250,
    missing: "Enter one sentence about the conference",
    readable: true,
    wording,
  }),
  description: lines({ name: "The description", most: 20_000, wording }),
  audience: lines({ name: "Who it is for", most: 1000, wording }),
  venue: line({
    name: "The venue",
    most: 200,
    missing: "Enter the venue",
    readable: true,
    wording,
  }),
  address: lines({
    name: "The address",
    most: 500,
    missing: "Enter the address of the venue",
    readable: true,
    wording,
  }),
  capacity: orEmpty(wholeNumber(capacityAsked), 0),
  contactEmail: emailAddress,
  trustedDomains: domains,
  offerHours: wholeNumber({ ask: "Enter hours", least: 1, most: 336 }).default(defaultOfferHours),
});

/** The order of the fields on the page, so that the errors come in it too. */
const order = [
  "name",
  "slug",
  "summary",
  "description",
  "audience",
  "startsOn",
  "endsOn",
  "venue",
  "address",
  "contactEmail",
  "capacity",
  "registrationOpensAt",
  "registrationClosesAt",
  "trustedDomains",
  "offerHours",
  "choicesOpenAt",
  "choicesCloseAt",
];

/** A conference as its form gives it. Days are calendar dates; a capacity of 0 means that nobody registers. */
export type ConferenceInput = z.output<typeof texts> & {
  startsOn: string;
  endsOn: string;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  choicesOpenAt: Date | null;
  choicesCloseAt: Date | null;
};

const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
type Typed = z.output<typeof fields>;

/**
 * The form's schema. Every wrong answer is told at once.
 *
 * @param timeZone the conference's, in which its times are typed
 */
export function conferenceForm(timeZone: string) {
  return fields.transform((typed, ctx): ConferenceInput => {
    const faults: Fault[] = [];
    const days = readDays(typed, faults);
    const times = readTimes(typed, days.endsOn, timeZone, faults);
    const result = texts.safeParse(typed);
    if (!result.success)
      for (const issue of result.error.issues)
        faults.push({ field: String(issue.path[0]), text: issue.message });
    const capacity = texts.shape.capacity.safeParse(typed.capacity);
    if (capacity.data === 0 && times.registrationOpensAt)
      faults.push({ field: "capacity", text: numberSentence(capacityAsked) });
    if (result.success && faults.length === 0) return { ...result.data, ...days, ...times };
    const place = ({ field }: Fault) => order.indexOf(field.split("-")[0] ?? "");
    for (const { field, text } of faults.sort((a, b) => place(a) - place(b)))
      ctx.addIssue({ code: "custom", path: [field], message: text });
    return z.NEVER;
  });
}

/**
 * The form of a conference that is there: its details, and the version of them that the page was opened with.
 *
 * @param timeZone the conference's, in which its times are typed
 */
export function detailsForm(timeZone: string) {
  const opened = z.object({ version: hiddenId("Open the page again") });
  return z.intersection(conferenceForm(timeZone), opened);
}

function readDays(typed: Typed, faults: Fault[]) {
  const day = (name: string, what: string) => {
    const value = typedDay(typed, name, what);
    if (typeof value === "string") return value;
    faults.push(value ?? { field: `${name}-day`, text: `Enter ${what}` });
    return "";
  };
  const startsOn = day("startsOn", "the start date");
  const endsOn = day("endsOn", "the end date");
  if (startsOn && endsOn && endsOn < startsOn)
    faults.push({
      field: "endsOn-day",
      text: `The end date must be the same as or after the start date, ${longDate(startsOn)}`,
    });
  return { startsOn, endsOn };
}

function readTimes(typed: Typed, endsOn: string, timeZone: string, faults: Fault[]) {
  const moment = (name: string, what: string) => {
    const value = typedMoment(typed, name, what, timeZone);
    if (!isFault(value)) return value;
    faults.push(value);
    return undefined;
  };
  const pair = (opens: string, closes: string, what: string, verb: string) => {
    const from = moment(opens, `when ${what} ${verb}`);
    const to = moment(closes, `when ${what} close${verb.endsWith("s") ? "s" : ""}`);
    const wrong = (text: string) => faults.push({ field: `${closes}-day`, text });
    if (from === null && to)
      faults.push({ field: `${opens}-day`, text: `Enter when ${what} ${verb}` });
    if (from && to && to <= from)
      wrong(`The closing time must be after the opening time, ${dateTime(from, timeZone)}`);
    const end = endsOn && momentAt(endsOn, "23:59", timeZone);
    if (to && end && to > end)
      wrong(`The closing time must not be after the conference, which ends on ${longDate(endsOn)}`);
    return [from ?? null, to ?? null] as const;
  };
  const registration = pair("registrationOpensAt", "registrationClosesAt", "registration", "opens");
  const choices = pair("choicesOpenAt", "choicesCloseAt", "choices", "open");
  return {
    registrationOpensAt: registration[0],
    registrationClosesAt: registration[1],
    choicesOpenAt: choices[0],
    choicesCloseAt: choices[1],
  };
}
