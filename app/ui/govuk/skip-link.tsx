/** Skip link: https://design-system.service.gov.uk/components/skip-link/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, inner } from "./content";

interface SkipLinkProps extends Content {
  href?: string;
  classes?: string;
  attributes?: Attributes;
}

/** The first link of a page, which leads past its header. */
export function SkipLink(props: SkipLinkProps) {
  return (
    <a
      href={props.href || "#content"}
      className={tokens("govuk-skip-link", props.classes)}
      data-module="govuk-skip-link"
      {...attributeProps(props.attributes)}
      {...inner(props)}
    />
  );
}
