// What an import needs of a schedule file, made ready in the worker's thread: checked, its texts as we keep them, and drawn.
import { createHash } from "node:crypto";
import type { DrawnProse } from "~/domain/ground/prose/prose";
import { proseKey } from "~/domain/ground/prose/prose-key.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { type Schedule, type ScheduleEvent, ScheduleFault } from "../format/format";
import { readSchedule } from "../read/read-schedule.server";
import type { PreparedEnd, PreparedPart, PreparedSchedule } from "./prepared";
import { faultSentence, textsOf } from "./text";

/** Characters of texts in one part. */
const partCharacters = 500_000;

/** Makes a schedule ready. @throws ScheduleFault where a text of it cannot be drawn */
export function prepareSchedule(schedule: Schedule): PreparedSchedule {
  const { parts, end } = prepare(schedule);
  return {
    ...end,
    events: parts.flatMap(({ events }) => events),
    drawn: parts.flatMap(({ drawn }) => drawn),
  };
}

/** Reads a file and makes it ready. A fault comes back as its sentence: errors lose their kind between threads. */
export async function prepareFile(
  path: string,
): Promise<{ parts: PreparedPart[]; end: PreparedEnd }> {
  try {
    return prepare(somethingIn(await readSchedule(path)));
  } catch (error) {
    if (error instanceof ScheduleFault) return { parts: [], end: { fault: faultSentence(error) } };
    throw error;
  }
}

/** An import of nothing would take away what is there, or make a conference of nothing. */
function somethingIn(schedule: Schedule): Schedule {
  if (schedule.events.length > 0) return schedule;
  throw new ScheduleFault(
    "the file",
    "There is no event in this schedule, so there is nothing to import.",
  );
}

function prepare(schedule: Schedule) {
  const { conference, rooms, events } = schedule;
  const drawn = new Set<string>();
  const draw = (text: string, event: ScheduleEvent): DrawnProse[] => {
    const key = proseKey(text);
    if (text === "" || drawn.has(key)) return [];
    drawn.add(key);
    const result = renderMarkdown(text);
    if ("html" in result) return [{ key, html: result.html }];
    throw new ScheduleFault(
      `the event “${event.title}”`,
      "A text of it has too many lists or quotations inside one another.",
    );
  };
  const parts: PreparedPart[] = [];
  let part: PreparedPart = { events: [], drawn: [] };
  let characters = 0;
  for (const event of events) {
    const { guid, slug, title, startsAt, endsAt, room, track, persons } = event;
    const texts = textsOf(event);
    const html = [texts.description, ...persons.map(({ biography }) => biography)].flatMap((text) =>
      draw(text, event),
    );
    part.events.push({ guid, slug, title, startsAt, endsAt, room, track, persons, ...texts });
    part.drawn.push(...html);
    characters += 2 * texts.description.length;
    for (const { biography } of persons) characters += 2 * biography.length;
    if (characters < partCharacters) continue;
    parts.push(part);
    part = { events: [], drawn: [] };
    characters = 0;
  }
  parts.push(part);
  return { parts, end: { conference, rooms, hash: hashOf(schedule) } };
}

/** The same hash as ever for the same schedule, so that a file imported long ago is known again. */
function hashOf(schedule: Schedule): string {
  return createHash("sha256").update(JSON.stringify(schedule)).digest("hex");
}
