// What the organiser's queue is asked for by its address.
import { z } from "zod";
import { registrationStates } from "~/domain/joining/registration/registration";

/** A state, a search text and a page from 1; what makes no sense is left out. */
export const queueQuestion = z.object({
  state: z.enum(registrationStates).optional().catch(undefined),
  search: z.string().max(200).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  tick: z.literal("all").optional().catch(undefined),
});

/** What the queue was asked for. */
export type QueueQuestion = z.output<typeof queueQuestion>;
