// What approving several registrations did, told to the organiser: counted in the address of the page, said in sentences.
import { z } from "zod";

const count = z.coerce.number().int().min(0).max(200).catch(0);

/** What approving several did, as the address of the queue carries it. */
export const vettedCounts = z.object({ approved: count, waiting: count, changed: count });

/** What approving several did, in sentences: how many have a place, who hears of it, what is left to look at. */
export function vettedInWords({ approved, waiting, changed }: z.output<typeof vettedCounts>) {
  const registrations = (number: number) =>
    number === 1 ? "1 registration" : `${number} registrations`;
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
