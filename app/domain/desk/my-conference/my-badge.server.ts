// A delegate's own badge.
import type { Readable } from "node:stream";
import { printMyBadge } from "~/domain/arriving/badges/badges.server";
import { getMyRegistration } from "~/domain/joining/registration/my-registration.server";
import type { RefusalCode } from "~/domain/problem";

/** The badge, or the reason why not. */
type MyBadge = { may: true; badge: Readable } | { may: false; code: RefusalCode; sentence: string };

/**
 * The badge of the conference that one's own pages are about, as a PDF of one A6 page; `forbidden` for somebody who has no
 * approved registration.
 *
 * @param goneAway aborted when the reader went away
 */
export async function getMyBadge(
  { personId }: { personId: string },
  goneAway: AbortSignal,
): Promise<MyBadge> {
  const mine = await getMyRegistration(personId);
  const badge = mine && (await printMyBadge(personId, mine.id, goneAway));
  if (badge) return { may: true, badge };
  const sentence = "You can print your badge once your registration is approved.";
  return { may: false, code: "forbidden", sentence };
}
