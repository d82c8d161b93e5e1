/** Select: https://design-system.service.gov.uk/components/select/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import type { Entry } from "./content";
import { describedBy, Field, type FieldProps } from "./form-group";

interface SelectItem {
  /** Defaults to `text`. */
  value?: string | number;
  text: string;
  selected?: boolean;
  disabled?: boolean;
  attributes?: Attributes;
}

interface SelectProps extends FieldProps {
  items?: ReadonlyArray<Entry<SelectItem>>;
  /** The value of the item that is chosen when the page opens. */
  value?: string | number;
}

/** One choice from a list that is too long for radios. */
export function Select(props: SelectProps) {
  const id = props.id || props.name;
  const items = (props.items ?? []).filter(Boolean) as readonly SelectItem[];
  const chosen = items.filter((item) => isSelected(item, props.value)).map(effectiveValue);
  return (
    <Field {...props}>
      {props.formGroup?.beforeInput}
      <select
        className={tokens(
          "govuk-select",
          props.classes,
          props.errorMessage && "govuk-select--error",
        )}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props, props.describedBy)}
        // Where several items say they are chosen, browsers keep the last.
        defaultValue={props.attributes?.multiple ? chosen : chosen.at(-1)}
        {...attributeProps(props.attributes)}
      >
        {items.map((item, index) => (
          <option
            key={index}
            value={item.value}
            disabled={item.disabled}
            {...attributeProps(item.attributes)}
          >
            {item.text}
          </option>
        ))}
      </select>
      {props.formGroup?.afterInput}
    </Field>
  );
}

function effectiveValue(item: SelectItem): string {
  return String(item.value ?? item.text);
}

function isSelected(item: SelectItem, value: string | number | undefined): boolean {
  if (item.selected !== undefined) return item.selected;
  return Boolean(value) && effectiveValue(item) === String(value);
}
