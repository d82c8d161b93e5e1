/** Error message: https://design-system.service.gov.uk/components/error-message/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";

export interface ErrorMessageProps {
  text?: ReactNode;
  children?: ReactNode;
  id?: string;
  classes?: string;
  attributes?: Attributes;
  /** Read out before the message; `""` leaves it out. */
  visuallyHiddenText?: string;
}

/** The sentence beside a field that says what is wrong with it and how to put it right. */
export function ErrorMessage(props: ErrorMessageProps) {
  const { visuallyHiddenText = "Error" } = props;
  return (
    <p
      id={props.id}
      className={tokens("govuk-error-message", props.classes)}
      {...attributeProps(props.attributes)}
    >
      {visuallyHiddenText && (
        <>
          <span className="govuk-visually-hidden">{`${visuallyHiddenText}:`}</span>{" "}
        </>
      )}
      {props.children ?? props.text}
    </p>
  );
}
