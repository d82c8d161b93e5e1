// The trail's record that the installation is a restored one: what is missing in it since was never there.
import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import { command } from "~/platform/db.server";
import type { Restored } from "./restore-backup.server";

/** Records a restore in the database that was restored, once it has the newest migrations. */
export function recordRestore(
  actor: Actor,
  { list, waiting, letters }: Restored,
  now: Date,
): Promise<void> {
  return command((tx) =>
    recordAudit(
      { tx, actor, now },
      {
        action: "installation-restored",
        subjectKind: "installation",
        subjectId: "backup",
        facts: { backupOf: list.madeAt, waiting, letters },
      },
    ),
  );
}
