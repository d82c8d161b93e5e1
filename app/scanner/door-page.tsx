// The door as a steward holds it in one hand: the verdict on top, everything to press below it.

import { CameraView } from "./camera/camera-view";
import { CheckpointPicker } from "./checkpoint-picker";
import { CodeForm, codeField, MuteButton, UndoForm } from "./door-forms";
import { DoorHead, UnsentNote } from "./door-head";
import { DoorProblem } from "./door-problem";
import { type DoorFacts, useDoor } from "./use-door";
import { VerdictPanel } from "./verdict-panel";

/** The steward's page. `problem` is what was wrong with the form that was sent without JavaScript. */
export function DoorPage({
  door,
  problem,
}: {
  door: DoorFacts;
  problem?: { errors: { text: string }[] } | undefined;
}) {
  const { chosen, pageUrl, undoable, ...page } = useDoor(door, problem !== undefined);
  const { checkpoint } = chosen;
  return (
    <main className="conf-door" id="main-content">
      <div className="govuk-width-container">
        {problem && !page.alive && <DoorProblem errors={problem.errors} field={codeField} />}
        <DoorHead chosen={chosen} count={page.count} practice={door.practice} />
      </div>
      <VerdictPanel shown={page.shown} />
      <div className="govuk-width-container">
        <UnsentNote unsent={page.unsent} tryAgain={page.tryAgain} />
        <CodeForm
          {...{ pageUrl, checkpoint }}
          scanId={door.scanId}
          code={door.code}
          error={problem?.errors[0]?.text}
          onCode={page.scan}
        />
        <div className="conf-door__actions">
          {undoable && (
            <UndoForm
              {...{ pageUrl, checkpoint }}
              scanId={undoable}
              onUndo={() => void page.undo()}
            />
          )}
          {page.alive && <CameraView onCode={page.scan} />}
          {page.alive && <MuteButton muted={page.muted} setMuted={page.setMuted} />}
        </div>
        <CheckpointPicker
          url={door.urls.page}
          groups={door.groups}
          chosen={checkpoint}
          onChoose={page.alive ? page.choose : undefined}
        />
      </div>
    </main>
  );
}
