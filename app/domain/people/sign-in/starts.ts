// Where the work of somebody who signs in starts, when they did not ask for a page.
import type { Role } from "~/domain/ground/audit/actor";
import { paths } from "~/paths";

/** The first of these roles that somebody holds says where they start. */
const starts: readonly [Role, string][] = [
  ["administrator", paths.organiser()],
  ["organiser", paths.organiser()],
  ["editor", paths.editor()],
  ["steward", paths.door("current")],
];

/** The page that somebody with these roles starts at; without any it is their own conference. */
export function startOf(roles: readonly string[]): string {
  return starts.find(([role]) => roles.includes(role))?.[1] ?? paths.my();
}
