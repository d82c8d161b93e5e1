// What a delegate is asked, and the sentence beside each field that cannot be taken as it is.
import { z } from "zod";
import type { TypedChange } from "~/domain/ground/audit/trail-in-words";
import { emailAddress } from "~/domain/ground/fields/email-address";
import { line, lines, type TextField } from "~/domain/ground/fields/text-field";
import { hiddenId, hiddenVersion, tick } from "~/domain/ground/fields/typed-values";
import {
  regionKeys,
  regionLabel,
  sectorKeys,
  sectorLabel,
} from "~/domain/people/people/who-they-are";
import { unprintedCharacters } from "~/platform/fonts/printed-scripts";

const webAddress = /:\/\/|\bwww\./i;

/** A line for people, which goes to the address in a letter before anybody has proved to be behind it: no web address. */
function answerLine(what: TextField & { missing: string }) {
  return line({ ...what, readable: true }).refine(
    (text) => !webAddress.test(text),
    `${what.name} must not include a web address`,
  );
}

const enterPhone = "Enter a phone number, like 020 7946 0000 or +44 20 7946 0000";

/** Characters of a name, of the one on a badge too: it has room for the whole of it. */
const nameLength = 100;

const fields = {
  fullName: answerLine({ missing: "Enter your full name", name: "Full name", most: nameLength }),
  badgeName: answerLine({
    missing: "Enter the name for your badge",
    name: "Name on badge",
    most: nameLength,
    optional: true,
  }),
  email: emailAddress,
  jobTitle: answerLine({ missing: "Enter your job title", name: "Job title", most: 100 }),
  organisation: answerLine({ missing: "Enter your organisation", name: "Organisation", most: 120 }),
  sector: z.enum(sectorKeys, "Select the sector you work in"),
  region: z.enum(regionKeys, "Select the region you work in"),
  phone: answerLine({
    missing: enterPhone,
    name: "Phone number",
    most: 40,
    optional: true,
  }).refine(
    (text) => text === "" || /^(?=(?:\D*\d){3})[+\d][\d\s().,/x#ext+-]*$/i.test(text),
    enterPhone,
  ),
  accessNeeds: lines({ name: "Access needs", most: 500 }),
  dietaryNeeds: lines({ name: "Dietary needs", most: 500 }),
  consentToList: tick,
};

/** Characters that a sentence names at most. */
const namedAtMost = 5;

/** What of a name is not printed on a badge, as it stands in a sentence: “😀” and “ꦱ”; "" where all is. */
function unprintedInWords(name: string): string {
  const quoted = unprintedCharacters(name)
    .slice(0, namedAtMost)
    .map((character) => `“${character}”`);
  return new Intl.ListFormat("en-GB").format(quoted);
}

/** A badge shows the name in letters that can be printed. Where the full name cannot, another one is asked for. */
function printedName(
  { fullName, badgeName }: { fullName: string; badgeName: string },
  { addIssue }: z.RefinementCtx,
): void {
  const unprinted = unprintedInWords(badgeName || fullName);
  if (unprinted === "") return;
  const message = badgeName
    ? `Name on badge must not include ${unprinted}, which cannot be printed. Write it in other letters`
    : `Your full name has ${unprinted}, which cannot be printed. Enter a name for your badge in other letters`;
  addIssue({ code: "custom", path: ["badgeName"], message });
}

/** The badge carries the full name where no other was given. */
const named = <T extends { fullName: string; badgeName: string }>(answers: T): T => ({
  ...answers,
  badgeName: answers.badgeName || answers.fullName,
});

/** The registration form. */
export const registrationForm = z
  .object({
    ...fields,
    privacy: z.literal("yes", "Confirm that you have read the privacy notice"),
  })
  .superRefine(printedName)
  .transform(({ privacy: _agreed, ...answers }) => named(answers));

const registrationId = hiddenId("Open the page again");

/** The form that changes a registration; `version` is the one that the page showed. */
export const editForm = z
  .object({ ...fields, registrationId, version: hiddenVersion("Open the page again") })
  .superRefine(printedName)
  .transform(({ registrationId, version, ...answers }) => ({
    registrationId,
    version,
    answers: named(answers),
  }));

/** The form that withdraws a registration. */
export const withdrawRegistrationForm = z.object({ registrationId });

/** Everything that a delegate answers. */
export type Answers = z.output<typeof registrationForm>;

/** The answers in the order of the form, each with what it is called. */
export const questions: Record<keyof Answers, string> = {
  fullName: "Full name",
  badgeName: "Name on badge",
  email: "Work email address",
  jobTitle: "Job title",
  organisation: "Organisation",
  sector: "Sector",
  region: "Region",
  phone: "Phone number",
  accessNeeds: "Access needs",
  dietaryNeeds: "Dietary needs",
  consentToList: "Delegate list",
};

/** An answer as people read it; what was left empty is said in words. */
export function answerText(answers: Answers, question: keyof Answers): string {
  switch (question) {
    case "sector":
      return sectorLabel(answers.sector);
    case "region":
      return regionLabel(answers.region);
    case "consentToList":
      return answers.consentToList
        ? "Show my name, organisation, sector and region"
        : "Do not show me";
    default:
      return answers[question] || "None given";
  }
}

/**
 * The answers as the fields of the form, to be carried between its pages. A badge that carries the full name is an empty field,
 * so that it follows a name that is corrected.
 */
export function answerFields(answers: Answers): Record<string, string> {
  const { consentToList, ...texts } = answers;
  const badgeName = texts.badgeName === texts.fullName ? "" : texts.badgeName;
  return { ...texts, badgeName, ...(consentToList ? { consentToList: "yes" } : {}) };
}

const questionKeys = Object.keys(questions) as (keyof Answers)[];

/** Those of the new answers that say something else than the old, in the order of the form. */
export function changedAnswers(before: Answers, after: Answers): Partial<Answers> {
  const changed = questionKeys.filter((question) => before[question] !== after[question]);
  return Object.fromEntries(changed.map((question) => [question, after[question]]));
}

/** Whether two sets of answers say the same. */
export function sameAnswers(one: Answers, other: Answers): boolean {
  return Object.keys(changedAnswers(one, other)).length === 0;
}

/** Answers that may say something of somebody's health, so that no second copy of them is made. */
const ofHealth: readonly (keyof Answers)[] = ["accessNeeds", "dietaryNeeds"];

/** What was answered before and after a change, question by question, for the trail; of health only that it changed. */
export function answersInWords(before: Answers, changed: Partial<Answers>): TypedChange[] {
  const after = { ...before, ...changed };
  return questionKeys
    .filter((question) => question in changed)
    .map((question) => ({
      what: questions[question],
      typed: ofHealth.includes(question)
        ? null
        : { before: answerText(before, question), after: answerText(after, question) },
    }));
}

/** A row with the columns that hold the answers. */
export type Answered = Record<keyof Answers, string | boolean>;

/** The answers among the columns of a registration, which were checked when they were written. */
export function answersOf(row: Answered): Answers {
  return Object.fromEntries(questionKeys.map((question) => [question, row[question]])) as Answers;
}

/** The columns that hold the answers, for `select`. */
export const answerColumns = {
  fullName: true,
  badgeName: true,
  email: true,
  jobTitle: true,
  organisation: true,
  sector: true,
  region: true,
  phone: true,
  accessNeeds: true,
  dietaryNeeds: true,
  consentToList: true,
} as const satisfies Record<keyof Answers, true>;
