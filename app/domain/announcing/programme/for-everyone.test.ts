// Which sessions are for everyone, from their times alone.
import { expect, it } from "vitest";
import { forEveryone } from "./for-everyone";

const at = (time: string) => new Date(`2027-02-02T${time}:00Z`);
const session = (id: string, starts: string, ends: string) => ({
  id,
  startsAt: at(starts),
  endsAt: at(ends),
});

it("looks at the very next session, and at nothing where there is none", () => {
  const [first, second] = [session("a", "09:00", "10:00"), session("b", "09:30", "11:00")];
  expect(forEveryone([first, second])).toEqual([]);
  expect(forEveryone([first])).toEqual([first]);
  expect(forEveryone([first, second, session("c", "11:00", "12:00")]).map(({ id }) => id)).toEqual([
    "c",
  ]);
});

it("leaves out what runs side by side, and keeps what touches", () => {
  const sessions = [
    session("opening", "09:00", "10:00"),
    session("long", "10:00", "12:00"),
    session("beside", "10:30", "11:00"),
    session("still beside", "11:00", "12:00"),
    session("closing", "12:00", "13:00"),
  ];
  expect(forEveryone(sessions).map(({ id }) => id)).toEqual(["opening", "closing"]);
});
