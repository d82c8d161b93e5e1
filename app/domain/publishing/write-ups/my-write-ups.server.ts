// An author's own write-ups: the list, one of them, and what a new one starts from.

import { randomUUID } from "node:crypto";
import { clockTime, shortDate } from "~/domain/ground/time/dates";
import { statesThatCome } from "~/domain/joining/registration/registration";
import { paths } from "~/paths";
import { read } from "~/platform/db.server";
import { articleOf, articleSelect } from "./article.server";
import type { Words } from "./template";
import { demandWriter, listSessionsToWriteAbout, mayWrite } from "./write-access.server";
import { hasPage, stateName, writeUpStateOf } from "./write-up";
import { progressSentence } from "./write-up-in-words";

/** A person's own write-ups, the one touched last first, and whether they may write another. */
export async function listMyWriteUps(personId: string) {
  const rows = await read.writeUp.findMany({
    where: { authorId: personId },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    select: { id: true, title: true, state: true, editorNote: true, updatedAt: true },
  });
  return {
    mayWrite: await mayWrite(read, personId),
    writeUps: rows.map((row) => ({
      path: paths.myWriteUp(row.id),
      title: row.title || "No title yet",
      state: stateName(row.state, row.editorNote),
      changedOn: shortDate(row.updatedAt),
    })),
  };
}

/** One write-up of this author, or null: everybody else's do not exist here. */
export async function getMyWriteUp(personId: string, id: string) {
  const row = await read.writeUp.findFirst({
    where: { id, authorId: personId },
    select: {
      ...articleSelect,
      sessionId: true,
      slug: true,
      state: true,
      version: true,
      editorNote: true,
      withdrawnReason: true,
    },
  });
  if (!row) return null;
  const { slug, state, version, editorNote, withdrawnReason } = row;
  return {
    path: paths.myWriteUp(id),
    words: wordsOf(row),
    version,
    state,
    stateName: stateName(state, editorNote),
    note: state === "draft" ? editorNote : "",
    progress: progressSentence(writeUpStateOf(state), withdrawnReason ?? ""),
    publicPath: hasPage(state) ? paths.writeUp(slug) : null,
    article: await articleOf(row),
    sessions: state === "draft" ? await sessionChoices(personId) : [],
  };
}

/**
 * What a new write-up starts from: its id, and the facts of its session and of its author's latest registration.
 *
 * @throws DomainError `forbidden` for somebody who may not write
 */
export async function getNewWriteUp(personId: string, sessionId: string) {
  await demandWriter(read, personId);
  const sessions = await listSessionsToWriteAbout(read, personId);
  const session = sessions.find(({ id }) => id === sessionId);
  const registration = await read.registration.findFirst({
    where: { personId, state: { in: statesThatCome } },
    orderBy: { createdAt: "desc" },
    select: { fullName: true, organisation: true, sector: true, region: true },
  });
  const speaker = await read.speaker.findFirst({
    where: { personId },
    orderBy: { conference: { startsOn: "desc" } },
    select: { name: true, organisation: true },
  });
  const name = registration?.fullName ?? speaker?.name;
  const organisation = registration?.organisation ?? speaker?.organisation;
  return {
    id: randomUUID(),
    words: {
      title: session?.title ?? "",
      theme: session?.theme ?? "",
      sector: registration?.sector ?? "",
      region: registration?.region ?? "",
      authorLine: [name, organisation].filter(Boolean).join(", "),
      sessionId: session?.id ?? "",
    },
    sessions: choicesOf(sessions),
  };
}

async function sessionChoices(personId: string) {
  return choicesOf(await listSessionsToWriteAbout(read, personId));
}

function choicesOf(sessions: Awaited<ReturnType<typeof listSessionsToWriteAbout>>) {
  return sessions.map(({ id, title, slot, conference: { timeZone } }) => ({
    value: id,
    text: `${title}, ${clockTime(slot.startsAt, timeZone)} on ${shortDate(slot.startsAt, timeZone)}`,
  }));
}

function wordsOf(
  row: Record<Exclude<keyof Words, "sessionId">, string> & { sessionId: string | null },
) {
  const { title, summary, theme, sector, region, authorLine } = row;
  const { situation, whatWasDone, partners, results, lessons, contact } = row;
  return {
    ...{ title, summary, theme, sector, region, authorLine },
    ...{ situation, whatWasDone, partners, results, lessons, contact },
    sessionId: row.sessionId ?? "",
  };
}
