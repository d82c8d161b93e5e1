/** Back link: https://design-system.service.gov.uk/components/back-link/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, inner } from "./content";

interface BackLinkProps extends Content {
  href?: string;
  classes?: string;
  attributes?: Attributes;
}

/** A link to the page before; its words default to "Back". */
export function BackLink(props: BackLinkProps) {
  return (
    <a
      href={props.href || "#"}
      className={tokens("govuk-back-link", props.classes)}
      {...attributeProps(props.attributes)}
      {...inner(props, "Back")}
    />
  );
}
