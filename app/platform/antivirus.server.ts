// The malware scanner: clamd where CLAMD_URL names one. It fails closed: a file that cannot be scanned is not clean.
import NodeClam from "clamscan";
import { env } from "./env.server";
import { log } from "./log.server";

let scanner: Promise<NodeClam> | undefined;

function openScanner(address: string): Promise<NodeClam> {
  const url = new URL(address);
  const clamdscan =
    url.protocol === "unix:"
      ? { socket: url.pathname, timeout: 60_000, localFallback: false }
      : {
          host: url.hostname,
          port: Number(url.port || 3310),
          timeout: 60_000,
          localFallback: false,
        };
  return new NodeClam().init({ clamdscan, preference: "clamdscan" });
}

/**
 * Scans a file.
 *
 * @returns "clean", "infected", or "not-scanned" where a scanner is configured and does not answer. Without CLAMD_URL
 *   every file is "clean": the operating guide says so.
 */
export async function scanFile(path: string): Promise<"clean" | "infected" | "not-scanned"> {
  const address = env().clamdUrl;
  if (!address) return "clean";
  try {
    scanner ??= openScanner(address);
    const { isInfected } = await (await scanner).isInfected(path);
    return isInfected === false ? "clean" : isInfected ? "infected" : "not-scanned";
  } catch (error) {
    scanner = undefined;
    log.error({ scanner: "not answering", err: error });
    return "not-scanned";
  }
}
