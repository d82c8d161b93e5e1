// The door as a steward holds it in one hand: the verdict on top, everything to press below it.
import { type FormEvent, useEffect, useState } from "react";
import { mainDoor, type ScanResult } from "~/domain/arriving/attendance/attendance";
import type { Checkpoint, CheckpointGroup } from "~/domain/arriving/attendance/checkpoints";
import { CameraView } from "./camera-view";
import { CheckpointPicker } from "./checkpoint-picker";
import { useKeptFocus } from "./use-kept-focus";
import { type LiveCount, useLiveCount } from "./use-live-count";
import { useMuted } from "./use-muted";
import { useScanner } from "./use-scanner";
import { type Shown, VerdictPanel } from "./verdict-panel";

/** What the page comes with. `scanId` makes its form one scan, however often it is sent; `clock` is the server's time. */
type DoorFacts = {
  conference: string;
  groups: CheckpointGroup[];
  checkpoint: Checkpoint;
  count: LiveCount;
  last: { result: ScanResult; undone: boolean } | null;
  code: string;
  scanId: string;
  clock: number;
  urls: { page: string; scans: string; undo: string; count: string };
};

const field = "code";

/** The steward's page. `problem` is what was wrong with the form that was sent without JavaScript. */
export function DoorPage({
  door,
  problem,
}: {
  door: DoorFacts;
  problem?: { errors: { text: string }[] } | undefined;
}) {
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
    first: firstShown(door, problem),
    onRecorded: askCount,
  });
  useKeptFocus(field, shown);
  useEffect(() => {
    setAlive(true);
    setClockAhead(door.clock - Date.now());
  }, [door.clock]);
  // Another checkpoint has another count.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the checkpoint changes.
  useEffect(() => askCount(), [countUrl]);

  const pageUrl = `${door.urls.page}?checkpoint=${encodeURIComponent(chosen.checkpoint)}`;
  const choose = (name: string) => {
    const next = door.groups.flatMap((group) => group.checkpoints);
    setChosen(next.find((one) => one.checkpoint === name) ?? chosen);
    history.replaceState(null, "", `${door.urls.page}?checkpoint=${encodeURIComponent(name)}`);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = event.currentTarget.elements.namedItem(field) as HTMLInputElement;
    const code = input.value.trim();
    input.value = "";
    input.focus();
    if (code) scan(code, chosen.checkpoint);
  };
  const undoable =
    shown.kind === "answered" && !shown.undone && shown.result.verdict === "admitted"
      ? shown.result.scanId
      : null;
  const error = problem?.errors[0]?.text;

  return (
    <main className="conf-door" id="main-content">
      <div className="govuk-width-container">
        <header className="conf-door__head">
          <h1 className="conf-door__title">{chosen.text}</h1>
          <p className="conf-door__count">
            <strong>{count.onSite.toLocaleString("en-GB")}</strong> of{" "}
            {count.expected.toLocaleString("en-GB")} on site
            {chosen.checkpoint !== mainDoor && (
              <>
                , <strong>{count.atCheckpoint.toLocaleString("en-GB")}</strong> in here
              </>
            )}
          </p>
        </header>
      </div>
      <VerdictPanel shown={shown} />
      <div className="govuk-width-container">
        {unsent > 0 && (
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
        )}
        <form
          method="post"
          action={pageUrl}
          className="conf-door__form"
          noValidate
          onSubmit={submit}
        >
          <input type="hidden" name="intent" value="scan" />
          <input type="hidden" name="scanId" value={door.scanId} />
          <input type="hidden" name="checkpoint" value={chosen.checkpoint} />
          <label className="govuk-label" htmlFor={field}>
            Ticket code
          </label>
          <p className="govuk-hint" id="code-hint">
            Scan a ticket, or type its code or the reference.
          </p>
          {error && (
            <p className="conf-door__error" id="code-error">
              {error}
            </p>
          )}
          <div className="conf-door__row">
            <input
              className="govuk-input conf-door__input"
              id={field}
              name={field}
              type="text"
              defaultValue={door.code}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="go"
              // biome-ignore lint/a11y/noAutofocus: a hand scanner types into the field as soon as the page is there.
              autoFocus
              aria-describedby={error ? "code-hint code-error" : "code-hint"}
            />
            <button
              type="submit"
              className="govuk-button conf-door__button"
              data-module="govuk-button"
            >
              Check in
            </button>
          </div>
        </form>
        <div className="conf-door__actions">
          {undoable && (
            <form
              method="post"
              action={pageUrl}
              onSubmit={(event) => {
                event.preventDefault();
                void undo();
              }}
            >
              <input type="hidden" name="intent" value="undo" />
              <input type="hidden" name="scanId" value={undoable} />
              <input type="hidden" name="checkpoint" value={chosen.checkpoint} />
              <button
                type="submit"
                className="govuk-button conf-door__button conf-door__button--quiet"
                data-module="govuk-button"
              >
                Undo<span className="govuk-visually-hidden"> this scan</span>
              </button>
            </form>
          )}
          {alive && <CameraView onCode={(code) => scan(code, chosen.checkpoint)} />}
          {alive && (
            <button
              type="button"
              className="govuk-button conf-door__button conf-door__button--quiet"
              aria-pressed={muted}
              onClick={() => setMuted(!muted)}
            >
              Mute
            </button>
          )}
        </div>
        <CheckpointPicker
          url={door.urls.page}
          groups={door.groups}
          chosen={chosen.checkpoint}
          onChoose={alive ? choose : undefined}
        />
      </div>
    </main>
  );
}

function firstShown({ last }: DoorFacts, problem: object | undefined): Shown {
  return last && !problem ? { kind: "answered", ...last } : { kind: "waiting" };
}
