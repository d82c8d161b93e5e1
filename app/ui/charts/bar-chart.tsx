// Bars beneath each other: parts of a whole, or how full things are.
import { ChartFigure, chartWidth } from "./chart-figure";
import { perCent, shorten } from "./scale";

/** One bar: how much, and where there is a limit out of how much. */
type Bar = { label: string; value: number; of?: number | null };

const rowHeight = 42;
const barHeight = 14;
/** What is left of the row for the figure behind the bar. */
const barWidth = 280;
const labelCharacters = 54;

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
  return (
    <ChartFigure
      id={id}
      caption={caption}
      description={description}
      height={bars.length * rowHeight}
      table={{
        head: [...nouns, limited ? "Of" : "Share"],
        rows: bars.map(({ label, value, of }) => [
          label,
          value,
          limited ? (of ?? "no limit") : `${perCent(value, total)}%`,
        ]),
      }}
    >
      {bars.map(({ label, value, of }, row) => {
        const top = row * rowHeight;
        const full = Boolean(of && value >= of);
        const width = (Math.min(value, of || most) / (of || most)) * barWidth;
        return (
          <g key={label}>
            <text x={0} y={top + 15}>
              {shorten(label, labelCharacters)}
            </text>
            <rect
              className="conf-chart__track"
              x={0}
              y={top + 21}
              width={barWidth}
              height={barHeight}
            />
            <rect
              className={full ? "conf-chart__series-3" : "conf-chart__series-2"}
              x={0}
              y={top + 21}
              width={Math.round(width * 10) / 10}
              height={barHeight}
            />
            <text x={chartWidth} y={top + 33} textAnchor="end">
              {full ? `${value} full` : of ? `${value} of ${of}` : value}
            </text>
          </g>
        );
      })}
    </ChartFigure>
  );
}
