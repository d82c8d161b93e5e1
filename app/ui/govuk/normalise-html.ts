/** For tests: one written form for all HTML that means the same, and HTML as React elements. */
import { DomUtils, parseDocument } from "htmlparser2";
import { createElement, type ReactNode } from "react";
import { attributeProps } from "./attributes";

const { isTag, isText } = DomUtils;

/** A parsed piece of HTML. */
export type ParsedHtml = ReturnType<typeof parseDocument>;
type Nodes = ParsedHtml["children"];

/**
 * Writes HTML as indented lines, one for each tag and text, so that two texts are equal when they
 * mean the same: attributes are sorted, classes and whitespace collapsed, entities decoded.
 * Space beside a text is kept where a neighbour follows or precedes it, because it can be seen;
 * space between two tags, or at the edge of an element, is not. Screen reader text is kept exactly.
 */
export function normaliseHtml(html: string | ParsedHtml): string {
  const document = typeof html === "string" ? parseDocument(html) : html;
  return linesOf(document.children, "", false).join("\n");
}

function linesOf(nodes: Nodes, indent: string, exact: boolean): string[] {
  return nodes.flatMap((node, index) => {
    if (isText(node)) {
      let text = node.data;
      if (!exact) {
        text = text.replace(/\s+/g, " ");
        if (index === 0) text = text.trimStart();
        if (index === nodes.length - 1) text = text.trimEnd();
        if (!text.trim()) text = "";
      }
      return text ? [indent + JSON.stringify(text)] : [];
    }
    if (!isTag(node)) return [];
    const isExact = node.name === "textarea" || /visually-hidden/.test(node.attribs.class ?? "");
    return [
      `${indent}<${[node.name, ...attributesOf(node.attribs)].join(" ")}>`,
      ...linesOf(node.children, `${indent}  `, isExact && node.children.every(isText)),
    ];
  });
}

function attributesOf(attributes: Record<string, string>): string[] {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value.replace(/\s+/g, " ").trim()}"`)
    .sort();
}

/** HTML as React elements, for parameters that stand beside other elements and so cannot be HTML. */
export function reactNodesOf(html: string): ReactNode {
  return toReact(parseDocument(html.trim()).children);
}

function toReact(nodes: Nodes): ReactNode[] {
  return nodes.map((node, index) => {
    if (isText(node)) return node.data;
    if (!isTag(node)) return null;
    const props = { ...attributeProps(node.attribs), key: index };
    return node.children.length > 0
      ? createElement(node.name, props, toReact(node.children))
      : createElement(node.name, props);
  });
}
