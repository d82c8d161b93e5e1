/** What radios and checkboxes share: the group of items, and one item with its hint and what it reveals. */
import { Fragment, type ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, type Entry, hasContent, inner } from "./content";
import type { FieldsetProps } from "./fieldset";
import { describedBy, FieldGroup, type Surroundings } from "./form-group";
import { Hint, type HintProps } from "./hint";
import { Label } from "./label";

interface CheckableInput extends Content {
  value?: string | number;
  /** Defaults to the group's id prefix, followed by `-2` and so on from the second item. */
  id?: string;
  label?: { classes?: string; attributes?: Attributes };
  hint?: HintProps;
  checked?: boolean;
  disabled?: boolean;
  /** Shown while the item is checked. */
  conditional?: Content;
  attributes?: Attributes;
}

/** One radio or checkbox, or the word (`divider`) that separates it from the next. */
export type CheckableItem = CheckableInput & { divider?: ReactNode };

/** The parameters that radios and checkboxes have in common. */
export interface CheckablesProps<Item> extends Surroundings {
  name: string;
  /** Defaults to `name`. The first item has it as its id, so that an error summary can link to it. */
  idPrefix?: string;
  items: ReadonlyArray<Entry<Item>>;
  fieldset?: FieldsetProps;
  classes?: string;
  attributes?: Attributes;
  formGroup?: Surroundings["formGroup"] & { beforeInputs?: ReactNode; afterInputs?: ReactNode };
}

/** How one kind differs from the other. */
interface Kind<Item> {
  type: "radio" | "checkbox";
  /** Name of the block in class names and of the script. */
  block: "radios" | "checkboxes";
  isChecked: (item: Item) => boolean;
  /** Attributes that only this kind's inputs have. */
  inputProps?: (item: Item) => Record<string, unknown>;
  /** Ids that describe the group. */
  describedBy?: string;
  /** Whether each input repeats what describes the group, where no fieldset carries it. */
  describesEachInput?: boolean;
}

/** A group of radios or checkboxes. */
export function Checkables<Item extends CheckableItem>(
  props: CheckablesProps<Item> & { kind: Kind<Item> },
) {
  const { kind } = props;
  const idPrefix = props.idPrefix || props.name;
  const groupDescribedBy = describedBy(idPrefix, props, kind.describedBy);
  const inputDescribedBy =
    kind.describesEachInput && !props.fieldset ? groupDescribedBy : undefined;
  return (
    <FieldGroup
      id={idPrefix}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
      fieldset={props.fieldset}
      describedBy={groupDescribedBy}
    >
      <div
        className={tokens(`govuk-${kind.block}`, props.classes)}
        data-module={`govuk-${kind.block}`}
        {...attributeProps(props.attributes)}
      >
        {props.formGroup?.beforeInputs}
        {props.items.map((item, index) => {
          if (!item) return null;
          const id = item.id || (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
          return item.divider ? (
            <div key={index} className={`govuk-${kind.block}__divider`}>
              {item.divider}
            </div>
          ) : (
            <Checkable
              key={index}
              item={item}
              kind={kind}
              id={id}
              name={props.name}
              describedBy={inputDescribedBy}
            />
          );
        })}
        {props.formGroup?.afterInputs}
      </div>
    </FieldGroup>
  );
}

function Checkable<Item extends CheckableItem>(props: {
  item: Item;
  kind: Kind<Item>;
  id: string;
  name: string;
  describedBy: string | undefined;
}) {
  const { item, kind, id } = props;
  const isChecked = kind.isChecked(item);
  const hintId = hasContent(item.hint) && `${id}-item-hint`;
  const reveals = hasContent(item.conditional);
  return (
    <Fragment>
      <div className={`govuk-${kind.block}__item`}>
        <input
          className={`govuk-${kind.block}__input`}
          id={id}
          name={props.name}
          type={kind.type}
          value={item.value ?? ""}
          defaultChecked={isChecked}
          disabled={item.disabled}
          data-aria-controls={reveals ? `conditional-${id}` : undefined}
          aria-describedby={tokens(props.describedBy, hintId) || undefined}
          {...kind.inputProps?.(item)}
          {...attributeProps(item.attributes)}
        />
        <Label
          text={item.text}
          html={item.html}
          classes={tokens(`govuk-${kind.block}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
          for={id}
        />
        {hintId && (
          <Hint
            {...item.hint}
            id={hintId}
            classes={tokens(`govuk-${kind.block}__hint`, item.hint?.classes)}
          />
        )}
      </div>
      {reveals && (
        <div
          className={tokens(
            `govuk-${kind.block}__conditional`,
            !isChecked && `govuk-${kind.block}__conditional--hidden`,
          )}
          id={`conditional-${id}`}
          {...inner(item.conditional)}
        />
      )}
    </Fragment>
  );
}
