// What the page of choices says: what has just been done, and why there is nothing to choose.
import { choosingOnceApproved } from "./choices";
import type { Breakout } from "./my-choices";

/**
 * What has just been done, naming the session; null where nothing has, or the session is not there any more.
 *
 * @param asked what the page's address says: `done` is the form's intent, `session` what it was about
 */
export function choiceDone(
  asked: { done?: string; session?: string },
  breakouts: readonly Breakout[],
): string | null {
  const { done, session: id } = asked;
  const slot = breakouts.find(({ options }) => options.some((option) => option.id === id));
  const session = slot?.options.find((option) => option.id === id);
  if (!slot || !session) return null;
  const named = [`‘${session.title}’`, slot.time, session.room?.name].filter(Boolean).join(", ");
  if (done === "take" && session.mine)
    return `You have a place in ${named}. We have sent you an invitation for your calendar.`;
  if (done === "release" && !session.mine)
    return `You have given up your place in ${named}. We have sent you a notice for your calendar.`;
  return null;
}

/** Why somebody cannot choose now. `sentence` is that of the choices' window; `any` is whether there are breakouts. */
export function whyNoChoice(page: { approved: boolean; sentence: string; any: boolean }): string {
  if (!page.approved) return choosingOnceApproved;
  return page.any ? page.sentence : "There are no sessions to choose from.";
}
