// What every chart stands in: a caption, the picture with its description, and the same figures as a table.
import type { ReactNode } from "react";
import { Details } from "../govuk/details";
import { Table } from "../govuk/table";

/** The figures behind a chart: column titles, then rows whose first cell names them. */
type ChartTable = { head: string[]; rows: (string | number)[][] };

/**
 * A chart. `children` are the shapes, drawn in units of which 360 make the width; a phone shows them about as large as CSS pixels.
 *
 * @param id unique on the page
 * @param description what the picture shows, in one or two sentences with the main figures
 */
export function ChartFigure({
  id,
  caption,
  description,
  height,
  table,
  children,
}: {
  id: string;
  caption: string;
  description: string;
  height: number;
  table: ChartTable;
  children: ReactNode;
}) {
  const cell = (value: string | number, index: number) => ({
    text: typeof value === "number" ? value.toLocaleString("en-GB") : value,
    ...(index > 0 ? { format: "numeric" as const } : {}),
  });
  return (
    <figure className="conf-chart">
      <figcaption className="conf-chart__caption">{caption}</figcaption>
      <svg
        viewBox={`0 0 ${chartWidth} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
      >
        <title id={`${id}-title`}>{caption}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {children}
      </svg>
      <Details summaryText={`The figures: ${caption.toLowerCase()}`}>
        <section
          className="conf-scroll"
          aria-label={`The figures: ${caption}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard too
          tabIndex={0}
        >
          <Table
            head={table.head.map(cell)}
            rows={table.rows.map((row) => row.map(cell))}
            firstCellIsHeader
          />
        </section>
      </Details>
    </figure>
  );
}

/** The width of every chart, in its own units. */
export const chartWidth = 360;
