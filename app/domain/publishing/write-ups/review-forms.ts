// The forms with which an editor decides on a write-up.
import { z } from "zod";
import { filledField } from "./template";

/** Sends a write-up back to its author with what has to change. */
export const sendBackForm = z.object({
  note: filledField(2000, "the note", "Say what the author should change"),
});

/** Publishes a write-up: both of the second person's sign-offs are ticked. */
export const publishForm = z.object({
  /** The version that was read. */
  version: z.coerce.number("Open the page again").int("Open the page again"),
  sensitivity: z.literal(
    "yes",
    "Confirm that it holds nothing sensitive, or send it back to its author",
  ),
  consent: z.literal("yes", "Confirm that everybody named has agreed, or send it back"),
});

/** Withdraws a published write-up with the reason that readers see. */
export const withdrawWriteUpForm = z.object({
  reason: filledField(500, "the reason", "Say why it is withdrawn, for readers"),
});
