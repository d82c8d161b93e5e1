// A large conference for the benchmarks, put in within seconds: registrations in every state with what hangs on each.
import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { addConference, addDelegates, addPlaces, addSlot, insert, stored } from "./rows";

/** Of a hundred registrations, how many are in each state; the rest are approved. */
const others = [
  ...Array<string>(8).fill("submitted"),
  ...Array<string>(4).fill("waiting"),
  ...Array<string>(2).fill("withdrawn"),
  ...Array<string>(1).fill("declined"),
];
const firstDay = Date.parse("2026-10-14T08:00:00Z");
const days = 90;

/** The address of the main door, where half of those who come were let in. */
const mainDoor = "main";

/**
 * A conference with `count` registrations that came in over three months; those approved have their tickets, three places and
 * two letters each, and every second one was let in at the main door.
 *
 * @returns its id
 */
export function addCrowd(db: Database, count: number): string {
  const conferenceId = addConference(db, count);
  const approved = addDelegates(db, conferenceId, count, (index) => {
    const at = stored(
      new Date(firstDay + Math.floor((index / count) * days * 86_400_000)).toISOString(),
    );
    const state = others[index % 100];
    const came = { createdAt: at, submittedAt: at, decidedAt: state ? null : at };
    return state ? { ...came, state, waitingSince: state === "waiting" ? at : null } : came;
  });
  for (const hour of [11, 12, 14]) {
    const time = (minutes: string) => `2027-02-02T${hour}:${minutes}:00Z`;
    const slot = { title: `Breakout at ${hour}`, startsAt: time("00"), endsAt: time("50") };
    const room = { count: 8, capacity: count };
    const { slotId, sessionIds } = addSlot(db, conferenceId, slot, room);
    addPlaces(
      db,
      conferenceId,
      approved.map(({ registrationId }, index) => ({
        registrationId,
        slotId,
        sessionId: sessionIds[index % sessionIds.length] ?? "",
      })),
    );
  }
  addLetters(db, conferenceId, approved);
  addArrivals(db, conferenceId, approved);
  return conferenceId;
}

type Delegates = ReturnType<typeof addDelegates>;

function addLetters(db: Database, conferenceId: string, delegates: Delegates): void {
  const emails = new Map(
    (db.prepare('SELECT "id", "email" FROM "Person"').all() as { id: string; email: string }[]).map(
      ({ id, email }) => [id, email],
    ),
  );
  const at = stored("2026-12-01T09:00:00Z");
  const kinds = ["registration-received", "registration-approved"];
  insert(
    db,
    "Letter",
    delegates.flatMap(({ personId }, index) =>
      kinds.map((kind) => ({
        id: randomUUID(),
        to: emails.get(personId) ?? "",
        personId,
        conferenceId,
        kind,
        subject: "Your place at the conference",
        text: "You have a place at the conference.\n\nYour ticket is on your own page.",
        state: index % 500 === 0 ? "failed" : index % 100 === 0 ? "queued" : "sent",
        createdAt: at,
        nextAttemptAt: at,
        sentAt: at,
      })),
    ),
  );
}

function addArrivals(db: Database, conferenceId: string, delegates: Delegates): void {
  const steward = randomUUID();
  const scans = delegates
    .filter((_, index) => index % 2 === 0)
    .map(({ registrationId, code }, index) => {
      const at = stored(new Date(Date.parse("2027-02-02T08:00:00Z") + index * 100).toISOString());
      const rest = { conferenceId, checkpoint: mainDoor, registrationId };
      const scan = { ...rest, scanId: randomUUID(), at };
      return { scan, code, verdict: index % 20 === 0 ? "already-in" : "admitted" };
    });
  insert(
    db,
    "Scan",
    scans.map(({ scan, code, verdict }) => ({
      id: randomUUID(),
      ...scan,
      code,
      verdict,
      name: "Somebody",
      detail: "",
      receivedAt: scan.at,
      stewardId: steward,
    })),
  );
  insert(
    db,
    "Attendance",
    scans.map(({ scan }) => ({ id: randomUUID(), ...scan })),
  );
}
