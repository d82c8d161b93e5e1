/** Error summary: https://design-system.service.gov.uk/components/error-summary/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, inner } from "./content";

interface ErrorSummaryItem extends Content {
  /** `#` and the id of the field to put right. */
  href?: string;
  attributes?: Attributes;
}

interface ErrorSummaryProps {
  titleText?: ReactNode;
  titleHtml?: string;
  descriptionText?: ReactNode;
  descriptionHtml?: string;
  errorList?: readonly ErrorSummaryItem[];
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** Everything that is wrong with a form, at the top of the page, each linked to its field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { errorList = [] } = props;
  return (
    <div
      className={tokens("govuk-error-summary", props.classes)}
      data-disable-auto-focus={props.disableAutoFocus}
      data-module="govuk-error-summary"
      {...attributeProps(props.attributes)}
    >
      {/* The alert has a container of its own: focus on the outer one must not race with it. */}
      <div role="alert">
        <h2
          className="govuk-error-summary__title"
          {...inner({ text: props.titleText, html: props.titleHtml }, "There is a problem")}
        />
        <div className="govuk-error-summary__body">
          {(props.descriptionHtml || props.descriptionText) && (
            <p {...inner({ text: props.descriptionText, html: props.descriptionHtml })} />
          )}
          {errorList.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errorList.map((item, index) =>
                item.href ? (
                  <li key={index}>
                    <a href={item.href} {...attributeProps(item.attributes)} {...inner(item)} />
                  </li>
                ) : (
                  <li key={index} {...inner(item)} />
                ),
              )}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
