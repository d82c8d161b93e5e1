// What the organiser's queue sends: which registrations, at which version, and why one is declined.
import { z } from "zod";
import { lines } from "~/domain/ground/fields/text-field";
import { hiddenId, oneOrMany } from "~/domain/ground/fields/typed-values";

/** One registration as a form names it: its id and the version that the organiser looked at. */
export function chosenValue(registration: { id: string; version: number }): string {
  return `${registration.id}:${registration.version}`;
}

const chosen = z
  .string()
  .regex(/^[\w-]{1,60}:\d{1,9}$/, "Select the registrations again")
  .transform((value) => {
    const [id = "", version] = value.split(":");
    return { id, version: Number(version) };
  });

/** Registrations that are approved in one transaction. */
const mostAtOnce = 200;

/** The form that approves one registration or several. */
export const approveForm = z.object({
  chosen: oneOrMany.pipe(
    z
      .array(chosen)
      .min(1, "Select one registration or more")
      .max(mostAtOnce, `Approve ${mostAtOnce} registrations or fewer at once`),
  ),
});

/** The version that the organiser looked at; which registration it is, the page's own address says. */
const version = z
  .string("Open the page again")
  .pipe(chosen)
  .transform((named) => named.version);

/** The forms that decide about one registration, told apart by their button. */
export const decisionForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("approve"), chosen: version }),
    z.object({
      intent: z.literal("decline"),
      chosen: version,
      reason: lines({
        name: "The reason",
        most: 1000,
        missing: "Enter the reason that the letter gives",
      }),
    }),
    z.object({
      intent: z.literal("reissue"),
      ticketId: hiddenId("Open the page again"),
    }),
  ],
  "Choose what to do",
);
