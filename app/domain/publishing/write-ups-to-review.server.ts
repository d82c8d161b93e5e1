// How many write-ups wait for an editor.
import { read } from "~/platform/db.server";

/** Write-ups that were submitted and that no editor has taken into review. */
export function countWriteUpsToReview(): Promise<number> {
  return read.writeUp.count({ where: { state: "submitted" } });
}
