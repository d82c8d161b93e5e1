// How many are on site, kept up to date where there is JavaScript.
import { type LiveCount, useLiveCount } from "./use-live-count";

/** The numbers on site and expected. `past` says them of a conference that is over. */
export function LiveOnSite({ url, first, past }: { url: string; first: LiveCount; past: boolean }) {
  const [{ onSite, expected }] = useLiveCount(url, first);
  const still = Math.max(0, expected - onSite);
  const numbers = [
    [onSite, past ? "came" : "on site now"],
    [expected, "approved"],
    [still, past ? "did not come" : "still to come"],
  ] as const;
  return (
    <ul className="conf-number-list">
      {numbers.map(([number, label]) => (
        <li key={label} className="conf-number">
          <span className="conf-number__figure">{number.toLocaleString("en-GB")}</span>{" "}
          <span className="conf-number__label">{label}</span>
        </li>
      ))}
    </ul>
  );
}
