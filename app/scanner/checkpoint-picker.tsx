// Choosing the checkpoint: a form that works by itself, and changes the page in place where there is JavaScript.
import { useEffect, useRef } from "react";
import type { CheckpointGroup } from "~/domain/arriving/attendance/checkpoints";

/**
 * The list of checkpoints.
 *
 * @param url the door's own page
 * @param onChoose called in place of loading the page again; without it there is a button
 */
export function CheckpointPicker({
  url,
  groups,
  chosen,
  onChoose,
}: {
  url: string;
  groups: CheckpointGroup[];
  chosen: string;
  onChoose?: ((checkpoint: string) => void) | undefined;
}) {
  const select = useRef<HTMLSelectElement>(null);
  const runs = onChoose !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was chosen before the browser ran the page.
  useEffect(() => {
    const shown = select.current?.value;
    if (shown && shown !== chosen) onChoose?.(shown);
  }, [runs]);
  return (
    <form method="get" action={url} className="conf-door__picker">
      <label className="govuk-label" htmlFor="checkpoint">
        Checkpoint
      </label>
      <div className="conf-door__row">
        <select
          ref={select}
          className="govuk-select conf-door__select"
          id="checkpoint"
          name="checkpoint"
          defaultValue={chosen}
          onChange={(event) => onChoose?.(event.target.value)}
        >
          {groups.map((group) => (
            <optgroup key={group.title} label={group.now ? `Now, ${group.title}` : group.title}>
              {group.checkpoints.map(({ checkpoint, text }) => (
                <option key={checkpoint} value={checkpoint}>
                  {text}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {!onChoose && (
          <button
            type="submit"
            className="govuk-button conf-door__button conf-door__button--quiet"
            data-module="govuk-button"
          >
            Change
          </button>
        )}
      </div>
    </form>
  );
}
