/** Text input: https://design-system.service.gov.uk/components/text-input/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, hasContent, inner } from "./content";
import { describedBy, Field, type FieldProps } from "./form-group";

interface Affix extends Content {
  classes?: string;
  attributes?: Attributes;
}

export interface InputProps extends FieldProps {
  type?: string;
  inputmode?: "none" | "text" | "decimal" | "numeric" | "tel" | "search" | "email" | "url";
  value?: string | number;
  autocomplete?: string;
  autocapitalize?: string;
  pattern?: string;
  spellcheck?: boolean;
  prefix?: Affix;
  suffix?: Affix;
  inputWrapper?: { classes?: string; attributes?: Attributes };
}

/** One line of text. */
export function Input(props: InputProps) {
  const { prefix, suffix, formGroup } = props;
  const id = props.id || props.name;
  const input = (
    <input
      className={tokens("govuk-input", props.classes, props.errorMessage && "govuk-input--error")}
      id={id}
      name={props.name}
      type={props.type || "text"}
      spellCheck={props.spellcheck}
      defaultValue={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy(id, props, props.describedBy)}
      autoComplete={props.autocomplete}
      autoCapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputMode={props.inputmode}
      {...attributeProps(props.attributes)}
    />
  );
  const isWrapped =
    hasContent(prefix) || hasContent(suffix) || formGroup?.beforeInput || formGroup?.afterInput;
  return (
    <Field {...props}>
      {isWrapped ? (
        <div
          className={tokens("govuk-input__wrapper", props.inputWrapper?.classes)}
          {...attributeProps(props.inputWrapper?.attributes)}
        >
          {formGroup?.beforeInput}
          {hasContent(prefix) && <AffixItem affix={prefix} type="prefix" />}
          {input}
          {hasContent(suffix) && <AffixItem affix={suffix} type="suffix" />}
          {formGroup?.afterInput}
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

function AffixItem({ affix, type }: { affix: Affix; type: "prefix" | "suffix" }) {
  return (
    <div
      className={tokens(`govuk-input__${type}`, affix.classes)}
      aria-hidden="true"
      {...attributeProps(affix.attributes)}
      {...inner(affix)}
    />
  );
}
