// What the organisers decided about, where it has been changed since, so that they see old and new beside each other. Pure.
import { type Answers, questions } from "./form";

/** The columns that keep an answer as it was decided about, by the question. */
const columns = {
  fullName: "vettedName",
  badgeName: "vettedBadgeName",
  organisation: "vettedOrganisation",
  email: "vettedEmail",
} as const satisfies Partial<Record<keyof Answers, string>>;

type Question = keyof typeof columns;
const vettedQuestions = Object.keys(columns) as Question[];

/** What is kept of a registration beside its answers; null for what stands as it was decided about. */
export type VettedColumns = Record<(typeof columns)[Question], string | null>;

/** The columns, for `select`. */
export const vettedColumns = {
  vettedName: true,
  vettedBadgeName: true,
  vettedOrganisation: true,
  vettedEmail: true,
} as const satisfies Record<keyof VettedColumns, true>;

/** The columns of a registration that has just been decided about as it stands. */
export const nothingChanged: VettedColumns = {
  vettedName: null,
  vettedBadgeName: null,
  vettedOrganisation: null,
  vettedEmail: null,
};

/** The answers that are vetted, as they are and as they were decided about. */
export type VettedRow = Record<Question, string> & VettedColumns;

/** The answers as they were decided about. */
export function vettedAnswers(row: VettedRow): Record<Question, string> {
  const as = (question: Question) => row[columns[question]] ?? row[question];
  return {
    fullName: as("fullName"),
    badgeName: as("badgeName"),
    organisation: as("organisation"),
    email: as("email"),
  };
}

/** What has to be kept, before these answers are written over those of a registration that was decided about. */
export function toKeep(row: VettedRow, answers: Partial<Answers>): Partial<VettedColumns> {
  const changed = vettedQuestions.filter(
    (question) => question in answers && row[columns[question]] === null,
  );
  return Object.fromEntries(changed.map((question) => [columns[question], row[question]]));
}

/**
 * The answers that are others than those decided about, in the order of the form, each by its name, old and new. Of a badge
 * that carries the full name, the full name alone.
 */
export function changedSinceVetted(
  row: VettedRow,
): { question: string; was: string; is: string }[] {
  const vetted = vettedAnswers(row);
  const follows = vetted.badgeName === vetted.fullName && row.badgeName === row.fullName;
  return vettedQuestions
    .filter((question) => vetted[question] !== row[question])
    .filter((question) => question !== "badgeName" || !follows)
    .map((question) => ({
      question: questions[question],
      was: vetted[question],
      is: row[question],
    }));
}
