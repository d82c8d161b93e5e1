// The sample badge: the first session of each breakout that has one, in letters as wide as the rule of thumb says.
import { expect, it } from "vitest";
import { makeConference, makeSession, makeSlot } from "../../../../prisma/factories/factories";
import { getSampleBadge } from "./sample.server";

const at = (hour: number) => ({
  startsAt: new Date(Date.UTC(2027, 1, 2, hour)),
  endsAt: new Date(Date.UTC(2027, 1, 2, hour + 1)),
});

/** The words of a sample badge, in the order in which they stand. */
async function wordsOf(conference: Awaited<ReturnType<typeof makeConference>>) {
  const { marks } = await getSampleBadge(conference);
  return marks.flatMap((mark) => (mark.kind === "text" ? [mark] : []));
}

it("shows one session of each breakout, by time, and passes over what has none or is for all", async () => {
  const conference = await makeConference();
  for (const hour of [14, 9, 11, 13]) {
    const slot = await makeSlot(conference.id, at(hour));
    if (hour === 11) continue;
    await makeSession(conference.id, slot.id, { title: `Second at ${hour}` });
    await makeSession(conference.id, slot.id, { title: `First at ${hour}` });
  }
  const plenary = await makeSlot(conference.id, { kind: "plenary", ...at(8) });
  await makeSession(conference.id, plenary.id, { title: "For all", capacity: null });
  const texts = (await wordsOf(conference)).map(({ text }) => text);
  expect(texts.slice(-6)).toEqual([
    ...["9am", "First at 9"],
    ...["1pm", "First at 13"],
    ...["2pm", "First at 14"],
  ]);
});

it("makes its letters as large as they have room by the rule of thumb, bold ones wider", async () => {
  const words = await wordsOf(await makeConference({ name: "Serious and Organised Crime" }));
  const sizeOf = (text: string) => words.find((word) => word.text === text)?.size;
  const room = 87 * (72 / 25.4);
  // 12 bold letters of 0.58: at 38 points they are too wide, and the next size that is tried has room.
  const name = sizeOf("Alex Example") ?? 0;
  expect(name * 12 * 0.58).toBeLessThanOrEqual(room);
  expect(name * 12 * 0.58).toBeGreaterThan(room * 0.95);
  expect(sizeOf("Partnership Officer")).toBe(13);
});
