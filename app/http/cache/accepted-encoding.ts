// What a client accepts: the encoding to answer in, and whether it has the answer already.

/**
 * The encoding to answer in: brotli before gzip before none, among those that are not refused (RFC 9110 §12.5.3). Without
 * the header nothing is compressed.
 */
export function acceptedEncoding(header: string | undefined): "br" | "gzip" | "identity" {
  if (!header) return "identity";
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const q = parameters.find((text) => text.startsWith("q="));
    weights.set(name, q ? Number(q.slice(2)) : 1);
  }
  const accepted = (name: string) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  return accepted("br") ? "br" : accepted("gzip") ? "gzip" : "identity";
}

/** Whether an If-None-Match header names this entity tag, weakly compared (RFC 9110 §13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  const strong = (text: string) => text.trim().replace(/^W\//, "");
  return header.split(",").some((named) => strong(named) === strong(tag) || named.trim() === "*");
}
