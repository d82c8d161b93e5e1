// Secrets of this installation, made at first start in DATA_DIR with mode 0600, and what is done with them.
import { createCipheriv, createDecipheriv, createHash, randomBytes, randomInt } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "./env.server";

let key: Buffer | undefined;

/** Where the installation's secrets stand. */
export function secretsFile(): string {
  return join(env().dataDir, "secrets.json");
}

/** The key that seals letters at rest: 32 bytes, made once. */
function sealingKey(): Buffer {
  if (key) return key;
  const file = secretsFile();
  mkdirSync(env().dataDir, { recursive: true, mode: 0o700 });
  try {
    const fresh = JSON.stringify({ sealingKey: randomBytes(32).toString("base64") });
    writeFileSync(file, fresh, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const stored = JSON.parse(readFileSync(file, "utf8")) as { sealingKey: string };
  key = Buffer.from(stored.sealingKey, "base64");
  return key;
}

/** Whatever this process writes from now on is its own user's alone, in whichever folder. */
export function keepOthersOut(): void {
  process.umask(0o077);
}

/** Makes the installation's secrets now where they are missing, so that a first start shows it can, and keeps others out. */
export function prepareSecrets(): void {
  keepOthersOut();
  sealingKey();
}

/** A random token: 128 bits as 22 characters of base64url. */
export function randomToken(): string {
  return randomBytes(16).toString("base64url");
}

/** A random code of some decimal digits, 14 at most. */
export function randomCode(digits: number): string {
  return String(randomInt(0, 10 ** digits)).padStart(digits, "0");
}

/** SHA-256 in hexadecimal, for tokens that carry their own 128 bits of chance. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Encrypts a text at rest (AES-256-GCM): nonce, tag and cipher text as base64url, joined by dots. */
export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [nonce, cipher.getAuthTag(), body].map((part) => part.toString("base64url")).join(".");
}

/**
 * Opens what `seal` closed.
 *
 * @throws Error when the text was changed or sealed with another key
 */
export function unseal(sealed: string): string {
  const [nonce, tag, body] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!nonce || !tag || !body) throw new Error("This is not a sealed text.");
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(), nonce);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
}
