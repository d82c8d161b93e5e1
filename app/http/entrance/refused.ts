// What is refused at the entrance, before any door: handed to `next`, and answered in one place (`last-resort`).

/** Something that is not let in, with the sentence for whoever sent it. */
export class Refused extends Error {
  /**
   * @param status of the answer, 4xx or 5xx
   * @param sentence plain English
   * @param headers of the answer besides those that every answer has
   * @param advice what a person can do about it, on the page that they see
   */
  constructor(
    readonly status: number,
    readonly sentence: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly advice = "",
  ) {
    super(sentence);
  }
}

/** Makes the markup of a whole page for a refusal. */
export type RefusalFrame = (facts: {
  status: number;
  data: unknown;
  reference?: string | undefined;
}) => string;

/** The sentence for an address whose encoding is broken. */
export const unreadableAddress =
  "The address cannot be read. Check it, or start from the conference’s page.";
