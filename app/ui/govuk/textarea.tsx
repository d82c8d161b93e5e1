/** Textarea: https://design-system.service.gov.uk/components/textarea/ */
import { attributeProps, tokens } from "./attributes";
import { describedBy, Field, type FieldProps } from "./form-group";

export interface TextareaProps extends FieldProps {
  spellcheck?: boolean;
  rows?: number;
  value?: string;
  autocomplete?: string;
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const id = props.id || props.name;
  return (
    <Field {...props}>
      {props.formGroup?.beforeInput}
      <textarea
        className={tokens(
          "govuk-textarea",
          props.errorMessage && "govuk-textarea--error",
          props.classes,
        )}
        id={id}
        name={props.name}
        rows={props.rows || 5}
        spellCheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props, props.describedBy)}
        autoComplete={props.autocomplete}
        defaultValue={props.value}
        {...attributeProps(props.attributes)}
      />
      {props.formGroup?.afterInput}
    </Field>
  );
}
