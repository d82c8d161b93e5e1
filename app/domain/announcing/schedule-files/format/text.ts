// Turns the texts of a schedule file into clean text, guids and safe web addresses.

/**
 * The text without what neither XML 1.0 nor a page can hold (control characters, lone surrogates),
 * with line ends as "\n" and no space around it. For files of other programs, whose sender nobody can ask to type again;
 * what people type is refused instead (ground/fields).
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      .replace(/\p{Surrogate}/gu, "\uFFFD")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, "")
      .trim()
  );
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in lower case. */
export function isGuid(text: string): boolean {
  return uuidPattern.test(text);
}

/**
 * A UUID that is always the same for the same text: version 8 of RFC 9562, filled by the 128-bit
 * hash cyrb128. It tells apart what one conference names; it is no secret and no signature.
 */
export function guidFor(text: string): string {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  const words = [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
  const hex = words.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) & 3];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}

/**
 * The address in the strict spelling of RFC 3986, or "" if it is not http or https, so that a page
 * can always link to it.
 *
 * @param base What a relative address is relative to, or "".
 */
export function webAddress(text: string, base = ""): string {
  const trimmed = text.trim();
  if (trimmed === "" || !URL.canParse(trimmed, base || undefined)) return "";
  const url = new URL(trimmed, base || undefined);
  if (url.protocol !== "http:" && url.protocol !== "https:") return "";
  url.username = "";
  url.password = "";
  const rest = (url.pathname + url.search + url.hash.replace(/(?<=.)#/g, "%23"))
    .replace(/%(?![0-9A-Fa-f]{2})/g, "%25")
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent);
  return url.origin + rest;
}
