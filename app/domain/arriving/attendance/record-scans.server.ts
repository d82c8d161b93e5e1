// Recording scans: what devices send is judged and written, each scan once. Requests that arrive while others are being
// written are written together in the next transaction, because every commit waits for the disk.
import { setTimeout } from "node:timers/promises";
import type { Actor } from "~/domain/ground/audit/actor";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";
import type { ScanResult } from "./attendance";
import { countGuesses, demandFewGuesses, deviceOf } from "./guesses.server";
import type { Scan } from "./scan-forms";
import { type Batch, writeScans } from "./write-scans.server";

type Waiting = Batch & {
  done: (results: ScanResult[]) => void;
  failed: (error: unknown) => void;
};

/** Milliseconds in which others may join a turn: nobody at a door sees them, and a busy door needs far fewer commits. */
const gatherFor = 2;

/** Scans written in one transaction, so that nobody waits long for somebody else's. */
const mostTogether = 400;

let waiting: Waiting[] = [];
let turnAsked = false;

/**
 * Records a batch of scans. A scan that is known already gets its first answer and changes nothing; so do two with one
 * `scanId` in a batch. Stewards, and those whose role implies it.
 *
 * @param input `slug` of the conference; `scans` in the order in which they were made, 200 at most
 * @returns one answer for each scan, in their order
 * @throws DomainError `forbidden`; `not-found` for an unknown conference; `too-many` for other than tickets after too many
 *   codes that were nobody's
 */
export async function recordScans(
  actor: Actor,
  input: { slug: string; scans: readonly Scan[] },
  now: Date,
): Promise<ScanResult[]> {
  demand(actor, "check-in");
  const stewardId = actor.personId ?? "";
  const device = deviceOf(actor);
  await demandFewGuesses(device, input, now);
  const results = await new Promise<ScanResult[]>((done, failed) => {
    waiting.push({ ...input, stewardId, now, done, failed });
    if (!turnAsked) void takeTurns();
  });
  countGuesses(device, results, now);
  return results;
}

/** Asks for a turn for all who wait; when it comes, everybody who has arrived by then is in it. */
async function takeTurns(): Promise<void> {
  do {
    turnAsked = true;
    let together: Waiting[] = [];
    try {
      await setTimeout(gatherFor);
      const answers = await command((tx) => {
        together = takeWaiting();
        return writeScans(tx, together);
      });
      together.forEach((batch, index) => {
        settle(batch, answers[index]);
      });
    } catch (error) {
      if (together.length === 0) together = takeWaiting();
      // One batch must not fail another: each then has a transaction of its own.
      if (together.length > 1) await Promise.all(together.map(recordAlone));
      else for (const batch of together) batch.failed(error);
    }
  } while (waiting.length > 0 && !turnAsked);
}

/** Takes those who wait, up to the limit, but never none. */
function takeWaiting(): Waiting[] {
  turnAsked = false;
  let count = 0;
  const past = waiting.findIndex((batch, index) => {
    count += batch.scans.length;
    return index > 0 && count > mostTogether;
  });
  const taken = past < 0 ? waiting : waiting.slice(0, past);
  waiting = waiting.slice(taken.length);
  return taken;
}

async function recordAlone(batch: Waiting): Promise<void> {
  try {
    const [answers] = await command((tx) => writeScans(tx, [batch]));
    settle(batch, answers);
  } catch (error) {
    batch.failed(error);
  }
}

function settle(batch: Waiting, results: ScanResult[] | null | undefined): void {
  if (results) batch.done(results);
  else batch.failed(new DomainError("not-found", "There is no conference here."));
}
