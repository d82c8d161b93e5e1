// The editors' queue: what waits, what is in review, what was published.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listEditorQueue } from "~/domain/publishing/write-ups/editor-queue.server";
import { queueDone } from "~/domain/publishing/write-ups/write-up-in-words";
import { doneSentence } from "~/http/done.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { QueuePage } from "~/ui/publishing/write-ups/queue-page";

export const meta = titled("Write-ups to review");

export async function loader(args: LoaderFunctionArgs) {
  const editor = await requireDeed(args, "review-write-ups");
  return { ...(await listEditorQueue(editor)), done: doneSentence(args.request, queueDone) };
}

export default function Queue() {
  return <QueuePage {...useLoaderData<typeof loader>()} />;
}
