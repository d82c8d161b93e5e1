// Who is on a print run, by name alone: letter by letter along the index of names, or the few with a new ticket.
import { statesThatCome } from "~/domain/joining/registration/registration";
import { askSql } from "~/platform/db.server";
import type { BadgeHead } from "./print-run";

const come = JSON.stringify(statesThatCome);

const beginning = `
  SELECT r."id" AS "registrationId", r."badgeName" FROM json_each(@characters) c
  JOIN "Registration" r ON r."conferenceId" = @conferenceId AND r."state" IN (SELECT "value" FROM json_each(@come))
    AND r."badgeName" >= c."value" AND r."badgeName" < c."value" || char(1114111)
  JOIN "Ticket" t ON t."registrationId" = r."id" AND t."state" = 'valid'`;

/** Everyone with a badge whose name on it begins with one of these characters, in no order. */
export function askHeads(conferenceId: string, characters: readonly string[]) {
  return askSql<BadgeHead>(beginning, {
    conferenceId,
    come,
    characters: JSON.stringify(characters),
  });
}

const issued = `
  SELECT r."id" AS "registrationId", r."badgeName" FROM "Ticket" t
  JOIN "Registration" r ON r."id" = t."registrationId"
  WHERE t."state" = 'valid' AND t."issuedAt" >= @since
    AND r."conferenceId" = @conferenceId AND r."state" IN (SELECT "value" FROM json_each(@come))`;

/** Everyone with a badge whose ticket was issued at a moment or later, in no order. */
export function askHeadsSince(conferenceId: string, since: Date) {
  const moment = since.toISOString().replace("Z", "+00:00");
  return askSql<BadgeHead>(issued, { conferenceId, come, since: moment });
}
