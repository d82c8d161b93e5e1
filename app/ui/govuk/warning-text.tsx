/** Warning text: https://design-system.service.gov.uk/components/warning-text/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";

interface WarningTextProps {
  text?: ReactNode;
  children?: ReactNode;
  iconFallbackText?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Something important, such as what follows from an action or its absence. */
export function WarningText(props: WarningTextProps) {
  return (
    <div
      className={tokens("govuk-warning-text", props.classes)}
      {...attributeProps(props.attributes)}
    >
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{props.iconFallbackText || "Warning"}</span>{" "}
        {props.children ?? props.text}
      </strong>
    </div>
  );
}
