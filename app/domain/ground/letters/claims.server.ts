// Taking letters in hand: a claim says which process has a letter and until when, and costs the letter no try.
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { command, read } from "~/platform/db.server";
import { claimMinutes, minutesAfter } from "./letters";

/** This process, by its machine, its number there, and a word that tells it from an earlier process of that number. */
const self = [hostname(), process.pid, randomUUID()].join(" ");

/** What is known of a letter in hand. */
export type ClaimedLetter = Awaited<ReturnType<typeof readClaimed>>[number];

/**
 * Takes letters in hand, all of them in one command. Those that another process took, or that changed meanwhile, are left out.
 *
 * @returns the letters in the order of their writing
 */
export async function claim(ids: readonly string[], now: Date): Promise<ClaimedLetter[]> {
  const free = { OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }] };
  const claimed = await command((tx) =>
    tx.letter.updateManyAndReturn({
      where: { id: { in: [...ids] }, state: "queued", ...free },
      data: { claimedBy: self, claimedUntil: minutesAfter(now, claimMinutes) },
      select: { id: true },
    }),
  );
  return claimed.length === 0 ? [] : readClaimed(claimed.map(({ id }) => id));
}

function readClaimed(ids: string[]) {
  return read.letter.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      to: true,
      conferenceId: true,
      subject: true,
      text: true,
      sealed: true,
      attempts: true,
      createdAt: true,
      queuedAgainAt: true,
      attachments: { select: { fileName: true, mediaType: true, content: true } },
    },
  });
}

/** The rows that are in this process's hands and nobody else's. */
export const inHand = (ids: string[]) => ({ id: { in: ids }, state: "queued", claimedBy: self });

/** Gives letters back that were claimed and not tried. One that was replaced meanwhile never goes out. */
export async function giveBack(letters: readonly { id: string }[]): Promise<void> {
  if (letters.length === 0) return;
  const mine = inHand(letters.map(({ id }) => id));
  await command(async (tx) => {
    await tx.letter.updateMany({
      where: { ...mine, replacedAt: { not: null } },
      data: { state: "replaced" },
    });
    await tx.letter.updateMany({ where: mine, data: { claimedBy: null, claimedUntil: null } });
  });
}

/**
 * Frees what processes of this machine had in hand that are no more: a crash delays no letter. Whether it went out is not
 * known then; it goes again, under the same Message-ID. Who had it stays, because it may have arrived.
 */
export async function freeClaimsOfTheDead(now: Date): Promise<void> {
  const claimed = await read.letter.findMany({
    where: { state: "queued", claimedUntil: { not: null } },
    distinct: ["claimedBy"],
    select: { claimedBy: true },
  });
  const dead = claimed.flatMap(({ claimedBy }) =>
    claimedBy && isDead(claimedBy) ? [claimedBy] : [],
  );
  if (dead.length === 0) return;
  await command(async (tx) => {
    const left = { claimedBy: { in: dead }, state: "queued" };
    await tx.letter.updateMany({
      where: { ...left, replacedAt: { not: null } },
      data: { state: "replaced" },
    });
    await tx.letter.updateMany({ where: left, data: { claimedUntil: now } });
  });
}

/** Only processes of this machine can be looked for; those of others keep their claims until they run out. */
function isDead(claimant: string): boolean {
  const [host, number] = claimant.split(" ");
  if (claimant === self || host !== hostname()) return false;
  if (Number(number) === process.pid) return true;
  try {
    process.kill(Number(number), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
