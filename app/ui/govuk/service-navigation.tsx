/** Service navigation: https://design-system.service.gov.uk/components/service-navigation/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, type Entry, inner } from "./content";

interface ServiceNavigationItem extends Content {
  href?: string;
  /** This very page. */
  current?: boolean;
  /** A page within this section. */
  active?: boolean;
  attributes?: Attributes;
}

interface ServiceNavigationProps {
  navigation?: ReadonlyArray<Entry<ServiceNavigationItem>>;
  serviceName?: string;
  serviceUrl?: string;
  navigationClasses?: string;
  navigationId?: string;
  navigationLabel?: string;
  /** Whether narrow screens get a menu button; by default from two items on. */
  collapseNavigationOnMobile?: boolean;
  menuButtonText?: string;
  menuButtonLabel?: string;
  ariaLabel?: string;
  classes?: string;
  attributes?: Attributes;
  slots?: {
    start?: ReactNode;
    end?: { html: ReactNode; align?: "inline" };
    navigationStart?: ReactNode;
    navigationEnd?: ReactNode;
  };
}

/** The name of the service and its main sections. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { slots } = props;
  const items = (props.navigation ?? []).filter(Boolean) as readonly ServiceNavigationItem[];
  const shared = {
    className: tokens("govuk-service-navigation", props.classes),
    "data-module": "govuk-service-navigation",
    ...attributeProps(props.attributes),
  };
  const inside = (
    <div
      className={tokens(
        "govuk-width-container",
        slots?.end?.align === "inline" && "govuk-service-navigation__inlining-container",
      )}
    >
      {slots?.start}
      <div className="govuk-service-navigation__container">
        {props.serviceName && (
          <span className="govuk-service-navigation__service-name">
            {props.serviceUrl ? (
              <a href={props.serviceUrl} className="govuk-service-navigation__link">
                {props.serviceName}
              </a>
            ) : (
              <span className="govuk-service-navigation__text">{props.serviceName}</span>
            )}
          </span>
        )}
        {(items.length > 0 || slots?.navigationStart || slots?.navigationEnd) && (
          <Navigation {...props} items={items} />
        )}
      </div>
      {slots?.end?.html}
    </div>
  );
  // With a service name the whole is a landmark; without one the inner nav is enough.
  return props.serviceName || slots?.start || slots?.end?.html ? (
    <section aria-label={props.ariaLabel ?? "Service information"} {...shared}>
      {inside}
    </section>
  ) : (
    <div {...shared}>{inside}</div>
  );
}

function Navigation(props: ServiceNavigationProps & { items: readonly ServiceNavigationItem[] }) {
  const { items, slots } = props;
  const menuButtonText = props.menuButtonText || "Menu";
  const navigationId = props.navigationId || "navigation";
  return (
    <nav
      aria-label={props.navigationLabel || menuButtonText}
      className={tokens("govuk-service-navigation__wrapper", props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden until the script shows it.
        <button
          type="button"
          className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={
            props.menuButtonLabel && props.menuButtonLabel !== menuButtonText
              ? props.menuButtonLabel
              : undefined
          }
          hidden
          aria-hidden="true"
        >
          {menuButtonText}
        </button>
      )}
      <ul className="govuk-service-navigation__list" id={navigationId}>
        {slots?.navigationStart}
        {items.map((item, index) => (
          <NavigationItem key={index} {...item} />
        ))}
        {slots?.navigationEnd}
      </ul>
    </nav>
  );
}

function NavigationItem(item: ServiceNavigationItem) {
  const isHere = item.active || item.current;
  const current = item.current ? "page" : "true";
  // A strong element shows where we are to those who override colours and styles.
  const inside = isHere
    ? {
        children: <strong className="govuk-service-navigation__active-fallback" {...inner(item)} />,
      }
    : inner(item);
  return (
    <li
      className={tokens(
        "govuk-service-navigation__item",
        isHere && "govuk-service-navigation__item--active",
      )}
    >
      {item.href ? (
        <a
          className="govuk-service-navigation__link"
          href={item.href}
          aria-current={isHere ? current : undefined}
          {...attributeProps(item.attributes)}
          {...inside}
        />
      ) : (
        <span
          className="govuk-service-navigation__text"
          aria-current={isHere ? current : undefined}
          {...inside}
        />
      )}
    </li>
  );
}
