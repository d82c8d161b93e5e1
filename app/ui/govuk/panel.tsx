/** Panel: https://design-system.service.gov.uk/components/panel/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { Button, type ButtonProps } from "./button";
import { type Content, type HeadingLevel, hasContent, inner } from "./content";

type PanelAction = Pick<ButtonProps, "text" | "href" | "type" | "classes" | "attributes">;

interface PanelProps extends Content {
  titleText?: ReactNode;
  titleHtml?: string;
  headingLevel?: HeadingLevel;
  /** `govuk-panel--interruption` makes it an interruption instead of a confirmation. */
  classes?: string;
  attributes?: Attributes;
  /** Shown in an interruption only. */
  actions?: { items?: readonly PanelAction[]; classes?: string; attributes?: Attributes };
}

/** The confirmation that something is finished, or an interruption before it. */
export function Panel(props: PanelProps) {
  const Heading = `h${props.headingLevel || 1}` as const;
  const isInterruption = props.classes?.includes("govuk-panel--interruption");
  const { actions } = props;
  return (
    <div
      className={tokens(
        "govuk-panel",
        !isInterruption && "govuk-panel--confirmation",
        props.classes,
      )}
      {...attributeProps(props.attributes)}
    >
      <Heading
        className="govuk-panel__title"
        {...inner({ text: props.titleText, html: props.titleHtml })}
      />
      {hasContent(props) && <div className="govuk-panel__body" {...inner(props)} />}
      {isInterruption && actions && (
        <div
          className={tokens("govuk-panel__actions", actions.classes)}
          {...attributeProps(actions.attributes)}
        >
          {actions.items && actions.items.length > 0 && (
            <div className="govuk-button-group">
              {actions.items.map((action, index) => (
                <Action key={index} {...action} />
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Action(action: PanelAction) {
  if (!action.href || action.type === "button") {
    return (
      <Button
        {...action}
        type={action.type || "button"}
        classes={tokens("govuk-button--inverse", action.classes)}
      />
    );
  }
  return (
    <a
      className={tokens("govuk-link govuk-link--inverse", action.classes)}
      href={action.href}
      {...attributeProps(action.attributes)}
    >
      {action.text}
    </a>
  );
}
