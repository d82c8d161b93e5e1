// Loads the demonstration once: two conferences, their people, places, attendance and write-ups, and says who can sign in.
import { rmSync } from "node:fs";
import { join } from "node:path";
import {
  demonstrationRoles,
  getDemoPerson,
} from "../../app/domain/people/sign-in/demonstration.server";
import { paths } from "../../app/paths";
import { now } from "../../app/platform/clock.server";
import { command, read } from "../../app/platform/db.server";
import { addressOf, env } from "../../app/platform/env.server";
import { prepareSecrets } from "../../app/platform/secrets.server";
import { migrate } from "../migrate";
import { makeDelegates } from "./delegates";
import { loadAttendance } from "./load-attendance";
import { loadConference } from "./load-conference";
import { loadDelegates } from "./load-delegates";
import { loadPeople } from "./load-people";
import { loadPublishing } from "./load-publishing";
import { loadSlides, makeDemoSlides } from "./load-slides";
import { makeNextConference } from "./next-conference";
import { pastConference } from "./past-conference";
import { demoPeople } from "./people";

/** Delegates of the two conferences, besides the people with fixed addresses. */
const pastDelegates = 290;
const nextDelegates = 600;

/**
 * Loads the demonstration where there is none.
 *
 * @param options `reset` throws the data away first
 * @returns one sign-in address for each role
 */
export async function loadDemonstration(options: {
  reset: boolean;
}): Promise<{ signIns: { role: string; email: string; url: string }[] }> {
  if (options.reset) forgetEverything();
  prepareSecrets();
  await migrate(env().databaseFile);
  const loaded = await read.conference.findUnique({
    where: { slug: pastConference.slug },
    select: { id: true },
  });
  if (!loaded) await loadEverything(now());
  const signIns: { role: string; email: string; url: string }[] = [];
  for (const role of demonstrationRoles) {
    const person = await getDemoPerson(role);
    if (person) signIns.push({ role, email: person.email, url: addressOf(paths.demoSignIn(role)) });
  }
  return { signIns };
}

/** Removes the demonstration's database and files; only ever called in demo mode. */
function forgetEverything(): void {
  if (!env().demo) throw new Error("Only the demonstration's data can be started afresh.");
  for (const end of ["", "-wal", "-shm"]) rmSync(env().databaseFile + end, { force: true });
  rmSync(join(env().dataDir, "files"), { recursive: true, force: true });
}

/** Everything in one command, so that a demonstration is there whole or not at all. */
async function loadEverything(moment: Date): Promise<void> {
  const next = makeNextConference(moment);
  const slides = await makeDemoSlides();
  return command(async (tx) => {
    await loadPeople(tx, moment);
    const past = await loadConference(tx, pastConference, { current: false });
    const current = await loadConference(tx, next, { current: true });
    const pastRegistrations = await loadDelegates(tx, {
      conference: past,
      delegates: makeDelegates(pastDelegates, 2017, pastConference.sessions),
      people: demoPeople
        .filter((person) => person.attended.length > 0)
        .map((person) => ({
          ...person,
          registration: "approved" as const,
          places: person.attended,
        })),
      until: past.data.registrationClosesAt,
      choosing: 1,
      seed: 17,
    });
    await loadDelegates(tx, {
      conference: current,
      delegates: makeDelegates(nextDelegates, 2027, next.sessions),
      people: demoPeople,
      until:
        moment < current.data.registrationClosesAt ? moment : current.data.registrationClosesAt,
      choosing: 0.72,
      seed: 27,
    });
    await loadAttendance(tx, past, pastRegistrations);
    await loadSlides(tx, past, slides);
    await loadPublishing(tx, past, current, moment);
  });
}
