// The trail of the whole installation: what of it can be asked for.
import { z } from "zod";

/** Kinds of lines, each with what it is called and the deeds in it; "all" has every deed. */
export const trailKinds = {
  all: { name: "Everything", deeds: [] },
  "sign-ins": {
    name: "Signing in and out",
    deeds: ["sign-in-requested", "signed-in", "signed-out", "session-ended"],
  },
  refusals: { name: "Refusals", deeds: ["refused", "sign-in-refused"] },
  looks: { name: "Looks at lists", deeds: ["looked"] },
  roles: { name: "Roles and names", deeds: ["roles-set", "person-renamed"] },
} as const;

export type TrailKind = keyof typeof trailKinds;

/** All kinds, in the order in which they are shown. */
export const trailKindKeys = Object.keys(trailKinds) as [TrailKind, ...TrailKind[]];

/** What the page is asked for; anything else shows the beginning. */
export const trailQuestion = z.object({
  kind: z.enum(trailKindKeys).catch("all"),
  /** The line before which the page begins. */
  before: z.coerce
    .number()
    .int()
    .positive()
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .catch(undefined),
});
