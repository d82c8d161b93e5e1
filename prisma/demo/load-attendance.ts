// Loads who came to the past conference: a scan at the main door and at the doors of their sessions.
import { randomUUID } from "node:crypto";
import type { Transaction } from "../../app/platform/db.server";
import type { LoadedConference } from "./load-conference";
import type { LoadedRegistration } from "./load-delegates";
import { makeRandom } from "./random";

/** The first session of the day begins an hour after the main door opens. */
const arrivalMinutes = 75;

/** Writes scans and attendance for nine in ten of the approved. */
export async function loadAttendance(
  tx: Transaction,
  conference: LoadedConference,
  registrations: readonly LoadedRegistration[],
): Promise<void> {
  const random = makeRandom(91);
  const steward = await tx.person.findUniqueOrThrow({
    where: { email: "steward@example.org" },
    select: { id: true },
  });
  const opening = new Date(`${conference.data.date}T08:30:00Z`).getTime();
  const scans = [];
  const attendances = [];
  for (const [index, registration] of registrations.entries()) {
    const fixed = index < 2;
    if (!fixed && !random.chance(0.91)) continue;
    const arrived = new Date(opening + random.next() * arrivalMinutes * 60_000);
    const doors = [
      { checkpoint: "main", sessionId: null as string | null, at: arrived },
      ...registration.sessions
        .filter(() => fixed || random.chance(0.93))
        .map((session) => ({
          checkpoint: `session:${session.content.slug}`,
          sessionId: session.id,
          at: new Date(session.startsAt.getTime() - random.next() * 8 * 60_000),
        })),
    ];
    for (const door of doors) {
      const scanId = randomUUID();
      scans.push({
        scanId,
        conferenceId: conference.id,
        checkpoint: door.checkpoint,
        code: registration.code,
        registrationId: registration.id,
        verdict: "admitted",
        name: registration.fullName,
        detail: "",
        at: door.at,
        receivedAt: door.at,
        stewardId: steward.id,
      });
      attendances.push({
        conferenceId: conference.id,
        registrationId: registration.id,
        checkpoint: door.checkpoint,
        sessionId: door.sessionId,
        scanId,
        at: door.at,
      });
    }
  }
  for (let from = 0; from < scans.length; from += 200) {
    await tx.scan.createMany({ data: scans.slice(from, from + 200) });
    await tx.attendance.createMany({ data: attendances.slice(from, from + 200) });
  }
}
