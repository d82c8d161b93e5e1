// What a steward types and presses at a door. The forms work by themselves; with JavaScript they are not sent.
import { type FormEvent, useState } from "react";
import { askForCode } from "~/domain/arriving/attendance/attendance";

/** The field of the code: its name and its id. */
export const codeField = "code";

/** The form of one scan. `onCode` is given what was typed, in place of sending the form. */
export function CodeForm({
  pageUrl,
  scanId,
  checkpoint,
  code,
  error: refused,
  onCode,
}: {
  pageUrl: string;
  scanId: string;
  checkpoint: string;
  code: string;
  error: string | undefined;
  onCode: (code: string) => void;
}) {
  const [empty, setEmpty] = useState(false);
  const error = refused ?? (empty ? askForCode : undefined);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = event.currentTarget.elements.namedItem(codeField) as HTMLInputElement;
    const typed = input.value.trim();
    input.value = "";
    input.focus();
    setEmpty(!typed);
    if (typed) onCode(typed);
  };
  return (
    <form method="post" action={pageUrl} className="conf-door__form" noValidate onSubmit={submit}>
      <input type="hidden" name="intent" value="scan" />
      <input type="hidden" name="scanId" value={scanId} />
      <input type="hidden" name="checkpoint" value={checkpoint} />
      <label className="govuk-label" htmlFor={codeField}>
        Ticket code
      </label>
      <p className="govuk-hint" id="code-hint">
        Scan a ticket, or type its code or the reference.
      </p>
      {error && (
        <p className="conf-door__error" id="code-error">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <div className="conf-door__row">
        <input
          className="govuk-input conf-door__input"
          id={codeField}
          name={codeField}
          type="text"
          defaultValue={code}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          // biome-ignore lint/a11y/noAutofocus: a hand scanner types into the field as soon as the page is there; an error is read first.
          autoFocus={!error}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "code-hint code-error" : "code-hint"}
        />
        <button type="submit" className="govuk-button conf-door__button" data-module="govuk-button">
          Check in
        </button>
      </div>
    </form>
  );
}

/** The button that undoes a scan. */
export function UndoForm({
  pageUrl,
  scanId,
  checkpoint,
  onUndo,
}: {
  pageUrl: string;
  scanId: string;
  checkpoint: string;
  onUndo: () => void;
}) {
  return (
    <form
      method="post"
      action={pageUrl}
      onSubmit={(event) => {
        event.preventDefault();
        onUndo();
      }}
    >
      <input type="hidden" name="intent" value="undo" />
      <input type="hidden" name="scanId" value={scanId} />
      <input type="hidden" name="checkpoint" value={checkpoint} />
      <button
        type="submit"
        className="govuk-button conf-door__button conf-door__button--quiet"
        data-module="govuk-button"
      >
        Undo<span className="govuk-visually-hidden"> this scan</span>
      </button>
    </form>
  );
}

/** The button that turns sounds off and on. */
export function MuteButton({
  muted,
  setMuted,
}: {
  muted: boolean;
  setMuted: (muted: boolean) => void;
}) {
  return (
    <button
      type="button"
      className="govuk-button conf-door__button conf-door__button--quiet"
      aria-pressed={muted}
      onClick={() => setMuted(!muted)}
    >
      Mute
    </button>
  );
}
