// What a door's page is called: where the steward stands, and the answer to the last scan, which is heard first.
import { type ScanResult, verdictWords } from "~/domain/arriving/attendance/attendance";
import type { Checkpoint } from "~/domain/arriving/attendance/checkpoints";

/** "Admitted: Main door", or "Door: Main door" before any scan. */
export function doorTitle(
  { text }: Pick<Checkpoint, "text">,
  last: Pick<ScanResult, "verdict"> | null,
): string {
  return `${last ? verdictWords[last.verdict] : "Door"}: ${text}`;
}

/** The page's whole title with another beginning; the conference and the service that follow it stay. */
export function retitled(title: string, beginning: string): string {
  const [, ...whereabouts] = title.split(dash);
  return [beginning, ...whereabouts].join(dash);
}
const dash = " – ";
