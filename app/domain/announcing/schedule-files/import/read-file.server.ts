// Has a schedule file read in the worker's thread, for the person who gave it.
import { DomainError } from "~/domain/problem";
import { inWorker, NoTurn, secondsFor, TooMuchWork } from "~/platform/worker.server";
import type { PreparedEnd, PreparedPart, PreparedSchedule } from "./prepared";

/**
 * Reads a schedule file and makes it ready to be imported.
 *
 * @throws DomainError `invalid` beside `file`, with the line or path of the fault, or with the limit that was reached
 */
export async function readScheduleFile(path: string): Promise<PreparedSchedule> {
  try {
    const { end, parts } = await inWorker("schedule", path);
    const given = end as PreparedEnd;
    if ("fault" in given) throw new DomainError("invalid", given.fault, "file");
    const prepared = parts as PreparedPart[];
    return {
      ...given,
      events: prepared.flatMap(({ events }) => events),
      drawn: prepared.flatMap(({ drawn }) => drawn),
    };
  } catch (error) {
    if (error instanceof NoTurn)
      throw new DomainError(
        "too-many",
        "Other files are being read just now. Nothing was imported. Send the file again in a minute",
        "file",
      );
    if (!(error instanceof TooMuchWork)) throw error;
    throw new DomainError(
      "invalid",
      `Reading this file takes more than ${secondsFor("schedule")} seconds or too much memory, so it was stopped. Nothing was imported. Divide the programme into several files`,
      "file",
    );
  }
}
