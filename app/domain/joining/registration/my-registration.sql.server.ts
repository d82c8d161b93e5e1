// The question that each of a delegate's own pages begins with, as one piece of SQL: the client would ask three times.
import { askSql } from "~/platform/db.server";

const question = `
  SELECT r."id", r."personId", r."reference", r."state", r."fullName", r."offeredUntil", r."declineReason",
    c."id" AS "conferenceId", c."slug", c."name", c."venue", c."address", c."timeZone", c."startsOn", c."endsOn",
    c."registrationOpensAt", c."registrationClosesAt", c."choicesOpenAt", c."choicesCloseAt", c."choiceMode",
    c."contactEmail", c."current", c."release",
    (SELECT t."code" FROM "Ticket" t WHERE t."registrationId" = r."id" AND t."state" = 'valid') AS "ticketCode",
    EXISTS (SELECT 1 FROM "Speaker" s WHERE s."personId" = r."personId" AND s."conferenceId" = c."id") AS "speaks"
  FROM "Person" p
  JOIN "Registration" r ON r."personId" = p."id"
  JOIN "Conference" c ON c."id" = r."conferenceId"
  WHERE p."id" = @personId AND c."releasedAt" IS NOT NULL
  ORDER BY c."current" DESC, c."startsOn" DESC, r."id" LIMIT 1`;

/** A person's registration with its conference; moments are text, and what is yes or no is 1 or 0. */
export type MyRow = {
  id: string;
  personId: string;
  reference: string;
  state: string;
  fullName: string;
  offeredUntil: string | null;
  declineReason: string | null;
  conferenceId: string;
  slug: string;
  name: string;
  venue: string;
  address: string;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
  choicesOpenAt: string | null;
  choicesCloseAt: string | null;
  choiceMode: string;
  contactEmail: string;
  current: 0 | 1;
  release: number;
  ticketCode: string | null;
  speaks: 0 | 1;
};

/** The registration for the current conference, else for the one that comes last, of those that are released. */
export async function askMine(personId: string): Promise<MyRow | null> {
  const [found] = await askSql<MyRow>(question, { personId });
  return found ?? null;
}
