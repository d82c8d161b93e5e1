// An email address as people type it into a form.
import { z } from "zod";

/** Characters of the longest address (RFC 5321 §4.5.3.1.3: a path of 256, with its brackets). */
const most = 254;

const missing = "Enter an email address, like name@example.org";

/** An email address: trimmed, in lower case, and of letters that every mail server takes. */
export const emailAddress = z
  .string(missing)
  .trim()
  .toLowerCase()
  .min(1, missing)
  .max(most, `An email address has ${most} characters or fewer`)
  .pipe(z.email("Enter an email address in the right form, like name@example.org"));
