// How the organisers' forms say what is wrong with a text: the field's label stands above the sentence, so it is not named.
import { inFigures, type Wording } from "~/domain/ground/fields/text-field";

/** The sentences of the forms that make a conference and its programme. */
export const organisersWording: Pick<Wording, "tooLong" | "hidden"> = {
  tooLong: ({ most }) => `Use ${inFigures(most)} characters or fewer`,
  hidden: () => "Do not use hidden characters",
};
