/** Pagination: https://design-system.service.gov.uk/components/pagination/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, type Entry, hasContent, inner } from "./content";

interface PaginationLink extends Content {
  href: string;
  /** What the page is about; shown only where there are no page numbers. */
  labelText?: string;
  attributes?: Attributes;
}

interface PaginationItem {
  number?: string | number;
  href?: string;
  current?: boolean;
  /** Stands for the pages that are left out. */
  ellipsis?: boolean;
  visuallyHiddenText?: string;
  attributes?: Attributes;
}

interface PaginationProps {
  items?: ReadonlyArray<Entry<PaginationItem>>;
  previous?: PaginationLink;
  next?: PaginationLink;
  landmarkLabel?: string;
  classes?: string;
  attributes?: Attributes;
}

const arrows = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
} as const;

/** The way through a list in pages, or from one page of a series to the next. */
export function Pagination(props: PaginationProps) {
  const isBlock = !props.items && Boolean(props.next || props.previous);
  return (
    <nav
      className={tokens("govuk-pagination", isBlock && "govuk-pagination--block", props.classes)}
      aria-label={props.landmarkLabel || "Pagination"}
      {...attributeProps(props.attributes)}
    >
      {props.previous?.href && (
        <ArrowLink link={props.previous} type="prev" isBlock={isBlock}>
          Previous<span className="govuk-visually-hidden"> page</span>
        </ArrowLink>
      )}
      {props.items && (
        <ul className="govuk-pagination__list">
          {props.items.map(
            (item, index) =>
              item && Object.keys(item).length > 0 && <PageItem key={index} {...item} />,
          )}
        </ul>
      )}
      {props.next?.href && (
        <ArrowLink link={props.next} type="next" isBlock={isBlock}>
          Next<span className="govuk-visually-hidden"> page</span>
        </ArrowLink>
      )}
    </nav>
  );
}

/** The link to the page before or after; `children` are its words where `link` has none. */
function ArrowLink(props: {
  link: PaginationLink;
  type: keyof typeof arrows;
  isBlock: boolean;
  children: ReactNode;
}) {
  const { link, type, isBlock } = props;
  const arrow = (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${type}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[type]} />
    </svg>
  );
  return (
    <div className={`govuk-pagination__${type}`}>
      <a
        className="govuk-link govuk-pagination__link"
        href={link.href}
        rel={type}
        {...attributeProps(link.attributes)}
      >
        {(isBlock || type === "prev") && arrow}
        <span
          className={tokens(
            "govuk-pagination__link-title",
            isBlock && !link.labelText && "govuk-pagination__link-title--decorated",
          )}
          {...inner(hasContent(link) ? link : { children: props.children })}
        />
        {link.labelText && isBlock && (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!isBlock && type === "next" && arrow}
      </a>
    </div>
  );
}

function PageItem(item: PaginationItem) {
  if (item.ellipsis) {
    return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  }
  return (
    <li
      className={tokens(
        "govuk-pagination__item",
        item.current && "govuk-pagination__item--current",
      )}
    >
      <a
        className="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? "page" : undefined}
        {...attributeProps(item.attributes)}
      >
        {item.number}
      </a>
    </li>
  );
}
