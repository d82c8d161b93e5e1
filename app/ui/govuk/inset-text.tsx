/** Inset text: https://design-system.service.gov.uk/components/inset-text/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, inner } from "./content";

interface InsetTextProps extends Content {
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

/** A passage set apart from the text around it. */
export function InsetText(props: InsetTextProps) {
  return (
    <div
      id={props.id}
      className={tokens("govuk-inset-text", props.classes)}
      {...attributeProps(props.attributes)}
      {...inner(props)}
    />
  );
}
