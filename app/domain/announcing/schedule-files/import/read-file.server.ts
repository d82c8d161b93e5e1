// Reads a schedule file for the person who gave it.
import { DomainError } from "~/domain/problem";
import { type Schedule, ScheduleFault } from "../format/format";
import { readSchedule } from "../read/read-schedule.server";
import { faultSentence } from "./text";

/**
 * Reads a schedule file.
 *
 * @param source the path of a file, or its bytes as they come
 * @throws DomainError `invalid` beside `file`, with the line or path of the fault
 */
export async function readScheduleFile(
  source: string | AsyncIterable<Uint8Array>,
): Promise<Schedule> {
  try {
    return await readSchedule(source);
  } catch (error) {
    if (error instanceof ScheduleFault)
      throw new DomainError("invalid", faultSentence(error), "file");
    throw error;
  }
}
