// What the tests of doors need: places held, tickets reissued, and scans as a device makes them.
import { randomUUID } from "node:crypto";
import type { Scan } from "../../app/domain/arriving/attendance/scan-forms";
import type { PlaceState } from "../../app/domain/choosing/choices/places";
import { command } from "../../app/platform/db.server";
import { randomToken } from "../../app/platform/secrets.server";

/** A place of a registration in a session, held unless another state is given. */
export function makePlace(
  registration: { id: string; conferenceId: string },
  session: { id: string; slotId: string },
  state: PlaceState = "held",
) {
  const { id: registrationId, conferenceId } = registration;
  const { id: sessionId, slotId } = session;
  return command((tx) =>
    tx.place.create({
      data: { registrationId, conferenceId, sessionId, slotId, state, since: new Date() },
    }),
  );
}

/** Replaces a registration's valid ticket; the new code is returned. */
export function makeNewTicket(registrationId: string): Promise<string> {
  return command(async (tx) => {
    await tx.ticket.updateMany({ where: { registrationId }, data: { state: "reissued" } });
    const code = randomToken();
    await tx.ticket.create({ data: { registrationId, code, issuedAt: new Date() } });
    return code;
  });
}

/** A scan as a device makes it, at the main door unless another checkpoint is given. */
export function makeScan(code: string, at: Date, checkpoint = "main"): Scan {
  return { scanId: randomUUID(), code, checkpoint, at };
}
