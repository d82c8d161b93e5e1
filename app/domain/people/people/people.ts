// People: somebody known by an email address.
import { z } from "zod";
import { isPlainLine, isReadable } from "~/domain/ground/fields/typed-text";

/** An email address as people type it: trimmed, in lower case. */
export const emailAddress = z
  .string("Enter an email address, like name@example.org")
  .trim()
  .toLowerCase()
  .min(1, "Enter an email address, like name@example.org")
  .max(254, "An email address has 254 characters or fewer")
  .pipe(z.email("Enter an email address in the right form, like name@example.org"));

/** A person's own name. */
export const personName = z
  .string("Enter a full name")
  .trim()
  .min(1, "Enter a full name")
  .max(100, "A full name has 100 characters or fewer")
  .refine(isPlainLine, "A full name must not include hidden characters")
  .refine(isReadable, "Enter a full name");

/** The form that makes a person by hand: the first administrator, a steward, an editor. */
export const personForm = z.object({ name: personName, email: emailAddress });
