// People: somebody known by an email address.
import { z } from "zod";
import { emailAddress } from "~/domain/ground/fields/email-address";
import { line } from "~/domain/ground/fields/text-field";

/** A person's own name. */
export const personName = line({
  name: "A full name",
  most: 100,
  missing: "Enter a full name",
  readable: true,
  wording: { tooLong: ({ name, most }) => `${name} has ${most} characters or fewer` },
});

/** The form that makes a person by hand: the first administrator, a steward, an editor. */
export const personForm = z.object({ name: personName, email: emailAddress });
