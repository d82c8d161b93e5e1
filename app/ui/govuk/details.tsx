/** Details: https://design-system.service.gov.uk/components/details/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, inner } from "./content";

interface DetailsProps extends Content {
  summaryText?: ReactNode;
  summaryHtml?: string;
  id?: string;
  open?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** Something most people do not need, behind a summary that says what it is. */
export function Details(props: DetailsProps) {
  return (
    <details
      id={props.id}
      className={tokens("govuk-details", props.classes)}
      open={props.open}
      {...attributeProps(props.attributes)}
    >
      <summary className="govuk-details__summary">
        <span
          className="govuk-details__summary-text"
          {...inner({ text: props.summaryText, html: props.summaryHtml })}
        />
      </summary>
      <div className="govuk-details__text" {...inner(props)} />
    </details>
  );
}
