/** Footer: https://design-system.service.gov.uk/components/footer/ without the crown and its logos. */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, hasContent, inner } from "./content";

interface FooterLink {
  text: ReactNode;
  href: string;
  attributes?: Attributes;
}

interface FooterSection {
  title: string;
  /** Number of columns that its links are set in. */
  columns?: 2 | 3;
  /** Width of the section as a grid column: `one-third`, `two-thirds`. */
  width?: string;
  items?: readonly FooterLink[];
}

interface FooterMeta extends Content {
  visuallyHiddenTitle?: string;
  items?: readonly FooterLink[];
}

interface FooterProps {
  meta?: FooterMeta;
  navigation?: readonly FooterSection[];
  /** Under which terms the content may be used again; left out by default. */
  contentLicence?: Content;
  /** Whose copyright it is; left out by default, and never a link to crown copyright. */
  copyright?: Content;
  containerClasses?: string;
  classes?: string;
  attributes?: Attributes;
}

/**
 * The foot of every page. The crown, the royal arms and the licence logo belong to gov.uk and are
 * not in it; everything else has the structure of the macro.
 */
export function Footer(props: FooterProps) {
  const { navigation = [], meta, contentLicence, copyright } = props;
  return (
    <div className={tokens("govuk-footer", props.classes)} {...attributeProps(props.attributes)}>
      <div className={tokens("govuk-width-container", props.containerClasses)}>
        {navigation.length > 0 && (
          <>
            <div className="govuk-footer__navigation">
              {navigation.map((section, index) => (
                <Section key={index} {...section} />
              ))}
            </div>
            <hr className="govuk-footer__section-break" />
          </>
        )}
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {meta && <Meta {...meta} />}
            {hasContent(contentLicence) && (
              <span className="govuk-footer__licence-description" {...inner(contentLicence)} />
            )}
          </div>
          {hasContent(copyright) && (
            <div className="govuk-footer__meta-item" {...inner(copyright)} />
          )}
        </div>
      </div>
    </div>
  );
}

function Section({ title, width, columns, items = [] }: FooterSection) {
  return (
    <div className={`govuk-footer__section govuk-grid-column-${width || "full"}`}>
      <h2 className="govuk-footer__heading govuk-heading-m">{title}</h2>
      {items.length > 0 && (
        <ul
          className={tokens(
            "govuk-footer__list",
            columns && `govuk-footer__list--columns-${columns}`,
          )}
        >
          {items.map((item, index) => (
            <li key={index} className="govuk-footer__list-item">
              <FooterAnchor {...item} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Meta(meta: FooterMeta) {
  return (
    <>
      <h2 className="govuk-visually-hidden">{meta.visuallyHiddenTitle || "Support links"}</h2>
      {meta.items && meta.items.length > 0 && (
        <ul className="govuk-footer__inline-list">
          {meta.items.map((item, index) => (
            <li key={index} className="govuk-footer__inline-list-item">
              <FooterAnchor {...item} />
            </li>
          ))}
        </ul>
      )}
      {hasContent(meta) && <div className="govuk-footer__meta-custom" {...inner(meta)} />}
    </>
  );
}

function FooterAnchor({ text, href, attributes }: FooterLink) {
  return (
    <a className="govuk-footer__link" href={href} {...attributeProps(attributes)}>
      {text}
    </a>
  );
}
