// Whose badge lacks characters, because no font has them: said where somebody can still do something about it.
import { missingCharacters } from "~/platform/fonts/typefaces.server";
import { type BadgeTexts, listSpecialLetters } from "./special-letters.sql.server";

/** A badge that cannot be printed as it is, with the characters that are missing on it. */
export type UnprintedBadge = { registrationId: string; badgeName: string; characters: string[] };

/** What of a badge cannot be printed, each character once: emoji, and letters that no font has. */
export function unprintedOn(
  badge: Pick<BadgeTexts, "badgeName" | "jobTitle" | "organisation">,
): Promise<string[]> {
  return missingCharacters(`${badge.badgeName} ${badge.jobTitle} ${badge.organisation}`);
}

/** The badges of a conference's print run that lack characters, in the order of their names. */
export async function listUnprinted(conferenceId: string): Promise<UnprintedBadge[]> {
  const unprinted: UnprintedBadge[] = [];
  for (const { registrationId, ...badge } of await listSpecialLetters(conferenceId)) {
    const characters = await unprintedOn(badge);
    if (characters.length > 0)
      unprinted.push({ registrationId, badgeName: badge.badgeName, characters });
  }
  return unprinted;
}
