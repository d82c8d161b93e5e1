// How a code of six digits is kept.
import { hashToken } from "~/platform/secrets.server";

/** Six digits alone could be looked up from a plain hash; the browser's own token is the salt. */
export function hashCode(browserToken: string, code: string): string {
  return hashToken(`${browserToken}:${code}`);
}
