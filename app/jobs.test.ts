// The timed jobs at the end of the process: what requests left in memory is on disk before the database closes.
import { expect, it } from "vitest";
import { makeActor, testNow } from "../prisma/factories/factories";
import { noteTrace } from "./domain/ground/audit/traces.server";
import { noteSeen } from "./domain/people/sign-in/seen.server";
import { startSession } from "./domain/people/sign-in/sessions.server";
import { startJobs } from "./jobs.server";
import { command, read } from "./platform/db.server";
import { hashToken } from "./platform/secrets.server";

it("stop with every look and every use of a session written, also those of the last requests", async () => {
  const organiser = await makeActor("organiser");
  const { personId, address } = organiser;
  const { token } = await command((tx) =>
    startSession({ tx, now: testNow }, { personId, address }),
  );
  const used = new Date(testNow.getTime() + 90_000);
  const look = (subjectId: string) =>
    noteTrace(organiser, { action: "looked", subjectKind: "conference", subjectId }, testNow);
  const stop = startJobs();
  look("before the stop");
  noteSeen(hashToken(token), used);
  const lastRequest = Promise.resolve().then(() => look("in the last request"));
  await stop(lastRequest);
  const trail = await read.auditRecord.findMany({
    where: { actorId: personId, action: "looked" },
    select: { subjectId: true },
    orderBy: { id: "asc" },
  });
  expect(trail.map(({ subjectId }) => subjectId)).toEqual([
    "before the stop",
    "in the last request",
  ]);
  expect(await read.browserSession.findFirst({ where: { personId } })).toMatchObject({
    lastSeenAt: used,
  });
});
