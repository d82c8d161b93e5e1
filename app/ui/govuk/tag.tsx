/** Tag: https://design-system.service.gov.uk/components/tag/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, inner } from "./content";

export interface TagProps extends Content {
  /** Colour, such as `govuk-tag--green`. */
  classes?: string;
  attributes?: Attributes;
}

/** A status in one or two words. */
export function Tag(props: TagProps) {
  return (
    <strong
      className={tokens("govuk-tag", props.classes)}
      {...attributeProps(props.attributes)}
      {...inner(props)}
    />
  );
}
