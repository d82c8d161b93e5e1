/** Phase banner: https://design-system.service.gov.uk/components/phase-banner/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, inner } from "./content";
import { Tag, type TagProps } from "./tag";

interface PhaseBannerProps extends Content {
  tag?: TagProps;
  classes?: string;
  attributes?: Attributes;
}

/** A line below the header that says how finished the service is. */
export function PhaseBanner(props: PhaseBannerProps) {
  return (
    <div
      className={tokens("govuk-phase-banner govuk-width-container", props.classes)}
      {...attributeProps(props.attributes)}
    >
      <p className="govuk-phase-banner__content">
        <Tag
          text={props.tag?.text}
          html={props.tag?.html}
          classes={tokens("govuk-phase-banner__content__tag", props.tag?.classes)}
        />
        <span className="govuk-phase-banner__text" {...inner(props)} />
      </p>
    </div>
  );
}
