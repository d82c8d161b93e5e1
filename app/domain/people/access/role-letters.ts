// The letter to somebody whose roles have changed.
import type { Role } from "~/domain/ground/audit/actor";
import { roleDescriptions, roleNames } from "./roles";

/** What somebody can do from now on, and how to begin. `name` and `email` are as an administrator gave them. */
export function rolesLetter(facts: {
  name: string;
  email: string;
  roles: readonly Role[];
  signInUrl: string;
}) {
  const { name, email, roles, signInUrl } = facts;
  if (roles.length === 0)
    return {
      subject: "You no longer have a role at the conference",
      text: `Hello ${name}

An administrator has taken your roles on the conference site. You are signed out everywhere.

If you are registered for the conference, your registration stays as it is.

If you think this is a mistake, ask whoever organises the conference.`,
    };
  return {
    subject: `You can now work for the conference: ${roles.map((role) => roleNames[role]).join(", ")}`,
    text: `Hello ${name}

An administrator has given you a role on the conference site. You now have:

${roles.map((role) => `- ${roleNames[role]}: ${roleDescriptions[role]}`).join("\n")}

To begin, sign in with this email address (${email}):
${signInUrl}

You do not need a password: we email you a link and a code each time. If you were signed in, sign in again.`,
  };
}
