// Undoing a scan that should not have been made: the attendance that it made goes, the scan stays and says so.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";

/** An undone scan, as its device is told. */
export type UndoneScan = { scanId: string; undone: true; name: string };

/**
 * Undoes a scan and takes the attendance away that it made. Undoing it twice is undoing it once. Sent again, the scan
 * still gets its first answer and stays undone. Stewards, and those whose role implies it.
 *
 * @throws DomainError `forbidden`; `not-found` for a scan that was not made at this conference
 */
export function undoScan(
  actor: Actor,
  input: { slug: string; scanId: string },
  now: Date,
): Promise<UndoneScan> {
  demand(actor, "check-in");
  return command(async (tx) => {
    const scan = await tx.scan.findFirst({
      where: { scanId: input.scanId, conference: { slug: input.slug } },
      select: {
        id: true,
        conferenceId: true,
        registrationId: true,
        checkpoint: true,
        verdict: true,
        name: true,
        undoneAt: true,
      },
    });
    if (!scan) throw new DomainError("not-found", "There is no such scan.");
    const { id, conferenceId, registrationId, checkpoint, verdict } = scan;
    const answer = { scanId: input.scanId, undone: true, name: scan.name } as const;
    if (scan.undoneAt) return answer;
    await tx.scan.update({ where: { id }, data: { undoneAt: now } });
    if (registrationId)
      await tx.attendance.deleteMany({
        where: { registrationId, checkpoint, scanId: input.scanId },
      });
    await recordAudit(
      { tx, actor, now },
      {
        action: "scan-undone",
        subjectKind: "scan",
        subjectId: id,
        conferenceId,
        facts: { checkpoint, verdict, registrationId },
      },
    );
    return answer;
  });
}
