/** Date input: https://design-system.service.gov.uk/components/date-input/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import type { Entry } from "./content";
import type { FieldsetProps } from "./fieldset";
import { describedBy, FieldGroup, type Surroundings } from "./form-group";
import { Input, type InputProps } from "./input";

interface DateInputItem
  extends Pick<InputProps, "inputmode" | "autocomplete" | "pattern" | "attributes"> {
  name?: string;
  /** Defaults to the group's id and the item's name. */
  id?: string;
  label?: string;
  value?: string | number;
  classes?: string;
  /** Whether the error concerns this part; where no part says so, all are marked. */
  error?: boolean;
}

interface DateInputProps extends Surroundings {
  id: string;
  /** Put before each part's name with a hyphen: `start` gives `start-day`. */
  namePrefix?: string;
  /** The parts; `false` leaves one out. */
  day?: DateInputItem | false;
  month?: DateInputItem | false;
  year?: DateInputItem | false;
  /** Instead of `day`, `month` and `year`. */
  items?: ReadonlyArray<Entry<DateInputItem>>;
  /** What was typed, by the parts' full names. */
  values?: Readonly<Record<string, string | number | undefined>>;
  fieldset?: FieldsetProps;
  classes?: string;
  attributes?: Attributes;
  formGroup?: Surroundings["formGroup"] & { beforeInputs?: ReactNode; afterInputs?: ReactNode };
}

const partNames = ["day", "month", "year"] as const;

/** A date that people know or can look up, typed in its parts. */
export function DateInput(props: DateInputProps) {
  const items = props.items?.length ? props.items : partNames.map((name) => partOf(props, name));
  const anyItemHasError = items.some((item) => item && hasError(item));
  return (
    <FieldGroup
      id={props.id}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
      fieldset={props.fieldset && { ...props.fieldset, role: "group" }}
      describedBy={describedBy(props.id, props, props.fieldset?.describedBy)}
    >
      <div
        className={tokens("govuk-date-input", props.classes)}
        id={props.id}
        {...attributeProps(props.attributes)}
      >
        {props.formGroup?.beforeInputs}
        {items.map((item, index) =>
          item ? (
            <div key={index} className="govuk-date-input__item">
              <Input {...inputOf(props, item, anyItemHasError)} />
            </div>
          ) : null,
        )}
        {props.formGroup?.afterInputs}
      </div>
    </FieldGroup>
  );
}

/** One of the three usual parts, with its name filled in. */
function partOf(props: DateInputProps, name: (typeof partNames)[number]): DateInputItem | false {
  const part = props[name];
  if (part === false) return false;
  return { value: part ? undefined : props.values?.[name], ...part, name: part?.name ?? name };
}

function hasError(item: DateInputItem): boolean {
  return Boolean(item.error || item.classes?.includes("govuk-input--error"));
}

function inputOf(props: DateInputProps, item: DateInputItem, anyItemHasError: boolean): InputProps {
  const part = partNames.find((each) => {
    const usual = partOf(props, each);
    return item.name === each || (usual && usual.name === item.name);
  });
  const usual = part && partOf(props, part);
  const name = item.name ?? "";
  const fullName = props.namePrefix ? `${props.namePrefix}-${name}` : name;
  const isMarked =
    hasError(item) || (item.error !== false && props.errorMessage && !anyItemHasError);
  return {
    label: {
      text: item.label || name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
      classes: "govuk-date-input__label",
    },
    id: item.id || `${props.id}-${name}`,
    name: fullName,
    classes: tokens(
      "govuk-date-input__input",
      isMarked && !item.classes?.includes("govuk-input--error") && "govuk-input--error",
      !item.classes?.includes("govuk-input--width-") &&
        `govuk-input--width-${part === "year" ? 4 : 2}`,
      item.classes,
    ),
    value: item.value ?? (usual ? usual.value : undefined) ?? props.values?.[fullName],
    type: "text",
    inputmode: item.inputmode || "numeric",
    autocomplete: item.autocomplete,
    pattern: item.pattern,
    attributes: item.attributes,
  };
}
