// Columns side by side: how many in each stretch of time.
import { ChartFigure, chartWidth } from "./chart-figure";
import { scaleLines } from "./scale";

const height = 230;
const frame = { left: 40, right: chartWidth - 8, top: 12, bottom: height - 26 };

/**
 * A chart of columns in the order of time.
 *
 * @param nouns column titles of the table: what the columns are, and what is counted
 */
export function ColumnChart({
  id,
  caption,
  description,
  nouns,
  columns,
}: {
  id: string;
  caption: string;
  description: string;
  nouns: [string, string];
  columns: { label: string; count: number }[];
}) {
  const lines = scaleLines(Math.max(0, ...columns.map(({ count }) => count)));
  const greatest = lines.at(-1) ?? 1;
  // Few columns stand close together, and are not as wide as the picture.
  const step = Math.min(48, (frame.right - frame.left) / Math.max(1, columns.length));
  const y = (count: number) => frame.bottom - (count / greatest) * (frame.bottom - frame.top);
  const middle = Math.floor((columns.length - 1) / 2);
  const named = new Set([0, ...(columns.length > 4 ? [middle] : []), columns.length - 1]);
  return (
    <ChartFigure
      id={id}
      caption={caption}
      description={description}
      height={height}
      table={{ head: nouns, rows: columns.map(({ label, count }) => [label, count]) }}
    >
      {lines.map((value) => (
        <g key={value}>
          <line
            className="conf-chart__axis"
            x1={frame.left}
            x2={frame.right}
            y1={round(y(value))}
            y2={round(y(value))}
          />
          <text x={frame.left - 6} y={round(y(value) + 5)} textAnchor="end">
            {value.toLocaleString("en-GB")}
          </text>
        </g>
      ))}
      {columns.map(({ label, count }, index) => (
        <rect
          key={label}
          className="conf-chart__series-2"
          x={round(frame.left + index * step + step * 0.1)}
          y={round(y(count))}
          width={round(step * 0.8)}
          height={round(frame.bottom - y(count))}
        />
      ))}
      {columns.map(
        ({ label }, index) =>
          named.has(index) && (
            <text
              key={label}
              x={round(frame.left + index * step + step / 2)}
              y={height - 6}
              textAnchor={index === 0 ? "start" : index === columns.length - 1 ? "end" : "middle"}
            >
              {label}
            </text>
          ),
      )}
    </ChartFigure>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
