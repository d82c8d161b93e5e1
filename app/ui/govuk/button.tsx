/** Button: https://design-system.service.gov.uk/components/button/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, inner } from "./content";

export interface ButtonProps extends Content {
  type?: "submit" | "button" | "reset";
  name?: string;
  value?: string;
  disabled?: boolean;
  /** With an address the button is a link that looks like a button. */
  href?: string;
  id?: string;
  classes?: string;
  attributes?: Attributes;
  preventDoubleClick?: boolean;
  isStartButton?: boolean;
}

/** A submit button unless `type` or `href` say otherwise. */
export function Button(props: ButtonProps) {
  const shared = {
    className: tokens("govuk-button", props.classes, props.isStartButton && "govuk-button--start"),
    "data-module": "govuk-button",
    id: props.id,
    ...attributeProps(props.attributes),
    ...(props.isStartButton ? { children: <StartButtonInside {...props} /> } : inner(props)),
  };
  if (props.href) {
    // biome-ignore lint/a11y/useSemanticElements: a link cannot be a button element.
    return <a href={props.href} role="button" draggable="false" {...shared} />;
  }
  return (
    <button
      type={props.type || "submit"}
      value={props.value || undefined}
      name={props.name || undefined}
      disabled={props.disabled}
      aria-disabled={props.disabled || undefined}
      data-prevent-double-click={props.preventDoubleClick}
      {...shared}
    />
  );
}

function StartButtonInside(props: Content) {
  return (
    <>
      {props.html ? <span {...inner(props)} /> : props.children || props.text}{" "}
      <svg
        className="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
}
