// The arithmetic of charts: where the lines of a scale stand, and shares.

/**
 * The values at which a scale from 0 has its lines: round numbers, five at most, the last at or above `most`.
 *
 * @param most the greatest value shown, 0 or more
 */
export function scaleLines(most: number): number[] {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 1;
  // People are counted whole.
  const whole = Math.max(1, step);
  const lines = Math.ceil(Math.max(most, 1) / whole);
  return Array.from({ length: lines + 1 }, (_, index) => index * whole);
}

/** The share of a whole in full per cent, 0 where there is no whole. */
export function perCent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
