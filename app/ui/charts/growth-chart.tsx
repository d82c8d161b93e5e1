// Lines that only rise: how many there were by the end of each day.
import { shortDate } from "~/domain/ground/time/dates";
import { daysBetween } from "~/domain/ground/time/days";
import { ChartFigure, chartWidth } from "./chart-figure";
import { scaleLines } from "./scale";

const height = 230;
const frame = { left: 40, right: chartWidth - 8, top: 32, bottom: height - 26 };

/** A line of the chart with its name; `growth` is how many there were at the end of each day that had one more. */
type GrowthSeries = { name: string; growth: { day: string; total: number }[] };

/**
 * A chart of one or two growing totals over the days from the first to the last on which one of them grew.
 *
 * @param series the greater one first: it has the area below it coloured, and a line so wide that it shows on both sides of
 *   the other where they are equal
 */
export function GrowthChart({
  id,
  caption,
  description,
  series,
}: {
  id: string;
  caption: string;
  description: string;
  series: GrowthSeries[];
}) {
  const days = [...new Set(series.flatMap(({ growth }) => growth.map(({ day }) => day)))].sort();
  const [first = "2000-01-01", last = first] = [days[0], days.at(-1)];
  const span = Math.max(1, daysBetween(first, last));
  const lines = scaleLines(Math.max(0, ...series.map(({ growth }) => growth.at(-1)?.total ?? 0)));
  const greatest = lines.at(-1) ?? 1;
  const x = (day: string) =>
    round(frame.left + (daysBetween(first, day) / span) * (frame.right - frame.left));
  const y = (total: number) =>
    round(frame.bottom - (total / greatest) * (frame.bottom - frame.top));
  return (
    <ChartFigure
      id={id}
      caption={caption}
      description={description}
      height={height}
      table={{
        head: ["By the end of", ...series.map(({ name }) => name)],
        rows: days.map((day) => [
          shortDate(day),
          ...series.map(({ growth }) => totalBy(growth, day)),
        ]),
      }}
    >
      {series.map(({ name }, index) => (
        <g key={name}>
          <line
            className={lineClass(index)}
            x1={frame.left + index * 140}
            x2={frame.left + index * 140 + 24}
            y1={9}
            y2={9}
          />
          <text x={frame.left + index * 140 + 32} y={14}>
            {name}
          </text>
        </g>
      ))}
      {lines.map((value) => (
        <g key={value}>
          <line
            className="conf-chart__axis"
            x1={frame.left}
            x2={frame.right}
            y1={y(value)}
            y2={y(value)}
          />
          <text x={frame.left - 6} y={y(value) + 5} textAnchor="end">
            {value.toLocaleString("en-GB")}
          </text>
        </g>
      ))}
      {series.map(({ name, growth }, index) => {
        const totals = days.map((day) => `${x(day)},${y(totalBy(growth, day))}`);
        const ends = [`${frame.left},${frame.bottom}`, `${x(last)},${frame.bottom}`];
        return (
          <g key={name}>
            {index === 0 && (
              <polygon
                className={`conf-chart__area-${2 - index}`}
                points={[ends[0], ...totals, ends[1]].join(" ")}
              />
            )}
            <polyline className={lineClass(index)} points={totals.join(" ")} />
          </g>
        );
      })}
      <text x={frame.left} y={height - 6}>
        {shortDate(first)}
      </text>
      <text x={frame.right} y={height - 6} textAnchor="end">
        {last === first ? "" : shortDate(last)}
      </text>
    </ChartFigure>
  );
}

function lineClass(index: number): string {
  return `conf-chart__line-${2 - index}${index === 0 ? " conf-chart__line--wide" : ""}`;
}

/** What a growing total had come to by the end of a day. */
function totalBy(growth: GrowthSeries["growth"], day: string): number {
  return growth.findLast((step) => step.day <= day)?.total ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
