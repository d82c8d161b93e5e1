// Who counts as having been in a session.
import { mainDoor } from "./attendance";

/**
 * Whether somebody was in a session: they were scanned at its door; or at the main door, where everybody is in it, or where
 * they have a place in it.
 *
 * @param seen where they were admitted, each with the session at whose door that was
 */
export function wasThere(
  session: { id: string; plenary: boolean },
  seen: readonly { checkpoint: string; sessionId: string | null }[],
  hasPlace: boolean,
): boolean {
  if (seen.some(({ sessionId }) => sessionId === session.id)) return true;
  return (session.plenary || hasPlace) && seen.some(({ checkpoint }) => checkpoint === mainDoor);
}
