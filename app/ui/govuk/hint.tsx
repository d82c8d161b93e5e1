/** Hint: help below a label, https://design-system.service.gov.uk/components/text-input/#hint-text */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, inner } from "./content";

export interface HintProps extends Content {
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Help that most people need in order to answer. */
export function Hint(props: HintProps) {
  return (
    <div
      id={props.id}
      className={tokens("govuk-hint", props.classes)}
      {...attributeProps(props.attributes)}
      {...inner(props)}
    />
  );
}
