// What stands at the top of a door's page: where the steward is, how many are in, and what could not be sent yet.
import { mainDoor } from "~/domain/arriving/attendance/attendance";
import type { Checkpoint } from "~/domain/arriving/attendance/checkpoints";
import type { LiveCount } from "./use-live-count";

/** The checkpoint, and the count at it; `practice` says that scans do not count now. */
export function DoorHead({
  chosen,
  count,
  practice,
}: {
  chosen: Checkpoint;
  count: LiveCount;
  practice: string | null;
}) {
  return (
    <header className="conf-door__head">
      {practice && <p className="conf-door__practice">{practice}</p>}
      <h1 className="conf-door__title">{chosen.text}</h1>
      <p className="conf-door__count">
        <strong>{count.onSite.toLocaleString("en-GB")}</strong> of{" "}
        {count.expected.toLocaleString("en-GB")} {practice ? "in practice" : "on site"}
        {chosen.checkpoint !== mainDoor && (
          <>
            , <strong>{count.atCheckpoint.toLocaleString("en-GB")}</strong> in here
          </>
        )}
      </p>
    </header>
  );
}

/** How many scans wait for a connection, with a button that tries again; nothing where none does. */
export function UnsentNote({ unsent, tryAgain }: { unsent: number; tryAgain: () => void }) {
  if (unsent === 0) return null;
  return (
    <div className="conf-door__unsent" role="status">
      <p className="conf-door__note">
        {unsent === 1 ? "1 scan is" : `${unsent} scans are`} not sent yet.
      </p>
      <button
        type="button"
        className="govuk-button conf-door__button conf-door__button--quiet"
        onClick={tryAgain}
      >
        Send again
      </button>
    </div>
  );
}
