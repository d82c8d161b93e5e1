// Under what the HTML of a text is kept: the text itself and the renderer that drew it, as one hash.
import { createHash } from "node:crypto";

/** Grows with every change of what the same text becomes, so that what is kept is drawn anew. */
const rendererVersion = 1;

/** The SHA-256 of the renderer's version and the text, as 64 hexadecimal digits. */
export function proseKey(text: string): string {
  return createHash("sha256").update(`${rendererVersion}\n${text}`).digest("hex");
}
