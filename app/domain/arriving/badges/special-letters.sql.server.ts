// The badges of a print run that have other letters than those of Western Europe: few of many, so that only they are looked at.
import { statesThatCome } from "~/domain/joining/registration/registration";
import { read } from "~/platform/db.server";

/** What is printed of a person. */
export type BadgeTexts = {
  registrationId: string;
  badgeName: string;
  jobTitle: string;
  organisation: string;
};

/** GLOB compares code points: anything outside these is looked at by somebody who knows the fonts. */
const special = "'*[^ -~\u00a0-\u017f\u2018\u2019\u201c\u201d\u2013]*'";

const question = `
  SELECT "id" AS "registrationId", "badgeName", "jobTitle", "organisation" FROM "Registration"
  WHERE "conferenceId" = ? AND "state" IN (SELECT value FROM json_each(?))
    AND ("badgeName" GLOB ${special} OR "jobTitle" GLOB ${special} OR "organisation" GLOB ${special})
  ORDER BY "badgeName", "id"`;

/** Everyone who comes to a conference and has letters on their badge that are not of Western Europe. */
export function listSpecialLetters(conferenceId: string): Promise<BadgeTexts[]> {
  return read.$queryRawUnsafe<BadgeTexts[]>(question, conferenceId, JSON.stringify(statesThatCome));
}
