/** Checkboxes: https://design-system.service.gov.uk/components/checkboxes/ */
import { type CheckableItem, Checkables, type CheckablesProps } from "./checkable";

type CheckboxItem = CheckableItem & {
  /** Defaults to the group's `name`. */
  name?: string;
  /** `exclusive` unchecks the others where the Design System's script runs. */
  behaviour?: "exclusive";
};

interface CheckboxesProps extends CheckablesProps<CheckboxItem> {
  /** The values of the items that are chosen when the page opens. */
  values?: ReadonlyArray<string | number>;
  describedBy?: string;
}

/** Any number of choices, or a single yes. */
export function Checkboxes({ values = [], describedBy, ...props }: CheckboxesProps) {
  const chosen = new Set(values.map(String));
  return (
    <Checkables
      {...props}
      kind={{
        type: "checkbox",
        block: "checkboxes",
        describedBy: props.fieldset?.describedBy || describedBy,
        describesEachInput: true,
        isChecked: (item) => item.checked ?? chosen.has(String(item.value ?? "")),
        inputProps: (item) => ({
          ...(item.name && { name: item.name }),
          "data-behaviour": item.behaviour,
        }),
      }}
    />
  );
}
