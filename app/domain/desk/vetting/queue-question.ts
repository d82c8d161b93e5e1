// What the organiser's queue is asked for by its address.
import { z } from "zod";
import { registrationStates } from "~/domain/joining/registration/registration";

const id = z
  .string()
  .regex(/^[\w-]{1,60}$/)
  .optional()
  .catch(undefined);

/** A state, a search text and the registration after or before which a page begins; what makes no sense is left out. */
export const queueQuestion = z.object({
  state: z.enum(registrationStates).optional().catch(undefined),
  search: z.string().max(200).catch(""),
  after: id,
  before: id,
  tick: z.literal("all").optional().catch(undefined),
});

/** What the queue was asked for. */
export type QueueQuestion = z.output<typeof queueQuestion>;
