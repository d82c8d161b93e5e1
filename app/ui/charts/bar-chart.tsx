// Bars beneath each other: parts of a whole, or how full things are.
import { ChartFigure, chartWidth } from "./chart-figure";
import { labelLines } from "./label-lines";
import { perCent } from "./scale";

/** One bar: how much, and where there is a limit out of how much. */
type Bar = { label: string; value: number; of?: number | null };

/** The height of a row with one line of label, and what a second line adds. */
const rowHeight = 42;
const lineHeight = 17;
const barHeight = 14;
/** What is left of the row is for the figure behind the bar; the label keeps clear of it too. */
const barWidth = 280;

/**
 * A chart of bars. Bars with a limit are drawn inside it, each by itself, and one that has reached its limit has another colour and
 * the word "full".
 *
 * @param nouns column titles of the table: what the bars are, and what is counted
 */
export function BarChart({
  id,
  caption,
  description,
  nouns,
  bars,
}: {
  id: string;
  caption: string;
  description: string;
  nouns: [string, string];
  bars: Bar[];
}) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const limited = bars.some((bar) => bar.of);
  const total = bars.reduce((sum, bar) => sum + bar.value, 0);
  let height = 0;
  const rows = bars.map((bar) => {
    const lines = labelLines(bar.label, barWidth);
    const top = height;
    height += rowHeight + (lines.length - 1) * lineHeight;
    return { ...bar, lines, top, barTop: height - rowHeight + 21 };
  });
  return (
    <ChartFigure
      id={id}
      caption={caption}
      description={description}
      height={height}
      table={{
        head: [...nouns, limited ? "Of" : "Share"],
        rows: bars.map(({ label, value, of }) => [
          label,
          value,
          limited ? (of ?? "no limit") : `${perCent(value, total)}%`,
        ]),
      }}
    >
      {rows.map(({ label, value, of, lines, top, barTop }) => {
        const full = Boolean(of && value >= of);
        const width = (Math.min(value, of || most) / (of || most)) * barWidth;
        return (
          <g key={label}>
            {lines.map((line, index) => (
              <text key={line} x={0} y={top + 15 + index * lineHeight}>
                {line}
              </text>
            ))}
            <rect
              className="conf-chart__track"
              x={0}
              y={barTop}
              width={barWidth}
              height={barHeight}
            />
            <rect
              className={full ? "conf-chart__series-3" : "conf-chart__series-2"}
              x={0}
              y={barTop}
              width={Math.round(width * 10) / 10}
              height={barHeight}
            />
            <text x={chartWidth} y={barTop + 12} textAnchor="end">
              {full ? `${value} full` : of ? `${value} of ${of}` : value}
            </text>
          </g>
        );
      })}
    </ChartFigure>
  );
}
