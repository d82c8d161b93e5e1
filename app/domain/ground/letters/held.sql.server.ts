// Holding letters back in a database that no server has opened yet, such as one that is being restored.

/** Holds back every letter that waits to be sent, as SQL for the file itself: no letter may go out before. */
export const holdWaitingLetters = `UPDATE "Letter" SET "state" = CASE WHEN "replacedAt" IS NULL THEN 'held' ELSE 'replaced' END WHERE "state" = 'queued'`;
