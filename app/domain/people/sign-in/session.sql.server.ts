// The question that every request of somebody signed in begins with, as one piece of SQL: the client would ask three times.

import type { Role } from "~/domain/ground/audit/actor";
import { askSql } from "~/platform/db.server";

const question = `
  SELECT s."id", p."id" AS "personId", p."name", s."createdAt", s."lastSeenAt", s."expiresAt", g."role"
  FROM "BrowserSession" s
  JOIN "Person" p ON p."id" = s."personId"
  LEFT JOIN "RoleGrant" g ON g."personId" = p."id"
  WHERE s."tokenHash" = @tokenHash AND s."revokedAt" IS NULL`;

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

type Moments = Pick<SessionRow, "createdAt" | "lastSeenAt" | "expiresAt">;
/** A row as it is kept: moments as text. */
type Kept = Omit<SessionRow, keyof Moments> & Record<keyof Moments, string>;

/** Who a browser session belongs to, by the hash of its token. */
export async function askSession(tokenHash: string): Promise<SessionRow[]> {
  const rows = await askSql<Kept>(question, { tokenHash });
  return rows.map(({ createdAt, lastSeenAt, expiresAt, ...row }) => ({
    ...row,
    createdAt: new Date(createdAt),
    lastSeenAt: new Date(lastSeenAt),
    expiresAt: new Date(expiresAt),
  }));
}
