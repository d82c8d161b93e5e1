// The HTML form of a letter, made from its plain text: styles inline, because mail programs drop style sheets.
import { ink, navy } from "~/domain/ground/brand/brand";
import { type Block, letterBlocks, type Piece } from "./letter-text";

const font = `font-family:Arial,Helvetica,sans-serif;color:${ink}`;

/**
 * A whole HTML document that says what the text says, with links that can be pressed.
 *
 * @param heading the conference's name, above the letter
 */
export function letterHtml(letter: { heading: string; subject: string; text: string }): string {
  const body = letterBlocks(letter.text).map(blockHtml).join("\n");
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(letter.subject)}</title>
</head>
<body style="margin:0;padding:0;background-color:#f0f5f7">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:0">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td style="padding:20px 24px;background-color:${navy};${font};color:#ffffff;font-size:20px;font-weight:bold">${escapeHtml(letter.heading)}</td></tr>
<tr><td style="padding:24px;background-color:#ffffff;${font};font-size:17px;line-height:1.5">
${body}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  const lines = block.lines.map((line) => line.map(pieceHtml).join(""));
  switch (block.kind) {
    case "list":
      return `<ul style="margin:0 0 20px;padding-left:24px">${lines
        .map((line) => `<li style="margin:0 0 6px">${line}</li>`)
        .join("")}</ul>`;
    case "code":
      return `<p style="margin:0 0 20px;font-size:32px;font-weight:bold;letter-spacing:4px">${lines.join("<br>")}</p>`;
    case "paragraph":
      return `<p style="margin:0 0 20px">${lines.join("<br>")}</p>`;
  }
}

function pieceHtml({ text, href }: Piece): string {
  if (!href) return escapeHtml(text);
  return `<a href="${escapeHtml(href)}" style="color:#0b5c86;word-break:break-word">${escapeHtml(text)}</a>`;
}

function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
