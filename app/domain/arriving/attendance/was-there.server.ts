// Who was in a session, from the scans and the places.
import { heldStates } from "~/domain/choosing/choices/places";
import { read } from "~/platform/db.server";
import { wasThere } from "./was-there";

/** Whether a registration's delegate was in a session of the same conference, by the rule of `wasThere`. */
export async function wasInSession(
  registrationId: string,
  session: { id: string; slot: { kind: string } },
): Promise<boolean> {
  const sessionId = session.id;
  const [seen, places] = await Promise.all([
    read.attendance.findMany({
      where: { registrationId },
      select: { checkpoint: true, sessionId: true },
    }),
    read.place.count({ where: { registrationId, sessionId, state: { in: heldStates } } }),
  ]);
  return wasThere({ id: sessionId, plenary: session.slot.kind === "plenary" }, seen, places > 0);
}
