// Judges and writes the scans of several requests in one transaction.
import { randomUUID } from "node:crypto";
import { localDay } from "~/domain/ground/time/dates";
import { registrationState } from "~/domain/joining/registration/registration";
import { referenceFromScan } from "~/domain/joining/tickets/reference";
import { codeFromScan, ticketState } from "~/domain/joining/tickets/tickets";
import type { Transaction } from "~/platform/db.server";
import {
  type Door,
  type Holder,
  judge,
  mainDoor,
  type ScanResult,
  sessionCheckpoint,
  sessionOf,
  verdictOf,
} from "./attendance";
import { type ConferenceDays, isPractice, madeAt } from "./practice";
import {
  type AttendanceRow,
  askFacts,
  insertRows,
  type ScanFacts,
  type ScanRow,
} from "./scan.sql.server";
import type { Scan } from "./scan-forms";

/** The scans of one request. */
export type Batch = { slug: string; scans: readonly Scan[]; stewardId: string; now: Date };

/** What the scans of this transaction have changed so far, for those that come after them. */
class SoFar {
  readonly scans: ScanRow[] = [];
  readonly attendances: AttendanceRow[] = [];
  readonly answers = new Map<string, ScanResult & { conferenceId: string }>();
  readonly firsts = new Map<string, Date>();
  readonly inside = new Map<string, number>();
}

/**
 * Judges and writes scans, inside a command, one after another in the order of the batches.
 *
 * @returns the answers of each batch; null for a batch at an unknown conference
 */
export async function writeScans(
  tx: Transaction,
  batches: readonly Batch[],
): Promise<(ScanResult[] | null)[]> {
  const asked = batches.flatMap(({ slug, scans }) =>
    scans.map(({ scanId, code, checkpoint }) => ({
      slug,
      scanId,
      code: codeFromScan(code) ?? "",
      reference: referenceFromScan(code) ?? "",
      checkpoint,
      session: sessionOf(checkpoint) ?? "",
    })),
  );
  const facts = (await askFacts(tx, asked)).values();
  const soFar = new SoFar();
  const answers = batches.map((batch) => {
    const results = batch.scans.map((scan) => answerScan(scan, batch, facts.next().value, soFar));
    return results.includes(null) ? null : (results as ScanResult[]);
  });
  await insertRows(tx, soFar.scans, soFar.attendances);
  return answers;
}

/** Answers one scan and puts down what is to be written; null where there is no such conference. */
function answerScan(
  scan: Scan,
  batch: Batch,
  facts: ScanFacts | undefined,
  soFar: SoFar,
): ScanResult | null {
  if (!facts?.conferenceId) return null;
  const { conferenceId, registrationId } = facts;
  const { scanId, checkpoint } = scan;
  const timeZone = facts.timeZone ?? "Europe/London";
  const answered = soFar.answers.get(scanId) ?? firstAnswer(scanId, facts);
  if (answered) {
    const { conferenceId: answeredFor, ...result } = answered;
    // What was answered at another conference is not for this door.
    return answeredFor === conferenceId
      ? result
      : { scanId, ...judge(mainDoorFacts, null, batch.now, timeZone) };
  }
  const at = madeAt(scan.at, batch.now);
  const practice = isPractice(at, daysOf(facts));
  const presence = `${registrationId} ${checkpoint} ${practice}`;
  const inside = practice ? 0 : (soFar.inside.get(facts.sessionId ?? "") ?? 0);
  const firstAt =
    soFar.firsts.get(presence) ?? (practice ? practisedOn(at, facts) : firstOf(facts));
  const result = {
    scanId,
    ...judge(doorAt(checkpoint, facts, inside), holderOf(facts, firstAt), at, timeZone),
    ...(practice ? { practice } : {}),
  };
  soFar.answers.set(scanId, { ...result, conferenceId });
  const where = { conferenceId, checkpoint, registrationId };
  soFar.scans.push({
    ...where,
    ...result,
    practice,
    id: randomUUID(),
    code: codeFromScan(scan.code) ?? scan.code,
    at,
    receivedAt: batch.now,
    stewardId: batch.stewardId,
  });
  if (result.verdict === "admitted" && registrationId) {
    const { sessionId } = facts;
    soFar.firsts.set(presence, at);
    if (practice) return result;
    const row = { ...where, id: randomUUID(), registrationId, sessionId, scanId, at };
    soFar.attendances.push(row);
    if (sessionId) soFar.inside.set(sessionId, inside + 1);
  }
  return result;
}

function firstAnswer(scanId: string, facts: ScanFacts) {
  if (!facts.answeredFor) return null;
  return {
    conferenceId: facts.answeredFor,
    scanId,
    verdict: verdictOf(facts.verdict ?? ""),
    name: facts.answeredName ?? "",
    detail: facts.detail ?? "",
    ...(facts.practice ? { practice: true as const } : {}),
  };
}

function daysOf({ startsOn, endsOn, timeZone }: ScanFacts): ConferenceDays {
  return { startsOn: startsOn ?? "", endsOn: endsOn ?? "", timeZone: timeZone ?? "Europe/London" };
}

function firstOf({ firstAt }: ScanFacts): Date | null {
  return firstAt === null ? null : new Date(firstAt);
}

/** When somebody was admitted in practice on the same day: each day begins anew. */
function practisedOn(at: Date, { practisedAt, timeZone }: ScanFacts): Date | null {
  if (practisedAt === null) return null;
  const last = new Date(practisedAt);
  const zone = timeZone ?? "Europe/London";
  return localDay(last, zone) === localDay(at, zone) ? last : null;
}

const mainDoorFacts: Door = {
  checkpoint: mainDoor,
  called: "the main door",
  needsPlace: false,
  full: false,
};

function doorAt(checkpoint: string, facts: ScanFacts, more: number): Door | null {
  if (checkpoint === mainDoor) return mainDoorFacts;
  if (!facts.sessionId) return null;
  const seats = Math.min(facts.capacity ?? Infinity, facts.roomCapacity ?? Infinity);
  return {
    checkpoint,
    called: `the door of ${facts.room ?? `‘${facts.title}’`}`,
    needsPlace: facts.kind === "breakout" && facts.capacity !== null,
    full: Number(facts.inside) + more >= seats,
  };
}

function holderOf(facts: ScanFacts, firstAt: Date | null): Holder | null {
  if (!facts.registrationId) return null;
  const { placeSlug, placeTitle, placeRoom } = facts;
  return {
    name: facts.name ?? "",
    organisation: facts.organisation ?? "",
    state: registrationState(facts.state ?? ""),
    ticket: ticketState(facts.ticket ?? ""),
    firstAt,
    place:
      placeSlug === null
        ? null
        : { checkpoint: sessionCheckpoint(placeSlug), title: placeTitle ?? "", room: placeRoom },
  };
}
