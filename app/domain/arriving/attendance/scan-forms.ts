// What a steward's device may send: a batch of scans, one scan by a form, and an undo, with the sentence for each fault.
import { z } from "zod";
import { askForCode, mainDoor, sessionCheckpoint } from "./attendance";

/** Scans taken in one request. */
export const mostScans = 200;

/** A random identifier made where the scan was made, so that sending it again is sending it once. */
const scanId = z.guid("Each scan needs a scanId that is a UUID.");

/** Characters of the longest code, and of the longest checkpoint, that is taken. */
const mostCharacters = 200;

/**
 * The text that was read or typed: a ticket's code, the whole address that its QR code holds, or a reference. No text field:
 * a camera reads whatever codes people carry, and one strange code must not hold up the batch that it came in.
 */
const code = z
  .string("Each scan needs a code.")
  .trim()
  .min(1, askForCode)
  .max(mostCharacters, `A code has ${mostCharacters} characters or fewer`);

const checkpoint = z
  .string("Each scan needs a checkpoint.")
  .max(mostCharacters, `A checkpoint has ${mostCharacters} characters or fewer.`)
  .refine(
    (name) => name === mainDoor || new RegExp(`^${sessionCheckpoint("")}\\S+$`).test(name),
    "A checkpoint is “main”, or “session:” and the session's name in addresses.",
  );

const scan = z.object(
  {
    scanId,
    code,
    checkpoint,
    at: z.iso
      .datetime({
        offset: true,
        error: "Each scan needs “at”, a time in ISO 8601 with its offset.",
      })
      .transform((text) => new Date(text)),
  },
  "Each scan is a JSON object.",
);

/** The body of `POST /door/:slug/scans`. */
export const scansBody = z.object(
  {
    scans: z
      .array(scan, "Send the scans as a list called “scans”.")
      .max(mostScans, `Send ${mostScans} scans or fewer at a time.`),
  },
  "Send a JSON object with a list called “scans”.",
);

/** One scan as it was made. `at` is the device's time. */
export type Scan = z.output<typeof scan>;

/** The body of `POST /door/:slug/undo`. */
export const undoBody = z.object(
  { scanId },
  "Send a JSON object with the “scanId” of the scan to undo.",
);

/** The forms of the door's page without JavaScript. */
export const doorForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("scan"), scanId, code, checkpoint }),
  z.object({ intent: z.literal("undo"), scanId, checkpoint }),
]);
