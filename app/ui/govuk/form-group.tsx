/** What all form components share: the group around a field, its label, hint, error and description. */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { ErrorMessage, type ErrorMessageProps } from "./error-message";
import { Fieldset, type FieldsetProps } from "./fieldset";
import { Hint, type HintProps } from "./hint";
import { Label, type LabelProps } from "./label";

/** The parameters that say what surrounds a field. */
export interface Surroundings {
  hint?: HintProps;
  errorMessage?: ErrorMessageProps;
  formGroup?: { classes?: string; attributes?: Attributes };
}

/** The parameters of every component with one label and one control. */
export interface FieldProps extends Surroundings {
  name: string;
  /** Defaults to `name`. */
  id?: string;
  label?: LabelProps;
  /** Ids of further elements that describe the control. */
  describedBy?: string;
  disabled?: boolean;
  classes?: string;
  attributes?: Attributes;
  formGroup?: Surroundings["formGroup"] & { beforeInput?: ReactNode; afterInput?: ReactNode };
}

/**
 * The value of `aria-describedby`: what the page named itself, then the field's hint and error,
 * whose ids derive from `id`. `undefined` when nothing describes the field.
 */
export function describedBy(
  id: string | undefined,
  { hint, errorMessage }: Surroundings,
  others?: string,
): string | undefined {
  return tokens(others, hint && `${id}-hint`, errorMessage && `${id}-error`) || undefined;
}

/** A field's hint and its error, with the ids that `describedBy` refers to. */
function HintAndError(props: Pick<Surroundings, "hint" | "errorMessage"> & { id?: string }) {
  return (
    <>
      {props.hint && <Hint {...props.hint} id={`${props.id}-hint`} />}
      {props.errorMessage && <ErrorMessage {...props.errorMessage} id={`${props.id}-error`} />}
    </>
  );
}

function FormGroup(props: Surroundings & { children: ReactNode }) {
  return (
    <div
      className={tokens(
        "govuk-form-group",
        props.errorMessage && "govuk-form-group--error",
        props.formGroup?.classes,
      )}
      {...attributeProps(props.formGroup?.attributes)}
    >
      {props.children}
    </div>
  );
}

/** A control (`children`) with its label above, in the order that the Design System fixes. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const id = props.id || props.name;
  return (
    <FormGroup {...props}>
      <Label {...props.label} for={id} />
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {props.children}
    </FormGroup>
  );
}

/** Several controls (`children`) that answer one question, in a fieldset where one is given. */
export function FieldGroup(
  props: Surroundings & {
    id?: string;
    fieldset?: FieldsetProps;
    describedBy?: string;
    children: ReactNode;
  },
) {
  const inside = (
    <>
      <HintAndError id={props.id} hint={props.hint} errorMessage={props.errorMessage} />
      {props.children}
    </>
  );
  return (
    <FormGroup {...props}>
      {props.fieldset ? (
        <Fieldset {...props.fieldset} describedBy={props.describedBy}>
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </FormGroup>
  );
}
