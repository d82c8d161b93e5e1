// A programme that comes from elsewhere: what of it was there before, and what is to be added, changed and taken away.

/** When something is. */
type Times = { startsAt: Date; endsAt: Date };

/** A session as it was brought in before. `slot` is its `slotKey`, `speakers` their identifiers elsewhere in their order. */
export type SessionBefore = {
  id: string;
  slug: string;
  externalId: string;
  title: string;
  summary: string;
  description: string;
  track: string | null;
  /** The room's name. */
  room: string | null;
  slot: string;
  speakers: string[];
};

/** A session as it shall be: the fields of `SessionBefore`, with an id only where it was there before. */
export type PlannedSession = Omit<SessionBefore, "id"> & Times & { id: string | null };

/** What bringing a programme in has to do. */
export type ProgrammePlan = {
  added: PlannedSession[];
  changed: { before: SessionBefore; after: PlannedSession }[];
  removed: SessionBefore[];
  /** Every room that it needs, in its order; a capacity of null says nothing. */
  rooms: readonly { name: string; capacity: number | null }[];
  /** Every slot that it needs, by `slotKey`. */
  slots: Map<string, Times>;
  /** Every speaker that it names, by their identifier elsewhere. */
  speakers: Map<string, { name: string; biography: string }>;
};

/** What makes two sessions stand in one slot: the same start and the same end. */
export function slotKey({ startsAt, endsAt }: Times): string {
  return `${startsAt.toISOString()} ${endsAt.toISOString()}`;
}
