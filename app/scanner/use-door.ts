// The state of a door's page in the browser: which checkpoint is chosen, its count, the scans, the sound.
import { useEffect, useState } from "react";
import type { ScanResult } from "~/domain/arriving/attendance/attendance";
import {
  type Checkpoint,
  type CheckpointGroup,
  findCheckpoint,
} from "~/domain/arriving/attendance/checkpoints";
import { codeField } from "./door-forms";
import { doorTitle, retitled } from "./door-title";
import { useKeptFocus } from "./use-kept-focus";
import { type LiveCount, useLiveCount } from "./use-live-count";
import { useMuted } from "./use-muted";
import { useScanner } from "./use-scanner";
import type { Shown } from "./verdict-panel";

/** What the page comes with. `scanId` makes its form one scan, however often it is sent; `clock` is the server's time. */
export type DoorFacts = {
  conference: string;
  groups: CheckpointGroup[];
  checkpoint: Checkpoint;
  count: LiveCount;
  /** What is said of scans that do not count; null on the days of the conference. */
  practice: string | null;
  last: { result: ScanResult; undone: boolean } | null;
  code: string;
  scanId: string;
  clock: number;
  urls: { page: string; scans: string; undo: string; count: string };
};

/**
 * Everything that changes on the page while it is open.
 *
 * @param refused whether the form that was sent without JavaScript was refused, so that no earlier answer is shown
 * @returns `alive` once the browser runs the page; `undoable` is the scan that can be undone now
 */
export function useDoor(door: DoorFacts, refused: boolean) {
  const [alive, setAlive] = useState(false);
  const [clockAhead, setClockAhead] = useState(0);
  const [chosen, setChosen] = useState(door.checkpoint);
  const [muted, setMuted] = useMuted();
  const countUrl = `${door.urls.count}?checkpoint=${encodeURIComponent(chosen.checkpoint)}`;
  const [count, askCount] = useLiveCount(countUrl, door.count);
  const { shown, unsent, scan, undo, tryAgain } = useScanner({
    scansUrl: door.urls.scans,
    undoUrl: door.urls.undo,
    clockAhead,
    muted,
    first: firstShown(door, refused),
    onRecorded: askCount,
  });
  useKeptFocus(codeField, shown);
  useEffect(() => {
    const last = shown.kind === "answered" ? shown.result : null;
    document.title = retitled(document.title, doorTitle(chosen, last));
  }, [chosen, shown]);
  useEffect(() => {
    setAlive(true);
    setClockAhead(door.clock - Date.now());
  }, [door.clock]);
  // Another checkpoint has another count.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the checkpoint changes.
  useEffect(() => askCount(), [countUrl]);

  const pageOf = (checkpoint: string) =>
    `${door.urls.page}?checkpoint=${encodeURIComponent(checkpoint)}`;
  const choose = (name: string) => {
    setChosen(findCheckpoint(door.groups, name) ?? chosen);
    history.replaceState(null, "", pageOf(name));
  };
  return {
    ...{ alive, chosen, count, muted, setMuted, shown, unsent, undo, tryAgain, choose },
    pageUrl: pageOf(chosen.checkpoint),
    undoable: undoableScan(shown),
    scan: (code: string) => scan(code, chosen.checkpoint),
  };
}

function firstShown({ last }: DoorFacts, refused: boolean): Shown {
  return last && !refused ? { kind: "answered", ...last } : { kind: "waiting" };
}

function undoableScan(shown: Shown): string | null {
  if (shown.kind !== "answered" || shown.undone) return null;
  return shown.result.verdict === "admitted" ? shown.result.scanId : null;
}
