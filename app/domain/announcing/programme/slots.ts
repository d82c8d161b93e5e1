// The kinds of slot: in a plenary is everyone, in a breakout each delegate has one session.

/** The kinds, as they are stored. */
export const slotKinds = ["plenary", "breakout"] as const;

/** One of the kinds. */
export type SlotKind = (typeof slotKinds)[number];
