// The thread beside the one that answers everybody: what it can be asked for. It knows no database and nobody's request.
import { parentPort } from "node:worker_threads";
import { prepareFile } from "./domain/announcing/schedule-files/import/prepare.server";
import type { Post } from "./platform/mail.server";
import { sendMails } from "./platform/mail-thread.server";
import { renderMarkdown } from "./platform/markdown.server";
import type { WorkerAnswer, WorkerTask } from "./platform/worker.server";

/** What each kind of work gives: the parts of a large answer, and its end. */
type Work = (
  input: never,
) => { parts: unknown[]; end: unknown } | Promise<{ parts: unknown[]; end: unknown }>;

const tasks: Record<WorkerTask, Work> = {
  markdown: (texts: string[]) => ({ parts: [], end: texts.map(renderMarkdown) }),
  schedule: prepareFile,
  mail: async (post: Post) => ({ parts: [], end: await sendMails(post) }),
  "urgent-mail": async (post: Post) => ({ parts: [], end: await sendMails(post) }),
};

const say = (answer: WorkerAnswer) => parentPort?.postMessage(answer);

parentPort?.on("message", async ({ task, input }: { task: WorkerTask; input: never }) => {
  try {
    const { parts, end } = await tasks[task](input);
    for (const part of parts) say({ part });
    say({ end });
  } catch (error) {
    const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    say({ failed: { message, stack } });
  }
});
say({ end: "ready" });
