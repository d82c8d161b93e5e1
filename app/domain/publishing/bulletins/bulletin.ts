// The bulletin: its sections in order, how write-ups stand in them, and the forms that make an edition.
import { z } from "zod";
import { line, lines } from "~/domain/ground/fields/text-field";
import { hiddenId } from "~/domain/ground/fields/typed-values";
import { writersWording } from "~/domain/publishing/write-ups/wording";

/** The sections of an edition, in their order. */
export const sections = [
  "In the spotlight",
  "Partnerships",
  "Disruptions",
  "Prevent",
  "Professional enablers",
  "Protection",
  "Protecting vulnerable people",
  "Case study",
  "Feedback",
] as const;

/** The title and introduction of an edition. */
export const editionForm = z.object({
  title: line({
    name: "the title",
    most: 150,
    missing: "Enter a title",
    wraps: true,
    wording: writersWording,
  }),
  introduction: lines({ name: "the introduction", most: 4000, wording: writersWording }),
});

/** The last edition's number. */
const mostEditions = 9999;
const numberRange = `Enter a number from 1 to ${mostEditions}`;

/** The number of an edition from its address; 0, which no edition has, for whatever is not one. */
export function editionNumber(text = ""): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

/** A new edition: its number is in the form, so that sending it twice makes one. */
export const newEditionForm = editionForm.extend({
  number: z.coerce
    .number("Enter a number")
    .int("Enter a whole number")
    .min(1, numberRange)
    .max(mostEditions, numberRange),
});

/** Puts a write-up into a section of an edition. */
export const addItemForm = z.object({
  writeUpId: hiddenId("Choose a write-up"),
  section: z.enum(sections, "Choose a section"),
});

/** Moves a write-up to a place in its section, counted from 1. */
export const moveItemForm = z.object({
  writeUpId: hiddenId("Choose a write-up"),
  place: z.coerce.number("Choose a place").int().min(1).max(1000),
});

/** Takes a write-up out of an edition. */
export const removeItemForm = z.object({ writeUpId: hiddenId("Choose a write-up") });

/** The items by section, in the order of the bulletin; sections without any are left out. */
export function bySection<T extends { section: string; position: number }>(
  items: T[],
): { section: string; items: T[] }[] {
  const order: string[] = [...sections];
  for (const { section } of items) if (!order.includes(section)) order.push(section);
  return order
    .map((section) => ({
      section,
      items: items
        .filter((item) => item.section === section)
        .sort((one, other) => one.position - other.position),
    }))
    .filter((group) => group.items.length > 0);
}

/** The ids in their order with one of them moved to a place, counted from 1; past the end is the end. */
export function withMoved(ids: string[], id: string, place: number): string[] {
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, place - 1), id, ...rest.slice(place - 1)];
}
