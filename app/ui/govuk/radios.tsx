/** Radios: https://design-system.service.gov.uk/components/radios/ */
import { type CheckableItem, Checkables, type CheckablesProps } from "./checkable";

interface RadiosProps extends CheckablesProps<CheckableItem> {
  /** The value of the item that is chosen when the page opens. */
  value?: string | number;
}

/** One choice of a few. */
export function Radios({ value, ...props }: RadiosProps) {
  return (
    <Checkables
      {...props}
      kind={{
        type: "radio",
        block: "radios",
        describedBy: props.fieldset?.describedBy,
        isChecked: (item) =>
          item.checked ?? (Boolean(value) && String(item.value ?? "") === String(value)),
      }}
    />
  );
}
