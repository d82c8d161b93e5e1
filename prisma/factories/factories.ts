// Rows with sensible values for tests: each function writes one thing and takes only what the test is about.

import { growRelease } from "../../app/domain/announcing/conferences/grow-release.server";
import type { Actor, Role } from "../../app/domain/ground/audit/actor";
import { listedAs } from "../../app/domain/joining/registration/listed-as";
import { command, type Transaction } from "../../app/platform/db.server";
import { randomToken } from "../../app/platform/secrets.server";
import type { Prisma } from "../client/client";

/** The moment at which the factories' world stands: registration and choices are open, the conference is in the future. */
export const testNow = new Date("2027-01-12T10:00:00Z");

/** In the morning of the factories' conference: scans count. */
export const theDay = new Date("2027-02-02T09:00:00Z");

let counter = 0;
const next = () => ++counter;

type Fields<T> = Partial<T>;

/** A released, current conference on 2 February 2027, with registration and choices open at `testNow`. */
export function makeConference(fields: Fields<Prisma.ConferenceUncheckedCreateInput> = {}) {
  const n = next();
  return command((tx) =>
    tx.conference.create({
      data: {
        slug: `conference-${n}`,
        name: `Conference ${n}`,
        summary: "A conference for tests.",
        venue: "The Hall",
        address: "1 Test Street, Birmingham",
        startsOn: "2027-02-02",
        endsOn: "2027-02-02",
        capacity: 100,
        registrationOpensAt: new Date("2026-11-02T09:00:00Z"),
        registrationClosesAt: new Date("2027-01-29T17:00:00Z"),
        choicesOpenAt: new Date("2026-11-02T09:00:00Z"),
        choicesCloseAt: new Date("2027-01-31T17:00:00Z"),
        releasedAt: new Date("2026-11-01T09:00:00Z"),
        createdAt: new Date("2026-10-01T09:00:00Z"),
        ...fields,
      },
    }),
  );
}

/** A change of a programme grows its release, as the application's own changes do. */
function changeProgramme<T>(conferenceId: string, work: (tx: Transaction) => Promise<T>) {
  return command(async (tx) => {
    await growRelease({ tx }, conferenceId);
    return work(tx);
  });
}

/** A room for 40 people. */
export function makeRoom(
  conferenceId: string,
  fields: Fields<Prisma.RoomUncheckedCreateInput> = {},
) {
  const n = next();
  return command((tx) =>
    tx.room.create({ data: { conferenceId, name: `Room ${n}`, capacity: 40, ...fields } }),
  );
}

/** A breakout slot from 11:00 to 12:00 on 2 February 2027. */
export function makeSlot(
  conferenceId: string,
  fields: Fields<Prisma.SlotUncheckedCreateInput> = {},
) {
  return changeProgramme(conferenceId, (tx) =>
    tx.slot.create({
      data: {
        conferenceId,
        kind: "breakout",
        title: `Slot ${next()}`,
        startsAt: new Date("2027-02-02T11:00:00Z"),
        endsAt: new Date("2027-02-02T12:00:00Z"),
        ...fields,
      },
    }),
  );
}

/** A session with 30 places. */
export function makeSession(
  conferenceId: string,
  slotId: string,
  fields: Fields<Prisma.SessionUncheckedCreateInput> = {},
) {
  const n = next();
  return changeProgramme(conferenceId, (tx) =>
    tx.session.create({
      data: {
        conferenceId,
        slotId,
        slug: `session-${n}`,
        title: `Session ${n}`,
        capacity: 30,
        ...fields,
      },
    }),
  );
}

/** Names somebody as a speaker of these sessions of one conference. */
export function makeTalks(
  { conferenceId, personId }: { conferenceId: string; personId: string },
  ...sessions: { id: string }[]
) {
  const named = sessions.map(({ id: sessionId }) => ({ sessionId }));
  return command((tx) =>
    tx.speaker.create({
      data: { conferenceId, personId, name: `Speaker ${next()}`, sessions: { create: named } },
    }),
  );
}

/** A person with the given roles. */
export function makePerson(fields: { name?: string; email?: string; roles?: Role[] } = {}) {
  const n = next();
  return command((tx) =>
    tx.person.create({
      data: {
        email: fields.email ?? `person-${n}@example.org`,
        name: fields.name ?? `Person ${n}`,
        createdAt: testNow,
        roles: { create: (fields.roles ?? []).map((role) => ({ role, grantedAt: testNow })) },
      },
    }),
  );
}

/** The actor that a person is when signed in. */
export async function makeActor(...held: Role[]): Promise<Actor & { personId: string }> {
  const person = await makePerson({ roles: held });
  return { personId: person.id, name: person.name, roles: held, address: "192.0.2.1" };
}

/** An approved registration with its person and ticket; other states have no ticket. */
export function makeRegistration(
  conferenceId: string,
  fields: Fields<Prisma.RegistrationUncheckedCreateInput> = {},
) {
  return command((tx) => createRegistration(tx, conferenceId, fields));
}

async function createRegistration(
  tx: Transaction,
  conferenceId: string,
  fields: Fields<Prisma.RegistrationUncheckedCreateInput>,
) {
  const n = next();
  const email = fields.email ?? `delegate-${n}@police.example.org`;
  const fullName = fields.fullName ?? `Delegate ${n}`;
  const personId =
    fields.personId ??
    (await tx.person.create({ data: { email, name: fullName, createdAt: testNow } })).id;
  const state = fields.state ?? "approved";
  const organisation = fields.organisation ?? "Northmoor Constabulary";
  const registration = await tx.registration.create({
    data: {
      conferenceId,
      reference: `T${String(n).padStart(7, "0")}`,
      fullName,
      badgeName: fullName,
      email,
      jobTitle: "Inspector",
      organisation,
      listedAs: listedAs({ fullName, organisation }),
      sector: "police",
      region: "west-midlands",
      privacyAgreedAt: testNow,
      createdAt: testNow,
      submittedAt: state === "draft" ? null : testNow,
      ...fields,
      personId,
      state,
    },
  });
  const ticket =
    state === "approved"
      ? await tx.ticket.create({
          data: { registrationId: registration.id, code: randomToken(), issuedAt: testNow },
        })
      : null;
  const actor: Actor & { personId: string } = {
    personId,
    name: fullName,
    roles: [],
    address: "192.0.2.7",
    session: { id: "a-session", since: testNow, until: new Date(testNow.getTime() + 3_600_000) },
  };
  return { registration, ticket, actor };
}
