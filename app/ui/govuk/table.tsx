/** Table: https://design-system.service.gov.uk/components/table/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, type Entry, inner } from "./content";

interface TableCell extends Content {
  /** `numeric` aligns figures to the right. */
  format?: "numeric";
  classes?: string;
  colspan?: number;
  rowspan?: number;
  attributes?: Attributes;
}

interface TableProps {
  rows: ReadonlyArray<Entry<readonly TableCell[]>>;
  head?: readonly TableCell[];
  caption?: ReactNode;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** Figures and facts to compare. */
export function Table(props: TableProps) {
  return (
    <table className={tokens("govuk-table", props.classes)} {...attributeProps(props.attributes)}>
      {props.caption && (
        <caption className={tokens("govuk-table__caption", props.captionClasses)}>
          {props.caption}
        </caption>
      )}
      {props.head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {props.head.map((cell, index) => (
              <th
                key={index}
                scope="col"
                className={tokens(
                  "govuk-table__header",
                  cell.format && `govuk-table__header--${cell.format}`,
                  cell.classes,
                )}
                {...cellProps(cell)}
              />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {props.rows.map(
          (row, index) =>
            row && (
              <tr key={index} className="govuk-table__row">
                {row.map((cell, column) =>
                  column === 0 && props.firstCellIsHeader ? (
                    <th
                      key={column}
                      scope="row"
                      className={tokens("govuk-table__header", cell.classes)}
                      {...cellProps(cell)}
                    />
                  ) : (
                    <td
                      key={column}
                      className={tokens(
                        "govuk-table__cell",
                        cell.format && `govuk-table__cell--${cell.format}`,
                        cell.classes,
                      )}
                      {...cellProps(cell)}
                    />
                  ),
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

function cellProps(cell: TableCell) {
  return {
    colSpan: cell.colspan,
    rowSpan: cell.rowspan,
    ...attributeProps(cell.attributes),
    ...inner(cell),
  };
}
