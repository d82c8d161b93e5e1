/** Character count: https://design-system.service.gov.uk/components/character-count/ */
import { i18nAttributes, tokens } from "./attributes";
import { Hint } from "./hint";
import { Textarea, type TextareaProps } from "./textarea";

type PluralText = Readonly<Record<string, string>>;

interface CharacterCountProps extends TextareaProps {
  maxlength?: number;
  maxwords?: number;
  /** What is counted; words where `maxwords` is given, otherwise characters. */
  countType?: "characters" | "words" | "utf16" | "graphemes";
  /** Percentage of the limit from which the count is shown. */
  threshold?: number;
  countMessage?: { classes?: string };
  /** `%{count}` stands for the limit. */
  textareaDescriptionText?: string;
  charactersUnderLimitText?: PluralText;
  charactersAtLimitText?: string;
  charactersOverLimitText?: PluralText;
  wordsUnderLimitText?: PluralText;
  wordsAtLimitText?: string;
  wordsOverLimitText?: PluralText;
}

/** A textarea that says how much may be written, and counts along where its script runs. */
export function CharacterCount(props: CharacterCountProps) {
  const id = props.id || props.name;
  const limit = props.maxwords || props.maxlength;
  const countType = props.countType ?? (props.maxwords ? "words" : undefined);
  const unit = countType === "words" ? "words" : "characters";
  const description = props.textareaDescriptionText ?? `You can enter up to %{count} ${unit}`;
  return (
    <Textarea
      id={id}
      name={props.name}
      describedBy={`${id}-info`}
      rows={props.rows}
      spellcheck={props.spellcheck}
      value={props.value}
      classes={tokens("govuk-js-character-count", props.classes)}
      label={props.label}
      hint={props.hint}
      errorMessage={props.errorMessage}
      attributes={props.attributes}
      disabled={props.disabled}
      formGroup={{
        classes: tokens("govuk-character-count", props.formGroup?.classes),
        attributes: {
          "data-module": "govuk-character-count",
          "data-maxlength": props.maxlength,
          "data-maxwords": props.maxwords,
          "data-threshold": props.threshold,
          "data-count-type": countType,
          ...(limit || !props.textareaDescriptionText
            ? {}
            : i18nAttributes("textarea-description", { other: props.textareaDescriptionText })),
          ...i18nAttributes("characters-under-limit", props.charactersUnderLimitText),
          ...i18nAttributes("characters-at-limit", props.charactersAtLimitText),
          ...i18nAttributes("characters-over-limit", props.charactersOverLimitText),
          ...i18nAttributes("words-under-limit", props.wordsUnderLimitText),
          ...i18nAttributes("words-at-limit", props.wordsAtLimitText),
          ...i18nAttributes("words-over-limit", props.wordsOverLimitText),
          ...props.formGroup?.attributes,
        },
        beforeInput: props.formGroup?.beforeInput,
        afterInput: (
          <>
            <Hint
              id={`${id}-info`}
              classes={tokens("govuk-character-count__message", props.countMessage?.classes)}
              text={limit && description.replace("%{count}", String(limit))}
            />
            {props.formGroup?.afterInput}
          </>
        ),
      }}
    />
  );
}
