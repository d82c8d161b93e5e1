// The live count, asked again every few seconds while the page can be seen.
import { useCallback, useEffect, useState } from "react";

/** What `GET /door/:slug/count` answers. */
export type LiveCount = { onSite: number; expected: number; atCheckpoint: number };

/** Milliseconds between two questions. */
const askEvery = 5000;

/**
 * The count, and a function that asks at once.
 *
 * @param url where to ask
 * @param first what the page came with
 */
export function useLiveCount(url: string, first: LiveCount): [LiveCount, () => void] {
  const [count, setCount] = useState(first);
  const ask = useCallback(async () => {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(askEvery) });
      if (answer.ok) setCount((await answer.json()) as LiveCount);
    } catch {
      // Without a connection the last count stays.
    }
  }, [url]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void ask();
    }, askEvery);
    return () => clearInterval(timer);
  }, [ask]);
  return [count, () => void ask()];
}
