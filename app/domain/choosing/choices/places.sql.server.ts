// What a page of choices asks afresh each time, in SQL: how full the sessions are, and which places somebody holds.
import { askSql } from "~/platform/db.server";
import { heldStates } from "./places";

const full = `SELECT "id", "placesHeld" FROM "Session" WHERE "conferenceId" = @conferenceId`;

/** How many places are held in each session of a conference. */
export async function askPlacesHeld(conferenceId: string): Promise<Map<string, number>> {
  type Row = { id: string; placesHeld: number };
  const rows = await askSql<Row>(full, { conferenceId });
  return new Map(rows.map(({ id, placesHeld }) => [id, placesHeld]));
}

const own = `
  SELECT "sessionId" FROM "Place"
  WHERE "registrationId" = @registrationId AND "state" IN (${heldStates.map((state) => `'${state}'`).join(", ")})`;

/** The sessions in which a registration holds a place. */
export async function askOwnPlaces(registrationId: string): Promise<Set<string>> {
  const rows = await askSql<{ sessionId: string }>(own, { registrationId });
  return new Set(rows.map(({ sessionId }) => sessionId));
}
