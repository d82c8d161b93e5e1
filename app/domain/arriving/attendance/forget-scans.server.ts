// Forgetting the single scans of a conference that is over.
import { forgetInPieces } from "~/domain/ground/forgetting/in-pieces.server";
import { read } from "~/platform/db.server";

/** Deletes a conference's scans; the attendance that followed from them stays. @returns how many */
export function forgetScans(conferenceId: string): Promise<number> {
  return forgetInPieces(
    (take) => read.scan.findMany({ where: { conferenceId }, take, select: { id: true } }),
    (tx, ids) => tx.scan.deleteMany({ where: { conferenceId, id: { in: ids } } }),
  );
}
