// How the forms of write-ups and bulletins say what is wrong with a text: as something to do.
import type { Wording } from "~/domain/ground/fields/text-field";

/** The sentences of the forms of publishing. Their fields are named as "the title". */
export const writersWording: Wording = {
  tooLong: ({ name, most }) => `Shorten ${name} to ${most} characters or fewer`,
  hidden: ({ name }) => `Take the hidden characters out of ${name}`,
  piledUp: ({ name }) => `Take the accents that are piled up on one letter out of ${name}`,
  repeated: ({ name }) => `Enter ${name} once`,
};
