// The bulletin: its sections in order, how write-ups stand in them, and the forms that make an edition.
import { z } from "zod";
import { filledField, textField } from "~/domain/publishing/write-ups/template";

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
  title: filledField(150, "the title", "Enter a title").transform((text) =>
    text.replace(/\s+/g, " "),
  ),
  introduction: textField(4000, "the introduction"),
});

/** A new edition: its number is in the form, so that sending it twice makes one. */
export const newEditionForm = editionForm.extend({
  number: z.coerce
    .number("Enter a number")
    .int("Enter a whole number")
    .min(1, "Enter a number from 1 to 9999")
    .max(9999, "Enter a number from 1 to 9999"),
});

/** Puts a write-up into a section of an edition. */
export const addItemForm = z.object({
  writeUpId: z.string("Choose a write-up").min(1, "Choose a write-up").max(100),
  section: z.enum(sections, "Choose a section"),
});

/** Moves a write-up to a place in its section, counted from 1. */
export const moveItemForm = z.object({
  writeUpId: z.string("Choose a write-up").max(100),
  place: z.coerce.number("Choose a place").int().min(1).max(1000),
});

/** Takes a write-up out of an edition. */
export const removeItemForm = z.object({ writeUpId: z.string("Choose a write-up").max(100) });

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
