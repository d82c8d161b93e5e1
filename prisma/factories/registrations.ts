// What tests of registration need besides rows: a filled-in form and the letters that follow from it.
import type { Answers } from "../../app/domain/joining/registration/form";
import { read } from "../../app/platform/db.server";
import { unseal } from "../../app/platform/secrets.server";

let counter = 0;

/** The answers of somebody new, whose address belongs to no trusted domain. */
export function makeAnswers(fields: Partial<Answers> = {}): Answers {
  counter += 1;
  return {
    fullName: `Applicant ${counter}`,
    badgeName: `Applicant ${counter}`,
    email: `applicant-${counter}@council.example.org`,
    jobTitle: "Community safety officer",
    organisation: "Northmoor Council",
    sector: "local-authority",
    region: "west-midlands",
    phone: "",
    accessNeeds: "",
    dietaryNeeds: "",
    consentToList: true,
    ...fields,
  };
}

/** The letters to an address, oldest first, opened where they are sealed; "" is the text of one that is forgotten. */
export async function lettersTo(email: string) {
  const letters = await read.letter.findMany({ where: { to: email }, orderBy: { id: "asc" } });
  return letters.map((letter) => ({
    kind: letter.kind,
    subject: letter.subject,
    text: letter.sealed && letter.text ? unseal(letter.text) : letter.text,
    sealed: letter.sealed,
  }));
}

/** The token of the newest letter that asks this address to confirm. */
export async function confirmTokenFor(email: string): Promise<string> {
  const link = /(?:register\/confirm|my\/address)\/(\S+)/;
  const tokens = (await lettersTo(email)).map(({ text }) => link.exec(text)?.[1]);
  return tokens.findLast(Boolean) ?? "";
}
