/** Merges the class lists and the free `attributes` that every GOV.UK component accepts. */

/** HTML attributes by their HTML names (`data-test`, `maxlength`), as the Nunjucks macros take them. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** HTML attribute names that React knows under another name. */
const reactNames: Readonly<Record<string, string>> = {
  autocapitalize: "autoCapitalize",
  autocomplete: "autoComplete",
  autofocus: "autoFocus",
  class: "className",
  enterkeyhint: "enterKeyHint",
  for: "htmlFor",
  formaction: "formAction",
  formmethod: "formMethod",
  formnovalidate: "formNoValidate",
  hreflang: "hrefLang",
  inputmode: "inputMode",
  maxlength: "maxLength",
  minlength: "minLength",
  readonly: "readOnly",
  spellcheck: "spellCheck",
  tabindex: "tabIndex",
};

/**
 * Turns HTML attributes into React props, to be spread last on an element.
 * Attributes that are `undefined` are left out.
 */
export function attributeProps(attributes: Attributes | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes ?? {}).map(([name, value]) => [reactNames[name] ?? name, value]),
  );
}

/** Joins the class names or ids that are present into one attribute value; falsy ones are left out. */
export function tokens(...names: ReadonlyArray<string | false | null | undefined>): string {
  return names.filter(Boolean).join(" ");
}

/**
 * The `data-i18n.*` attributes with which a page overrides a component script's own sentences.
 * `message` is one sentence, or one for each plural rule (`one`, `other`).
 */
export function i18nAttributes(
  key: string,
  message: string | Readonly<Record<string, string>> | undefined,
): Attributes {
  if (!message) return {};
  if (typeof message === "string") return { [`data-i18n.${key}`]: message };
  return Object.fromEntries(
    Object.entries(message).map(([rule, text]) => [`data-i18n.${key}.${rule}`, text]),
  );
}
