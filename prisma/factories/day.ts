// A delegate's day for tests of choices and agendas.
import { makeConference, makeRegistration, makeRoom, makeSession, makeSlot } from "./factories";

/** A conference with a welcome for everyone, a breakout with one session in a room, and somebody approved for it. */
export async function makeDay() {
  const conference = await makeConference();
  const plenary = await makeSlot(conference.id, {
    kind: "plenary",
    startsAt: new Date("2027-02-02T09:30:00Z"),
    endsAt: new Date("2027-02-02T10:00:00Z"),
  });
  await makeSession(conference.id, plenary.id, { title: "Welcome", capacity: null });
  const slot = await makeSlot(conference.id, { title: "Breakout 1" });
  const room = await makeRoom(conference.id, { name: "Canal Room" });
  const session = await makeSession(conference.id, slot.id, {
    title: "Criminal finances",
    roomId: room.id,
    topic: "finances",
  });
  return { conference, slot, session, ...(await makeRegistration(conference.id)) };
}
