// What the steward sees of the last scan: one colour, one word, one name, until the next.
import { type ScanResult, toneOf, verdictWords } from "~/domain/arriving/attendance/attendance";

/** What the panel shows. It never holds more than one person. */
export type Shown =
  | { kind: "waiting" }
  | { kind: "checking" }
  | { kind: "answered"; result: ScanResult; undone: boolean }
  /** `keeps` is true for a scan that is sent again by itself. */
  | { kind: "not-recorded"; sentence: string; keeps: boolean };

const colours = { go: "admitted", attention: "already-in", stop: "refused" } as const;

/** The verdict, read out by screen readers when it changes. */
export function VerdictPanel({ shown }: { shown: Shown }) {
  const { colour, word, name, detail } = facts(shown);
  return (
    <div
      className={colour ? `conf-verdict conf-verdict--${colour}` : "conf-verdict"}
      role="status"
      aria-live="assertive"
      aria-atomic="true"
    >
      <p className="conf-verdict__word">{word}</p>
      {name && <p className="conf-verdict__name">{name}</p>}
      {detail && <p className="conf-verdict__detail">{detail}</p>}
      {shown.kind === "answered" && shown.result.practice && (
        <p className="conf-verdict__detail">Practice: this does not count.</p>
      )}
    </div>
  );
}

function facts(shown: Shown): { colour?: string; word: string; name?: string; detail?: string } {
  switch (shown.kind) {
    case "waiting":
      return { word: "Ready", detail: "The next ticket’s answer stands here." };
    case "checking":
      return { word: "Checking" };
    case "not-recorded":
      return shown.keeps
        ? { colour: colours.attention, word: "Not checked", detail: shown.sentence }
        : { colour: colours.stop, word: "Not recorded", detail: shown.sentence };
    case "answered": {
      const { verdict, name, detail } = shown.result;
      if (shown.undone) return { word: "Undone", name, detail: "This scan does not count." };
      return { colour: colours[toneOf(verdict)], word: verdictWords[verdict], name, detail };
    }
  }
}
