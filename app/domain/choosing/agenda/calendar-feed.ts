// What a delegate can do about the address of their calendar feed. Pure.
import { z } from "zod";
import { hiddenId, orEmpty } from "~/domain/ground/fields/typed-values";

/** Making the address, replacing it by a new one, or ending it. The last two name the feed that they mean. */
export const feedForm = z.object({
  intent: z.enum(["make", "renew", "revoke"], "Choose what to do"),
  feedId: orEmpty(hiddenId("Open the page again"), ""),
});

/** The address as programs know it that subscribe by a link of their own: `webcal` in place of `http` or `https`. */
export function webcalAddress(url: string): string {
  return url.replace(/^https?:/, "webcal:");
}
