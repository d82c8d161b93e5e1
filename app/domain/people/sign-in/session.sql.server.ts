// The question that every request of somebody signed in begins with, as one piece of SQL: the client would ask three times.

import type { Role } from "~/domain/ground/audit/actor";
import { read } from "~/platform/db.server";

const question = `
  SELECT s."id", p."id" AS "personId", p."name", s."createdAt", s."lastSeenAt", s."expiresAt", g."role"
  FROM "BrowserSession" s
  JOIN "Person" p ON p."id" = s."personId"
  LEFT JOIN "RoleGrant" g ON g."personId" = p."id"
  WHERE s."tokenHash" = ? AND s."revokedAt" IS NULL`;

/** One row for each role granted, or one without a role; none for a session that is unknown or ended. */
export type SessionRow = {
  id: string;
  personId: string;
  name: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  role: Role | null;
};

/** Who a browser session belongs to, by the hash of its token. */
export function askSession(tokenHash: string): Promise<SessionRow[]> {
  return read.$queryRawUnsafe<SessionRow[]>(question, tokenHash);
}
