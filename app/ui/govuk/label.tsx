/** Label: the name of a field, https://design-system.service.gov.uk/components/text-input/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, hasContent, inner } from "./content";

export interface LabelProps extends Content {
  for?: string;
  isPageHeading?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** The label of a field; nothing at all when it would be empty. */
export function Label(props: LabelProps) {
  if (!hasContent(props)) return null;
  const label = (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control stands beside it and is named by `for`.
    <label
      className={tokens("govuk-label", props.classes)}
      htmlFor={props.for}
      {...attributeProps(props.attributes)}
      {...inner(props)}
    />
  );
  return props.isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
