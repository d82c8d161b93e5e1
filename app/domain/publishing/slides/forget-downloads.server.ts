// Forgetting who downloaded which slides, and files of uploads that came to nothing.
import { daysBefore } from "~/domain/ground/forgetting/ago";
import { forgetInPieces } from "~/domain/ground/forgetting/in-pieces.server";
import { read } from "~/platform/db.server";
import { discardStranger, listKeptFiles } from "~/platform/files.server";
import { downloadYears } from "./kept";

/** Deletes records of downloads after `downloadYears`. @returns how many */
export function forgetDownloads(now: Date): Promise<number> {
  const which = { at: { lte: daysBefore(now, downloadYears * 365) } };
  return forgetInPieces(
    (take) => read.slidesDownload.findMany({ where: which, take, select: { id: true } }),
    (tx, ids) => tx.slidesDownload.deleteMany({ where: { ...which, id: { in: ids } } }),
  );
}

/**
 * Deletes kept files that no version of any slides names: their upload was killed before it was recorded, or what named them was
 * deleted. One that came within the hour may be about to be named.
 *
 * @returns how many
 */
export async function forgetStrangers(): Promise<number> {
  let sum = 0;
  for (const sha256 of await listKeptFiles()) {
    const named = await read.slidesVersion.findFirst({ where: { sha256 }, select: { id: true } });
    if (!named && discardStranger(sha256)) sum += 1;
  }
  return sum;
}
