// What a benchmark ends with: one aligned table, and exit code 1 where an answer was wrong. Being slow is not being wrong.

/** A figure, what it is held against in the same run, and the aim where there is one. */
type Row = {
  what: string;
  figure: string;
  against?: { what: string; figure: string };
  /** The figure divided by what it is held against. */
  ratio?: number;
  aim?: { text: string; met: boolean };
};

/** The table of one program. */
export type Report = {
  add: (row: Row) => void;
  /** Adds a figure that is held against a promise of that number (docs/promises.md); a promise that is not kept is wrong. */
  hold: (row: {
    what: string;
    figure: string;
    number: number;
    promise: string;
    kept: boolean;
  }) => void;
  /** Notes an answer that may not be; the program then ends with exit code 1. */
  wrong: (sentence: string) => void;
  /** Says on a terminal what is under way, for steps that take a while. */
  step: (text: string) => void;
  print: () => void;
};

const headings = ["what", "figure", "held against", "its figure in this run", "ratio", "aim"];

/** Starts an empty table. */
export function startReport(): Report {
  const rows: string[][] = [];
  const faults: string[] = [];
  const wrong = (sentence: string) => {
    faults.push(sentence);
  };
  const step = (text: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
  };
  return {
    step,
    add: ({ what, figure, against, ratio, aim }) => {
      rows.push([
        what,
        figure,
        against?.what ?? "–",
        against?.figure ?? "–",
        ratio === undefined ? "–" : ratioText(ratio),
        aim ? `${aim.text}, ${aim.met ? "met" : "missed"}` : "–",
      ]);
    },
    wrong,
    hold: ({ what, figure, number, promise, kept }) => {
      const aim = `promise ${number}: ${promise}, ${kept ? "kept" : "broken"}`;
      rows.push([what, figure, "–", "–", "–", aim]);
      if (!kept) wrong(`${what}: ${figure}. Promise ${number} says: ${promise}.`);
    },
    print: () => {
      step("");
      process.stdout.write(table([headings, ...rows]));
      for (const fault of faults) process.stdout.write(`WRONG: ${fault}\n`);
      if (faults.length > 0) process.exitCode = 1;
    },
  };
}

function ratioText(ratio: number): string {
  return Number.isFinite(ratio) ? ratio.toFixed(ratio >= 10 ? 0 : 2) : "–";
}

/** An aligned table; the first row holds the headings. */
export function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? "")].length)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width));
  const [first = [], ...rest] = rows;
  return `${[first, rule, ...rest].map(line).join("\n")}\n`;
}

const whole = (value: number) => Math.round(value).toLocaleString("en-GB");

/** Figures as the tables show them. A kB has 1,000 bytes and an MB 1,000,000. */
export const show = {
  count: whole,
  perSecond: (value: number) => `${whole(value)}/s`,
  percent: (share: number) => `${whole(share * 100)}%`,
  seconds: (value: number) => `${value.toFixed(2)} s`,
  milliseconds: (value: number) => `${value < 10 ? value.toFixed(1) : whole(value)} ms`,
  kilobytes: (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`,
  megabytes: (bytes: number) => `${whole(bytes / 1_000_000)} MB`,
};

/** The value below which a share of the values lies, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
