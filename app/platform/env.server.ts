// The environment, checked once when it is first asked for; a wrong value is one clear sentence.
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";

const url = (protocols: string[], sentence: string) =>
  z.string().refine((value) => {
    try {
      return protocols.includes(new URL(value).protocol);
    } catch {
      return false;
    }
  }, sentence);

/** A word of Express for private addresses, an address, or a range of them as 10.0.0.0/8. */
function isProxy(text: string): boolean {
  const [address = "", bits, ...more] = text.trim().split("/");
  if (["loopback", "linklocal", "uniquelocal"].includes(address)) return bits === undefined;
  const most = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

/** Characters of the service's name, which stands in one line above every page. */
const mostServiceName = 60;

const schema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).catch("production"),
  PORT: z.coerce
    .number("PORT must be a number from 0 to 65535.")
    .int("PORT must be a whole number.")
    .min(0, "PORT must be a number from 0 to 65535.")
    .max(65535, "PORT must be a number from 0 to 65535.")
    .default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  BASE_URL: url(["http:", "https:"], "BASE_URL must be an http or https address.").optional(),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .startsWith("file:", "DATABASE_URL must start with file: and name a SQLite file.")
    .optional(),
  SMTP_URL: url(["smtp:", "smtps:"], "SMTP_URL must be an smtp or smtps address.").optional(),
  MAIL_FROM: z.string().includes("@", { error: "MAIL_FROM must be an email address." }).optional(),
  CLAMD_URL: url(["tcp:", "unix:"], "CLAMD_URL must be a tcp or unix address.").optional(),
  TRUST_PROXY: z
    .string()
    .refine(
      (value) => value.split(",").every(isProxy),
      "TRUST_PROXY must be loopback, or the addresses of your proxies with commas between them.",
    )
    .optional(),
  SERVICE_NAME: z
    .string()
    .trim()
    .max(mostServiceName, `SERVICE_NAME must be ${mostServiceName} characters or fewer.`)
    .optional(),
  LOG_LEVEL: z
    .enum(["error", "warn", "info", "debug"], "LOG_LEVEL must be error, warn, info or debug.")
    .optional(),
  CONFERENCE_DEMO: z.enum(["0", "1"], "CONFERENCE_DEMO must be 0 or 1.").default("0"),
  CONFERENCE_NOW: z
    .string()
    .refine((value) => !Number.isNaN(Date.parse(value)), "CONFERENCE_NOW must be an ISO 8601 time.")
    .optional(),
});

/** What the process was told by its environment, with the defaults filled in. */
export type Environment = {
  mode: "production" | "development" | "test";
  /** Demonstration data, mailbox page and movable clock are allowed. */
  demo: boolean;
  port: number;
  host: string;
  /** The address people use, without a slash at the end. Links are built from it and from nothing else. */
  baseUrl: string;
  /** True when people come by https, so that cookies can be `__Host-`. */
  secure: boolean;
  dataDir: string;
  databaseFile: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  clamdUrl: string | undefined;
  /** What the service calls itself above every page; the current conference's name where nothing is said. */
  serviceName: string | undefined;
  /** Whose X-Forwarded-For is believed, as Express takes it. */
  trustProxy: string | false;
  logLevel: "error" | "warn" | "info" | "debug" | "silent";
  /** The moved clock's moment at the start, demo and tests only. */
  movedNow: Date | undefined;
};

/** Thrown with one sentence for the operator when a value cannot be used. */
export class EnvironmentError extends Error {}

/**
 * Reads and checks an environment.
 *
 * @param source usually `process.env`
 * @throws EnvironmentError with the sentence to print
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(present);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new EnvironmentError(issue?.message ?? "The environment cannot be read.");
  }
  const value = result.data;
  const demo = value.CONFERENCE_DEMO === "1";
  if (value.CONFERENCE_NOW && !demo && value.NODE_ENV !== "test") {
    throw new EnvironmentError(
      "CONFERENCE_NOW is only accepted by the demonstration and by tests.",
    );
  }
  const dataDir = resolve(value.DATA_DIR ?? (demo ? "data/demo" : "data"));
  const baseUrl = (value.BASE_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, "");
  return {
    mode: value.NODE_ENV,
    demo,
    port: value.PORT,
    host: value.HOST,
    baseUrl,
    secure: baseUrl.startsWith("https:"),
    dataDir,
    databaseFile: value.DATABASE_URL
      ? resolve(value.DATABASE_URL.slice("file:".length))
      : join(dataDir, "conference.db"),
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM ?? `conference@${new URL(baseUrl).hostname}`,
    clamdUrl: value.CLAMD_URL,
    serviceName: value.SERVICE_NAME || undefined,
    trustProxy: value.TRUST_PROXY ?? false,
    logLevel: value.LOG_LEVEL ?? (value.NODE_ENV === "test" ? "silent" : "info"),
    movedNow: value.CONFERENCE_NOW ? new Date(value.CONFERENCE_NOW) : undefined,
  };
}

let checked: Environment | undefined;

/** The process's own environment, checked at the first call. */
export function env(): Environment {
  checked ??= readEnvironment(process.env);
  return checked;
}

/**
 * The whole address of a page, for letters, QR codes and files that leave this site.
 *
 * @param path from `paths`, with its slash in front
 */
export function addressOf(path: string): string {
  return `${env().baseUrl}${path}`;
}
