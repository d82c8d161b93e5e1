// Who is coming: what the list of delegates is asked for, and how one is on it. Pure.
import { z } from "zod";
import { regionKeys, sectorKeys } from "~/domain/people/people/who-they-are";

/** Characters of a search. */
const mostSearched = 100;

const id = z.string().regex(/^[\w-]{1,60}$/);

/** What the list is asked for by its address; what makes no sense is left out. A page begins `after` or ends `before` a line. */
export const directoryQuestion = z.object({
  search: z
    .string()
    .transform((text) => text.slice(0, mostSearched))
    .catch(""),
  sector: z.enum(sectorKeys).or(z.literal("")).catch(""),
  region: z.enum(regionKeys).or(z.literal("")).catch(""),
  after: id.optional().catch(undefined),
  before: id.optional().catch(undefined),
});

/** What the list was asked for. */
export type DirectoryQuestion = z.output<typeof directoryQuestion>;

/** The form that puts its sender on the list, or takes them off. */
export const directoryForm = z.object({
  intent: z.enum(["show", "hide"], "Choose what to do"),
});

/** What has just been done, by the word in the address. */
export const directoryDone = new Map([
  ["show", "You are on the list now."],
  ["hide", "You are not on the list any more."],
]);

/** Why somebody sees no list. */
export const directorySentences = {
  notTheirs: "The list of who is coming is for delegates whose registration is approved.",
  over: "The list of who is coming closed when the conference ended.",
} as const;
