// What vetting did, told to the organiser: counted or named in the address of the page, said in sentences.

import { z } from "zod";
import { counted } from "~/domain/ground/counting/counted";

const count = z.coerce.number().int().min(0).max(200).catch(0);

/** What approving several did, as the address of the queue carries it. */
export const vettedCounts = z.object({ approved: count, waiting: count, changed: count });

/** What approving did, by count. `changed` ones had other answers by then and were left for another look. */
export type Vetted = z.output<typeof vettedCounts>;

/** What approving several did, in sentences: how many have a place, who hears of it, what is left to look at. */
export function vettedInWords({ approved, waiting, changed }: Vetted): string {
  const registrations = (number: number) => counted(number, "registration");
  const sentences = [
    approved > 0 &&
      `${registrations(approved)} approved. ${approved === 1 ? "They get" : "Each gets"} a letter with their ticket.`,
    waiting > 0 &&
      `${registrations(waiting)} put on the waiting list, because the conference is full. ${waiting === 1 ? "They get" : "Each gets"} a letter.`,
    changed > 0 &&
      `${registrations(changed)} had changed since you opened the page. Look at ${changed === 1 ? "it" : "those"} again.`,
  ];
  return sentences.filter(Boolean).join(" ");
}

/** What approving one did, as the key of its sentence. */
export function vettedKey({ waiting, changed }: Vetted): string {
  if (changed > 0) return "changed";
  return waiting > 0 ? "waiting" : "approved";
}

/** What has just been decided about one registration, by the word in the address. */
export const decisionDone = new Map([
  ["approved", "Approved. Everyone approved gets a letter with their ticket."],
  [
    "waiting",
    "Approved while there was room. The others are on the waiting list. Everyone gets a letter.",
  ],
  ["changed", "Some registrations had changed since you opened the page. Look at those again."],
  ["declined", "Declined. The letter gives your reason."],
  ["reissued", "There is a new ticket. The old one scans as reissued."],
]);
