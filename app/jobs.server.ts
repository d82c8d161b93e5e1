// The timed jobs: what was written by commands is picked up here, at least once a second.
import { listSenders } from "./domain/announcing/conferences/senders.server";
import { forgetShortLived, forgetWhatRanOut } from "./domain/desk/keeping/forget.server";
import { writeTraces } from "./domain/ground/audit/traces.server";
import { deliverDueLetters } from "./domain/ground/letters/deliver.server";
import { lanes } from "./domain/ground/letters/due.sql.server";
import { expireOffers } from "./domain/joining/admission/offers.server";
import { writeSeen } from "./domain/people/sign-in/seen.server";
import { announceSlides } from "./domain/publishing/slides/announce-slides.server";
import { now } from "./platform/clock.server";
import { CannotWrite } from "./platform/hindrance";
import { log } from "./platform/log.server";

/** Each job does what is due and may be run at any moment, any number of times. */
const jobs: {
  name: string;
  everySeconds: number;
  /** `signal` says when the server stops, to those that may run for long. */
  run: (now: Date, signal: AbortSignal) => Promise<unknown>;
  /** It writes what requests left in memory, so it runs once more when the last of them has been answered. */
  alsoAtEnd?: true;
}[] = [
  ...lanes.map((lane) => ({
    name: `deliver-${lane}-letters`,
    everySeconds: 1,
    run: (now: Date, signal: AbortSignal) => deliverDueLetters(lane, now, { listSenders, signal }),
  })),
  { name: "expire-offers", everySeconds: 30, run: expireOffers },
  { name: "announce-slides", everySeconds: 15, run: announceSlides },
  { name: "write-traces", everySeconds: 5, run: writeTraces, alsoAtEnd: true },
  { name: "write-seen", everySeconds: 60, run: writeSeen, alsoAtEnd: true },
  { name: "forget-short-lived", everySeconds: 300, run: forgetShortLived },
  { name: "forget-what-ran-out", everySeconds: 3600, run: forgetWhatRanOut },
];

/**
 * Starts the jobs. Each waits for its last run before the next, and one that fails is logged and tried again.
 *
 * @returns stops them, after the runs under way; what the last requests left in memory is written once `answered` is over
 */
export function startJobs(): (answered: Promise<unknown>) => Promise<void> {
  const stopping = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const turn = async (job: (typeof jobs)[number]) => {
    try {
      await job.run(now(), stopping.signal);
    } catch (error) {
      if (error instanceof CannotWrite) log.warn({ job: job.name, hindrance: error.hindrance });
      else log.error({ job: job.name, err: error });
    }
  };
  for (const job of jobs) {
    const schedule = () => {
      if (stopping.signal.aborted) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        const run = turn(job);
        running.add(run);
        void run.then(() => {
          running.delete(run);
          schedule();
        });
      }, job.everySeconds * 1000);
      timer.unref();
      timers.add(timer);
    };
    schedule();
  }
  return async (answered) => {
    stopping.abort();
    for (const timer of timers) clearTimeout(timer);
    await Promise.all([...running, answered]);
    for (const job of jobs.filter(({ alsoAtEnd }) => alsoAtEnd)) await turn(job);
  };
}
