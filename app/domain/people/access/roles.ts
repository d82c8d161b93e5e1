// The roles that are granted, in words, and the form that grants them.
import { z } from "zod";
import { type Role, roles } from "~/domain/ground/audit/actor";
import { oneOrMany } from "~/domain/ground/fields/typed-values";
import { personForm } from "~/domain/people/people/people";

/** The roles in words. */
export const roleNames: Record<Role, string> = {
  steward: "Steward",
  editor: "Editor",
  organiser: "Organiser",
  administrator: "Administrator",
};

/** What somebody with a role can do. */
export const roleDescriptions: Record<Role, string> = {
  steward: "Scans badges at the doors",
  editor: "Reviews and publishes write-ups and editions",
  organiser: "Makes conferences, vets registrations, releases slides, and scans badges",
  administrator: "Does everything, and gives and takes roles",
};

/** The form that gives a person exactly the roles that are ticked; none ticked takes them all. */
export const rolesForm = personForm.extend({
  roles: oneOrMany.pipe(z.array(z.enum(roles, "Choose roles from the list"))),
});
