// A delegate's own badge.
import type { Readable } from "node:stream";
import { printMyBadge } from "~/domain/arriving/badges/badges.server";
import { getMyRegistration } from "~/domain/joining/registration/my-registration.server";

/**
 * The badge of the conference that one's own pages are about, as a PDF of one A6 page; null for somebody who has none.
 *
 * @param goneAway aborted when the reader went away
 */
export async function getMyBadge(
  { personId }: { personId: string },
  goneAway: AbortSignal,
): Promise<Readable | null> {
  const mine = await getMyRegistration(personId);
  return mine && printMyBadge(personId, mine.id, goneAway);
}
