// What keeps anything from being written for now, through no fault of whoever asks: known by the codes of SQLite and of Node.

/** Another process holds the database (`busy`), the disk is full, or it refuses to be written for another reason. */
export type Hindrance = "busy" | "full" | "failing";

/** Thrown instead of what was to be written; nothing of it was. The same thing can be asked for again later. */
export class CannotWrite extends Error {
  override readonly name = "CannotWrite";

  /** @param hindrance why, also in the log's words */
  constructor(
    readonly hindrance: Hindrance,
    options?: ErrorOptions,
  ) {
    super(`Nothing can be written: ${hindrance}`, options);
  }
}

/** By the beginnings of codes, the narrower before the wider; SQLite says SQLITE_FULL where the system says ENOSPC. */
const codes: readonly (readonly [string, Hindrance])[] = [
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_FULL", "full"],
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["SQLITE_IOERR", "failing"],
  ["SQLITE_READONLY", "failing"],
  ["EIO", "failing"],
  ["EROFS", "failing"],
];

/** What an error of SQLite's driver or of the file system says of writing; null where it says nothing of it. */
export function hindranceOf(error: unknown): Hindrance | null {
  const code: unknown = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") return null;
  return codes.find(([beginning]) => code.startsWith(beginning))?.[1] ?? null;
}
