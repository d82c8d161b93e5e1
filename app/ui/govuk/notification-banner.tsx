/** Notification banner: https://design-system.service.gov.uk/components/notification-banner/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, type HeadingLevel, inner } from "./content";

interface NotificationBannerProps extends Content {
  titleText?: ReactNode;
  titleHtml?: string;
  titleHeadingLevel?: HeadingLevel;
  titleId?: string;
  /** `success` confirms what the person has just done; without it the banner informs. */
  type?: "success";
  role?: string;
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** News about the service or about what the person has just done; `text` is styled as one line. */
export function NotificationBanner(props: NotificationBannerProps) {
  const isSuccess = props.type === "success";
  const titleId = props.titleId || "govuk-notification-banner-title";
  const Heading = `h${props.titleHeadingLevel || 2}` as const;
  const content = props.html || props.children;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always one of a landmark or an alert.
    <div
      className={tokens(
        "govuk-notification-banner",
        isSuccess && "govuk-notification-banner--success",
        props.classes,
      )}
      role={props.role || (isSuccess ? "alert" : "region")}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...attributeProps(props.attributes)}
    >
      <div className="govuk-notification-banner__header">
        <Heading
          className="govuk-notification-banner__title"
          id={titleId}
          {...inner(
            { text: props.titleText, html: props.titleHtml },
            isSuccess ? "Success" : "Important",
          )}
        />
      </div>
      {content ? (
        <div className="govuk-notification-banner__content" {...inner(props)} />
      ) : (
        <div className="govuk-notification-banner__content">
          {props.text && <p className="govuk-notification-banner__heading">{props.text}</p>}
        </div>
      )}
    </div>
  );
}
