// What a delegate is asked, and the sentence beside each field that cannot be taken as it is.
import { z } from "zod";
import { isPlainLine, isPlainText, isReadable } from "~/domain/ground/fields/typed-text";
import { emailAddress } from "~/domain/people/people/people";
import {
  regionKeys,
  regionLabel,
  sectorKeys,
  sectorLabel,
} from "~/domain/people/people/who-they-are";

const webAddress = /:\/\/|\bwww\./i;

/** Text without the spaces around it, accents in their composed form (Unicode NFC), so that equal looks equal. */
const tidy = (text: string) => text.normalize("NFC").trim();

function line(what: { missing: string; name: string; most: number; optional?: boolean }) {
  return z
    .string(what.missing)
    .transform((text) => tidy(text).replace(/ {2,}/g, " "))
    .pipe(
      z
        .string()
        .min(what.optional ? 0 : 1, what.missing)
        .max(what.most, `${what.name} must be ${what.most} characters or fewer`)
        .refine(isPlainLine, `${what.name} must not include hidden characters`)
        .refine((text) => text === "" || isReadable(text), what.missing)
        // The answers go to the address in a letter before anybody has proved to be behind it.
        .refine((text) => !webAddress.test(text), `${what.name} must not include a web address`),
    );
}

function lines(what: { name: string; most: number }) {
  return z
    .string()
    .default("")
    .transform((text) => tidy(text.replace(/\r\n?/g, "\n")))
    .pipe(
      z
        .string()
        .max(what.most, `${what.name} must be ${what.most} characters or fewer`)
        .refine(isPlainText, `${what.name} must not include hidden characters`),
    );
}

const enterPhone = "Enter a phone number, like 020 7946 0000 or +44 20 7946 0000";

const fields = {
  fullName: line({ missing: "Enter your full name", name: "Full name", most: 100 }),
  badgeName: line({
    missing: "Enter the name for your badge",
    name: "Name on badge",
    most: 60,
    optional: true,
  }).default(""),
  email: emailAddress,
  jobTitle: line({ missing: "Enter your job title", name: "Job title", most: 100 }),
  organisation: line({ missing: "Enter your organisation", name: "Organisation", most: 120 }),
  sector: z.enum(sectorKeys, "Select the sector you work in"),
  region: z.enum(regionKeys, "Select the region you work in"),
  phone: line({ missing: enterPhone, name: "Phone number", most: 40, optional: true })
    .default("")
    .refine(
      (text) => text === "" || /^(?=(?:\D*\d){3})[+\d][\d\s().,/x#ext+-]*$/i.test(text),
      enterPhone,
    ),
  accessNeeds: lines({ name: "Access needs", most: 500 }),
  dietaryNeeds: lines({ name: "Dietary needs", most: 500 }),
  consentToList: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
};

/** The badge carries the full name where no other was given. */
const named = <T extends { fullName: string; badgeName: string }>(answers: T): T => ({
  ...answers,
  badgeName: answers.badgeName || answers.fullName.slice(0, 60).trim(),
});

/** The registration form. */
export const registrationForm = z
  .object({
    ...fields,
    privacy: z.literal("yes", "Confirm that you have read the privacy notice"),
  })
  .transform(({ privacy: _agreed, ...answers }) => named(answers));

const registrationId = z.string("Open the page again").max(60);

/** The form that changes a registration; `version` is the one that the page showed. */
export const editForm = z
  .object({ ...fields, registrationId, version: z.coerce.number("Open the page again").int() })
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
      return answers.consentToList ? "Show my name and organisation" : "Do not show me";
    default:
      return answers[question] || "None given";
  }
}

/** The answers as the fields of the form, to be carried between its pages. */
export function answerFields(answers: Answers): Record<string, string> {
  const { consentToList, ...texts } = answers;
  return { ...texts, ...(consentToList ? { consentToList: "yes" } : {}) };
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

/** The answers among the columns of a registration, which were checked when they were written. */
export function answersOf(row: Record<keyof Answers, string | boolean>): Answers {
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
