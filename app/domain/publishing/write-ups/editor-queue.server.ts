// What editors see: the queue, and one write-up with its history. Drafts that were never submitted are their author's alone.

import { themeLabel } from "~/domain/announcing/programme/themes";
import { listAudit } from "~/domain/ground/audit/audit.server";
import { dateTime, shortDate } from "~/domain/ground/time/dates";
import { paths } from "~/paths";
import { read } from "~/platform/db.server";
import { articleOf, articleSelect } from "./article.server";
import type { Writer } from "./write-access.server";
import { hasPage, stateName, statesWithEditors, statesWithPage } from "./write-up";

/** Published and withdrawn write-ups on the editors' page, those that changed last. */
const decidedLength = 200;

/**
 * The editors' queue: what waits (the longest first), what is in review, and what was published or withdrawn (the
 * latest change first).
 *
 * @param actor whose own write-ups are marked, because another editor reviews them
 */
export async function listEditorQueue(actor: Writer) {
  const select = {
    ...{ id: true, title: true, theme: true, state: true, authorId: true, authorLine: true },
    ...{ submittedAt: true, publishedAt: true, withdrawnAt: true },
    reviewer: { select: { name: true } },
  } as const;
  const [waiting, decided] = await Promise.all([
    read.writeUp.findMany({
      where: { state: { in: statesWithEditors } },
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      select,
    }),
    read.writeUp.findMany({
      where: { state: { in: statesWithPage } },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: decidedLength,
      select,
    }),
  ]);
  const line = (row: (typeof waiting)[number]) => {
    const at = row.withdrawnAt ?? row.publishedAt ?? row.submittedAt;
    return {
      path: paths.editorWriteUp(row.id),
      title: row.title,
      themeLabel: themeLabel(row.theme),
      state: stateName(row.state),
      authorLine: row.authorLine,
      on: at ? shortDate(at) : "",
      reviewer: row.reviewer?.name ?? "",
      own: row.authorId === actor.personId,
    };
  };
  return {
    submitted: waiting.filter((row) => row.state === "submitted").map(line),
    inReview: waiting.filter((row) => row.state === "in-review").map(line),
    decided: decided.map(line),
  };
}

/** How many write-ups wait for an editor. */
export function countWaitingWriteUps(): Promise<number> {
  return read.writeUp.count({ where: { state: "submitted" } });
}

/** What the audit trail's actions are called in a history. */
const actionNames: Record<string, string> = {
  "write-up-started": "Started",
  "write-up-saved": "Saved",
  "write-up-submitted": "Submitted",
  "write-up-review-started": "Taken into review",
  "write-up-sent-back": "Sent back",
  "write-up-published": "Published: signed off for sensitivity and consent",
  "write-up-corrected": "Corrected",
  "write-up-withdrawn": "Withdrawn",
};

/** One submitted write-up with its history and whether this editor may correct it, or null. */
export async function getWriteUpForEditor(actor: Writer, id: string) {
  const row = await read.writeUp.findFirst({
    where: { id, state: { not: "draft" } },
    select: {
      ...articleSelect,
      ...{ id: true, slug: true, state: true, version: true, authorId: true, submittedAt: true },
      ...{ withdrawnAt: true, withdrawnReason: true, editorNote: true },
      author: { select: { name: true } },
      reviewer: { select: { name: true } },
    },
  });
  if (!row) return null;
  const { title, summary, theme, sector, region, authorLine } = row;
  const { situation, whatWasDone, partners, results, lessons, contact } = row;
  const own = row.authorId === actor.personId;
  return {
    path: paths.editorWriteUp(id),
    words: {
      ...{ title, summary, theme, sector, region, authorLine },
      ...{ situation, whatWasDone, partners, results, lessons, contact },
    },
    version: row.version,
    state: row.state,
    stateName: stateName(row.state),
    own,
    correctable: row.state === "published" && !own,
    author: row.author.name,
    reviewer: row.reviewer?.name ?? "",
    note: row.editorNote,
    submittedOn: row.submittedAt ? dateTime(row.submittedAt) : "",
    withdrawn: row.withdrawnAt && {
      on: dateTime(row.withdrawnAt),
      reason: row.withdrawnReason ?? "",
    },
    publicPath: hasPage(row.state) ? paths.writeUp(row.slug) : "",
    article: await articleOf(row),
    history: (await listAudit("write-up", id)).map((record) => ({
      when: dateTime(record.at),
      who: record.actorName,
      what: actionNames[record.action] ?? record.what,
    })),
  };
}
