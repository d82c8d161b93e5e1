// The text of a letter on a page, with links that can be pressed.
import { createElement, type ReactNode } from "react";
import { type Block, letterBlocks, type Piece } from "~/domain/ground/letters/letter-text";

/** A letter's text as paragraphs, lists and codes. */
export function LetterText({ text }: { text: string }) {
  // A letter's parts have no names and never change places, so they are given as arguments, without keys.
  return createElement("div", { className: "conf-letter-text" }, ...letterBlocks(text).map(show));
}

function show({ kind, lines }: Block): ReactNode {
  switch (kind) {
    case "list": {
      const className = "govuk-list govuk-list--bullet";
      const items = lines.map((line) => createElement("li", {}, ...line.map(piece)));
      return createElement("ul", { className }, ...items);
    }
    case "code":
    case "paragraph": {
      const className = kind === "code" ? "conf-letter-text__code" : "govuk-body";
      const inside = lines.flatMap((line, at) => [
        at > 0 && createElement("br"),
        ...line.map(piece),
      ]);
      return createElement("p", { className }, ...inside);
    }
  }
}

function piece({ text, href }: Piece): ReactNode {
  return href ? createElement("a", { className: "govuk-link", href }, text) : text;
}
