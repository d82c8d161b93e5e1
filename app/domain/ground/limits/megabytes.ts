// The limit on a file as people read it.

/** Bytes as "64 MB", rounded down. Limits are set in powers of 1,024, so 1 MB of a limit is 1,048,576 bytes. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}
