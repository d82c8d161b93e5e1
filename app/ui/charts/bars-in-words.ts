// What a chart of bars shows, in a sentence for those who do not see it.
import { counted } from "~/domain/ground/counting/counted";

type Counted = { label: string; value: number };

/** Each bar with its number. */
export function inWords(bars: Counted[]): string {
  return `${bars.map(({ label, value }) => `${label} ${value}`).join(", ")}.`;
}

/** The three most frequent, of bars in the order of their numbers. */
export function mostFrequentInWords(bars: Counted[]): string {
  return `The most frequent: ${inWords(bars.slice(0, 3))}`;
}

/** How many places are taken in all, and how many sessions are full. */
export function fillInWords(bars: { value: number; of: number | null }[]): string {
  const taken = bars.reduce((sum, bar) => sum + bar.value, 0);
  const full = bars.filter((bar) => bar.of !== null && bar.value >= bar.of).length;
  const are = full === 1 ? "is" : "are";
  return `${counted(taken, "place")} taken. ${full} of ${counted(bars.length, "session")} ${are} full.`;
}
