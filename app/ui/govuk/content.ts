/** The `text`, `html` and `children` parameters, and how they become the inside of one element. */
import type { ReactNode } from "react";

/**
 * What an element holds. `text` and `children` are escaped by React and may contain elements.
 * `html` is written as it is: only for strings that the software itself made or has sanitised.
 */
export interface Content {
  text?: ReactNode;
  html?: string;
  children?: ReactNode;
}

/** An entry of a list parameter; the macros skip entries that are falsy, so conditions can be inline. */
export type Entry<T> = T | null | undefined | false | "";

/** Heading levels for the components that let the page choose one. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Whether there is anything to show; empty strings count as nothing, as in the macros. */
export function hasContent(content: Content | null | undefined | false): content is Content {
  return Boolean(content && (content.html || content.children || content.text));
}

/**
 * Props for the one element that holds `content`: `html` wins over `children`, and those over
 * `text`; `fallback` is shown when all three are empty.
 */
export function inner(content: Content | undefined, fallback?: ReactNode) {
  if (content?.html) return { dangerouslySetInnerHTML: { __html: content.html.trim() } };
  return { children: content?.children || (content?.text ?? "") || fallback };
}
