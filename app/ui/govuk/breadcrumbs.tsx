/** Breadcrumbs: https://design-system.service.gov.uk/components/breadcrumbs/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, inner } from "./content";

interface BreadcrumbsItem extends Content {
  href?: string;
  attributes?: Attributes;
}

interface BreadcrumbsProps {
  items: readonly BreadcrumbsItem[];
  classes?: string;
  collapseOnMobile?: boolean;
  attributes?: Attributes;
  labelText?: string;
}

/** The way from the first page to this one; an item without `href` is the current page. */
export function Breadcrumbs(props: BreadcrumbsProps) {
  return (
    <nav
      className={tokens(
        "govuk-breadcrumbs",
        props.classes,
        props.collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile",
      )}
      aria-label={props.labelText ?? "Breadcrumb"}
      {...attributeProps(props.attributes)}
    >
      <ol className="govuk-breadcrumbs__list">
        {props.items.map((item, index) =>
          item.href ? (
            <li key={index} className="govuk-breadcrumbs__list-item">
              <a
                className="govuk-breadcrumbs__link"
                href={item.href}
                {...attributeProps(item.attributes)}
                {...inner(item)}
              />
            </li>
          ) : (
            <li
              key={index}
              className="govuk-breadcrumbs__list-item"
              aria-current="page"
              {...inner(item)}
            />
          ),
        )}
      </ol>
    </nav>
  );
}
