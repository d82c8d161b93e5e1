// What the organiser's queue sends: which registrations, at which version, and why one is declined.
import { z } from "zod";

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

/** The form that approves one registration or several. */
export const approveForm = z.object({
  chosen: z
    .union([z.string(), z.array(z.string())], "Select one registration or more")
    .transform((value) => [value].flat())
    .pipe(z.array(chosen).max(200, "Approve 200 registrations or fewer at once")),
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
      reason: z
        .string("Enter the reason that the letter gives")
        .trim()
        .min(1, "Enter the reason that the letter gives")
        .max(1000, "The reason must be 1,000 characters or fewer"),
    }),
    z.object({
      intent: z.literal("reissue"),
      ticketId: z.string("Open the page again").max(60),
    }),
  ],
  "Choose what to do",
);
