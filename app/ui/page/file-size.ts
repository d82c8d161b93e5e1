// Sizes of files as people say them.

/** Bytes as "3 kB" or "1.4 MB" (1 kB is 1,000 bytes, as in the SI). */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
