// The forms with which an editor decides on a write-up.
import { z } from "zod";
import { lines } from "~/domain/ground/fields/text-field";
import { hiddenVersion } from "~/domain/ground/fields/typed-values";
import { writersWording } from "./wording";

const wording = writersWording;

/** Sends a write-up back to its author with what has to change. */
export const sendBackForm = z.object({
  note: lines({
    name: "the note",
    most: 2000,
    missing: "Say what the author should change",
    wording,
  }),
});

/** Publishes a write-up: both of the second person's sign-offs are ticked. */
export const publishForm = z.object({
  /** The version that was read. */
  version: hiddenVersion("Open the page again"),
  sensitivity: z.literal(
    "yes",
    "Confirm that it holds nothing sensitive, or send it back to its author",
  ),
  consent: z.literal("yes", "Confirm that everybody named has agreed, or send it back"),
});

/** Withdraws a published write-up with the reason that readers see. */
export const withdrawWriteUpForm = z.object({
  reason: lines({
    name: "the reason",
    most: 500,
    missing: "Say why it is withdrawn, for readers",
    wording,
  }),
});
