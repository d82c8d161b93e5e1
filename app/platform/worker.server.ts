// Work that could hold up everybody, on other people's texts and with mail servers: in threads of their own, with limits of time and memory.
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/**
 * What the thread can be asked for (`app/worker.ts`), and what each may take. A kept thread waits for the next of its kind;
 * `waiting` pieces of work at most wait for their turn.
 */
const tasks = {
  /** A text of 100,000 characters takes 0.3 s at the worst. */
  markdown: { seconds: 3, megabytes: 128, kept: true, waiting: 20 },
  /** A schedule file of 64 MB, as text and as what it says: the memory goes with the thread. One of the sources starts slowly. */
  schedule: { seconds: 60, megabytes: 768, kept: !import.meta.env.PROD, waiting: 3 },
  /** A batch of letters to a server that is slow with each. One lane asks for one batch at a time. */
  mail: { seconds: 300, megabytes: 64, kept: true, waiting: 20 },
  "urgent-mail": { seconds: 300, megabytes: 64, kept: true, waiting: 20 },
} as const;

/** One of the kinds of work. */
export type WorkerTask = keyof typeof tasks;

/** Seconds that work of this kind may take. */
export function secondsFor(task: WorkerTask): number {
  return tasks[task].seconds;
}

/** What the thread answers: parts of a large answer, then its end; or why there is none. */
export type WorkerAnswer =
  | { part: unknown }
  | { end: unknown }
  | { failed: { message: string; stack: string } };

/** Work that was ended because it took more time or memory than it may. */
export class TooMuchWork extends Error {}

/** Work that was not begun, because as much as may wait was waiting. The same asked a little later is done. */
export class NoTurn extends Error {}

const threads = new Map<WorkerTask, Worker>();
const turns = new Map<WorkerTask, { last: Promise<unknown>; open: number }>();

/**
 * Has work done by the thread of its kind, one piece after another. Only a limit ends it early, and then the thread with it.
 *
 * @param input what can be sent to a thread: texts, lists, plain objects
 * @returns the end of the answer, and its parts in their order
 * @throws TooMuchWork, NoTurn
 */
export async function inWorker(
  task: WorkerTask,
  input: unknown,
): Promise<{ end: unknown; parts: unknown[] }> {
  const row = turns.get(task) ?? { last: Promise.resolve(), open: 0 };
  turns.set(task, row);
  // One is under way, the others wait.
  if (row.open > tasks[task].waiting) throw new NoTurn(`${task}: ${row.open} before it`);
  row.open += 1;
  const turn = row.last.then(() => perform(task, input));
  row.last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    row.open -= 1;
  }
}

async function perform(task: WorkerTask, input: unknown) {
  const worker = threads.get(task) ?? (await start(task));
  threads.set(task, worker);
  worker.ref();
  const { seconds, kept } = tasks[task];
  const discard = () => {
    threads.delete(task);
    void worker.terminate();
  };
  let limit: NodeJS.Timeout | undefined;
  let hear = (_answer: WorkerAnswer): void => undefined;
  let fail = (_error: Error): void => undefined;
  const parts: unknown[] = [];
  try {
    return await new Promise<{ end: unknown; parts: unknown[] }>((done, failed) => {
      limit = setTimeout(() => {
        discard();
        failed(new TooMuchWork(`${task}: more than ${seconds} seconds`));
      }, seconds * 1000);
      fail = (error) => {
        discard();
        const outgrown = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
        failed(outgrown ? new TooMuchWork(`${task}: too much memory`) : error);
      };
      hear = (answer) => {
        if ("part" in answer) parts.push(answer.part);
        else if ("end" in answer) done({ end: answer.end, parts });
        else failed(Object.assign(new Error(answer.failed.message), answer.failed));
      };
      worker.on("error", fail).on("message", hear);
      worker.postMessage({ task, input });
    });
  } finally {
    clearTimeout(limit);
    worker.off("message", hear).off("error", fail).unref();
    if (!kept) discard();
  }
}

/** A new thread, once it has loaded what it needs: that takes longer than most work. */
async function start(task: WorkerTask): Promise<Worker> {
  const file = import.meta.env.PROD ? "build/server/worker.js" : "bin/worker-from-source.mjs";
  const worker = new Worker(join(process.cwd(), file), {
    resourceLimits: { maxOldGenerationSizeMb: tasks[task].megabytes },
    execArgv: [],
  });
  await new Promise<void>((ready, failed) => {
    worker.once("message", () => ready()).once("error", failed);
  });
  // One that ends while nobody waits for it is replaced at the next piece of work.
  worker.on("exit", () => {
    if (threads.get(task) === worker) threads.delete(task);
  });
  return worker;
}
