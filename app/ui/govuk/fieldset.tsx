/** Fieldset: https://design-system.service.gov.uk/components/fieldset/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, hasContent, inner } from "./content";

interface Legend extends Content {
  classes?: string;
  isPageHeading?: boolean;
}

export interface FieldsetProps {
  describedBy?: string;
  legend?: Legend;
  classes?: string;
  role?: string;
  attributes?: Attributes;
  children?: ReactNode;
}

/** Fields that answer one question, under a legend that asks it. */
export function Fieldset(props: FieldsetProps) {
  const { legend } = props;
  return (
    <fieldset
      className={tokens("govuk-fieldset", props.classes)}
      role={props.role || undefined}
      aria-describedby={props.describedBy || undefined}
      {...attributeProps(props.attributes)}
    >
      {hasContent(legend) &&
        (legend.isPageHeading ? (
          <legend className={tokens("govuk-fieldset__legend", legend.classes)}>
            <h1 className="govuk-fieldset__heading" {...inner(legend)} />
          </legend>
        ) : (
          <legend className={tokens("govuk-fieldset__legend", legend.classes)} {...inner(legend)} />
        ))}
      {props.children}
    </fieldset>
  );
}
