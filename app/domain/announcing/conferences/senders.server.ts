// In whose name the letters of each conference go out.
import type { Senders } from "~/domain/ground/letters/senders";
import { read } from "~/platform/db.server";

/** Every conference as a sender; letters of no conference go out in the current one's name. */
export async function listSenders(): Promise<Senders> {
  const conferences = await read.conference.findMany({
    select: { id: true, name: true, contactEmail: true, current: true },
  });
  const current = conferences.find((conference) => conference.current);
  return {
    byId: new Map(conferences.map((conference) => [conference.id, conference])),
    ofNone: current ?? { name: "Conference", contactEmail: "" },
  };
}
