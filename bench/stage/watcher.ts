// Somebody who asks for one page again and again while something goes wrong, and times every answer.

/** The answers so far. */
export type Watch = {
  answers: { status: number; ms: number; text: string }[];
  stop: () => Promise<void>;
};

/**
 * Asks for an address until it is stopped.
 *
 * @param headers of every request, such as a cookie
 * @param pauseMs between an answer and the next question
 */
export function watch(address: string, headers: Record<string, string>, pauseMs: number): Watch {
  const answers: Watch["answers"] = [];
  let stopped = false;
  const work = async () => {
    while (!stopped) {
      const started = performance.now();
      const answer = await fetch(address, { headers, redirect: "manual" }).catch(() => null);
      const text = (await answer?.text().catch(() => "")) ?? "";
      answers.push({ status: answer?.status ?? 0, ms: performance.now() - started, text });
      await new Promise((over) => setTimeout(over, pauseMs));
    }
  };
  const working = work();
  return {
    answers,
    stop: () => {
      stopped = true;
      return working;
    },
  };
}

/** The longest that an answer took, in milliseconds. */
export function slowest({ answers }: Watch): number {
  return Math.max(0, ...answers.map(({ ms }) => ms));
}
