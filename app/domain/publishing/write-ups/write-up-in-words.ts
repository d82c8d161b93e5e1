// What pages say of a write-up: how far it is, and what has just been done with it.
import type { WriteUpState } from "./write-up";

/** What an author has just done, by the word in the address. */
export const authorDone = new Map([
  ["saved", "Your draft is saved. Nobody else sees it until you submit it."],
  ["submitted", "Your write-up is with the editors. We have emailed you a receipt."],
]);

/** What an editor has just done with the write-up of a page, by the word in the address. */
export const reviewDone = new Map([
  ["taken", "You are reviewing this write-up."],
  ["published", "The write-up is published. Its author knows by email."],
  ["corrected", "The correction is on the page. The author knows by email."],
  ["withdrawn", "The write-up is withdrawn. Its author knows by email."],
]);

/** What an editor has just done that leads back to the queue, by the word in the address. */
export const queueDone = new Map([
  ["sent-back", "The write-up is back with its author, who has your note by email."],
]);

/** How far a write-up is, as its author is told. */
export function progressSentence(state: WriteUpState, withdrawnReason: string): string {
  const sentences: Record<WriteUpState, string> = {
    draft: "This is how it will look. Nobody else sees it yet.",
    submitted: "It waits for an editor. We will email you when something happens.",
    "in-review": "An editor is reading it. We will email you when something happens.",
    published: "Everybody can read it in the library.",
    withdrawn: `It is no longer in the library. The reason that readers see: ${withdrawnReason}`,
  };
  return sentences[state];
}
