// What the benchmarks put into the database before they measure: a conference, delegates with tickets, and who is signed in.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { createCookie } from "@remix-run/node";
import type { Database } from "better-sqlite3";
import { siteNow } from "../../e2e/site-environment";
import { makeDelegates as makeUpDelegates } from "../../prisma/demo/delegates";

type Row = Record<string, string | number | null>;

/** The address of the benchmarks' conference. */
export const slug = "bench";

/** Registrations from here are approved by rule. */
export const trustedDomain = "trusted.example.org";

/** A moment as the application stores it: ISO 8601 with its offset as +00:00. */
export function stored(moment: string): string {
  return new Date(moment).toISOString().replace("Z", "+00:00");
}

const now = stored(siteNow);

/** Writes rows of one table in one transaction; all have the columns of the first. */
export function insert(db: Database, table: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map((column) => `@${column}`).join(", ");
  const statement = db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${values})`);
  db.transaction(() => {
    for (const row of rows) statement.run(row);
  }).immediate();
}

/**
 * A released conference with registration and choices open.
 *
 * @returns its id
 */
export function addConference(db: Database, capacity: number): string {
  const id = randomUUID();
  const opened = stored("2026-11-02T09:00:00Z");
  const row = {
    id,
    slug,
    name: "The benchmarks’ conference",
    summary: "Made for measuring.",
    venue: "The Hall",
    address: "1 Test Street, Birmingham",
    startsOn: "2027-02-02",
    endsOn: "2027-02-02",
    capacity,
    trustedDomains: trustedDomain,
    registrationOpensAt: opened,
    registrationClosesAt: stored("2027-01-29T17:00:00Z"),
    choicesOpenAt: opened,
    choicesCloseAt: stored("2027-01-31T17:00:00Z"),
    releasedAt: opened,
    createdAt: opened,
  };
  insert(db, "Conference", [row]);
  return id;
}

/** An approved delegate with their ticket's code. */
export type Delegate = { personId: string; registrationId: string; code: string };

/** What is different of one delegate than that they were approved just now. */
type Otherwise = (index: number) => Row;

/** Delegates with a ticket each where they are approved, with invented names of real lengths. */
export function addDelegates(
  db: Database,
  conferenceId: string,
  count: number,
  otherwise: Otherwise = () => ({}),
): Delegate[] {
  const delegates = makeUpDelegates(count, 5, []).map((facts) => ({
    facts,
    personId: randomUUID(),
    registrationId: randomUUID(),
    code: randomBytes(16).toString("base64url"),
  }));
  insert(
    db,
    "Person",
    delegates.map(({ personId, facts }) => ({
      id: personId,
      email: facts.email,
      name: facts.fullName,
      createdAt: now,
    })),
  );
  insert(
    db,
    "Registration",
    delegates.map(({ personId, registrationId, facts }, index) => {
      const { rankings: _none, ...answers } = facts;
      return {
        ...answers,
        id: registrationId,
        conferenceId,
        personId,
        reference: `B${String(index).padStart(7, "0")}`,
        state: "approved",
        privacyAgreedAt: now,
        createdAt: now,
        submittedAt: now,
        decidedAt: now,
        waitingSince: null,
        ...otherwise(index),
      };
    }),
  );
  const approved = delegates.filter((_, index) => !otherwise(index).state);
  insert(
    db,
    "Ticket",
    approved.map(({ registrationId, code }) => ({
      id: randomUUID(),
      registrationId,
      code,
      issuedAt: now,
    })),
  );
  return approved;
}

/** Somebody with a role or several. Returns the person's id. */
export function addStaff(
  db: Database,
  role: "steward" | "organiser",
  ...more: "administrator"[]
): string {
  const personId = randomUUID();
  const person = { id: personId, email: `${role}@bench.example.org`, name: `The ${role}` };
  insert(db, "Person", [{ ...person, createdAt: now }]);
  insert(
    db,
    "RoleGrant",
    [role, ...more].map((granted) => ({ personId, role: granted, grantedAt: now })),
  );
  return personId;
}

/** Breakout sessions of one slot. Returns their ids with their slot's. */
export function addSlot(
  db: Database,
  conferenceId: string,
  slot: { title: string; startsAt: string; endsAt: string },
  sessions: { count: number; capacity: number },
): { slotId: string; sessionIds: string[] } {
  const slotId = randomUUID();
  const { title, startsAt, endsAt } = slot;
  const times = { startsAt: stored(startsAt), endsAt: stored(endsAt) };
  insert(db, "Slot", [{ id: slotId, conferenceId, kind: "breakout", title, ...times }]);
  const rows = Array.from({ length: sessions.count }, (_, index) => ({
    id: randomUUID(),
    conferenceId,
    slotId,
    slug: `${slotId}-${index}`,
    title: `${title}, session ${index + 1}`,
    capacity: sessions.capacity,
  }));
  insert(db, "Session", rows);
  return { slotId, sessionIds: rows.map(({ id }) => id) };
}

/** Gives places: one row for each delegate and session. */
export function addPlaces(
  db: Database,
  conferenceId: string,
  places: readonly { registrationId: string; slotId: string; sessionId: string }[],
): void {
  const rest = { conferenceId, state: "held", since: now };
  insert(
    db,
    "Place",
    places.map((place) => ({ id: randomUUID(), ...place, ...rest })),
  );
}

/** Signs people in. Returns the cookie that each one's browser sends. */
export async function signIn(db: Database, personIds: readonly string[]): Promise<string[]> {
  const tokens = personIds.map(() => randomBytes(16).toString("base64url"));
  insert(
    db,
    "BrowserSession",
    tokens.map((token, index) => ({
      id: randomUUID(),
      tokenHash: createHash("sha256").update(token).digest("hex"),
      personId: personIds[index] ?? "",
      createdAt: now,
      lastSeenAt: now,
      expiresAt: stored("2027-02-28T00:00:00Z"),
    })),
  );
  const cookie = createCookie("session");
  return Promise.all(
    tokens.map(async (token) => (await cookie.serialize(token)).split(";")[0] ?? ""),
  );
}
