// A page as it is kept: rendered once, in every encoding, with the headers it is answered with.
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, Response as ServerResponse } from "express";
import { acceptedEncoding, matchesTag } from "./accepted-encoding";

type Encoding = ReturnType<typeof acceptedEncoding>;

/** An answer in one encoding; `unchanged` are the headers of a 304. */
type Variant = {
  body: Buffer;
  tag: string;
  headers: Record<string, string>;
  unchanged: Record<string, string>;
};

/** A rendered page. `at` is when its rendering began, because its facts are no younger. `bytes` counts all encodings. */
export type KeptPage = {
  at: number;
  bytes: number;
  hash: string;
  variants: Record<Encoding, Variant>;
};

/** Strong tags differ by encoding, because the bytes do (RFC 9110 §8.8.3.3). */
const suffixes: Record<Encoding, string> = { br: "-b", gzip: "-g", identity: "" };

/**
 * Pages are small and asked for often, so that a tenth fewer bytes is worth a third of a second of another thread when a
 * page has changed; long files are not.
 */
const brotliQuality = (bytes: number) => (bytes < 400_000 ? 10 : 6);

/** What a page costs besides its bodies: headers and the entry itself. */
const overhead = 2000;

/**
 * Reads and compresses an answer. Where it is what it was before, the compressed bytes of then are kept: most renderings
 * change nothing, and compressing well is what costs.
 *
 * @param at when the rendering began
 */
export async function keepPage(
  response: Response,
  at: number,
  before?: KeptPage,
): Promise<KeptPage> {
  const body = Buffer.from(await response.arrayBuffer());
  const own = Object.fromEntries(response.headers);
  const hash = createHash("sha256")
    .update(JSON.stringify(own))
    .update(body)
    .digest("base64url")
    .slice(0, 22);
  if (before?.hash === hash) return { ...before, at };
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality(body.length),
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    promisify(gzip)(body, { level: 8 }),
  ]);
  const variant = (encoding: Encoding, bytes: Buffer): Variant => {
    const tag = `"${hash}${suffixes[encoding]}"`;
    const unchanged = {
      etag: tag,
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "Accept-Encoding",
    };
    const headers: Record<string, string> = {
      ...own,
      ...unchanged,
      "content-length": String(bytes.length),
    };
    if (encoding !== "identity") headers["content-encoding"] = encoding;
    return { body: bytes, tag, headers, unchanged };
  };
  return {
    at,
    bytes: body.length + br.length + gzipped.length + overhead,
    hash,
    variants: {
      br: variant("br", br),
      gzip: variant("gzip", gzipped),
      identity: variant("identity", body),
    },
  };
}

/** Answers a GET or HEAD with a kept page, or with 304 where the client has it. */
export function sendKept(request: Request, response: ServerResponse, page: KeptPage): void {
  const variant = page.variants[acceptedEncoding(request.headers["accept-encoding"])];
  if (matchesTag(request.headers["if-none-match"], variant.tag)) {
    response.writeHead(304, variant.unchanged);
    response.end();
    return;
  }
  response.writeHead(200, variant.headers);
  response.end(request.method === "HEAD" ? undefined : variant.body);
}
