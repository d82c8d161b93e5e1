// Loads the delegates of one conference: registrations in every state, tickets, and places by what each ranked.

import { randomUUID } from "node:crypto";
import { listedAs } from "../../app/domain/joining/registration/listed-as";
import type { Transaction } from "../../app/platform/db.server";
import { randomToken } from "../../app/platform/secrets.server";
import type { DemoDelegate } from "./delegates";
import type { LoadedConference, LoadedSession } from "./load-conference";
import type { DemoPerson } from "./people";
import { type DemoRandom, makeRandom } from "./random";

/** A delegate's registration in the database, with the sessions they have places in. */
export type LoadedRegistration = {
  id: string;
  fullName: string;
  code: string;
  sessions: LoadedSession[];
};

type Applicant = Omit<DemoDelegate, "rankings"> & {
  rankings: DemoDelegate["rankings"];
  /** Fixed by the people with fixed addresses; chance decides for the others. */
  state: "approved" | "submitted" | "declined" | "withdrawn";
  places: readonly string[];
};

const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Rows in one INSERT: SQLite takes 32,766 values in one statement. */
const chunk = 200;

/** Writes the registrations, tickets and places; returns those approved. */
export async function loadDelegates(
  tx: Transaction,
  input: {
    conference: LoadedConference;
    delegates: readonly DemoDelegate[];
    people: readonly DemoPerson[];
    /** The newest registration is no newer. */
    until: Date;
    /** The share of delegates who have chosen their sessions. */
    choosing: number;
    seed: number;
  },
): Promise<LoadedRegistration[]> {
  const { conference } = input;
  const random = makeRandom(input.seed);
  const applicants = [
    ...input.people.flatMap(fixedApplicant),
    ...input.delegates.map((delegate) => chanceApplicant(random, conference, delegate)),
  ];
  const personIds = await findOrMakePeople(tx, applicants, conference.data.registrationOpensAt);
  const left = new Map(
    [...conference.sessions].map(([slug, { content }]) => [slug, content.capacity ?? 0]),
  );
  const loaded: LoadedRegistration[] = [];
  const registrations = [];
  const tickets = [];
  const places = [];
  for (const applicant of applicants) {
    const id = randomUUID();
    const decided = applicant.state !== "submitted";
    const createdAt = decided
      ? momentOfRegistration(random, conference, input.until)
      : momentOfWaiting(random, input.until);
    registrations.push({
      id,
      conferenceId: conference.id,
      personId: personIds.get(applicant.email) ?? "",
      reference: reference(random),
      state: applicant.state,
      fullName: applicant.fullName,
      badgeName: applicant.badgeName,
      email: applicant.email,
      jobTitle: applicant.jobTitle,
      organisation: applicant.organisation,
      listedAs: listedAs(applicant),
      sector: applicant.sector,
      region: applicant.region,
      phone: applicant.phone,
      accessNeeds: applicant.accessNeeds,
      dietaryNeeds: applicant.dietaryNeeds,
      consentToList: random.chance(0.6),
      privacyAgreedAt: createdAt,
      createdAt,
      submittedAt: createdAt,
      decidedAt: decided ? createdAt : null,
      declineReason: applicant.state === "declined" ? "We could not confirm where you work." : null,
    });
    if (applicant.state !== "approved") continue;
    const code = randomToken();
    tickets.push({ registrationId: id, code, issuedAt: createdAt });
    const sessions = chooseSessions(conference, applicant, left, random.chance(input.choosing));
    for (const session of sessions)
      places.push({
        id: randomUUID(),
        conferenceId: conference.id,
        registrationId: id,
        slotId: session.slotId,
        sessionId: session.id,
        topic: session.content.topic,
        state: "held",
        since: createdAt,
      });
    loaded.push({ id, fullName: applicant.fullName, code, sessions });
  }
  await inChunks(registrations, (data) => tx.registration.createMany({ data }));
  await inChunks(tickets, (data) => tx.ticket.createMany({ data }));
  await inChunks(places, (data) => tx.place.createMany({ data }));
  return loaded;
}

function fixedApplicant(person: DemoPerson): Applicant[] {
  if (!person.registration) return [];
  const { registration: state, ...facts } = person;
  return [{ ...facts, state, phone: "", accessNeeds: "", dietaryNeeds: "", rankings: {} }];
}

function chanceApplicant(
  random: DemoRandom,
  conference: LoadedConference,
  delegate: DemoDelegate,
): Applicant {
  const domain = delegate.email.split("@")[1] ?? "";
  const trusted = conference.data.trustedDomains.includes(domain);
  const past = conference.data.date < "2018";
  const state = random.chance(0.02)
    ? "withdrawn"
    : trusted || past
      ? "approved"
      : random.pick(["approved", "approved", "submitted", "submitted", "declined"] as const);
  return { ...delegate, state, places: [] };
}

/** First come: the best-ranked session of each slot with room, in no topic twice. */
function chooseSessions(
  conference: LoadedConference,
  applicant: Applicant,
  left: Map<string, number>,
  chooses: boolean,
): LoadedSession[] {
  const wishes = applicant.places.length
    ? applicant.places.map((slug) => [slug])
    : chooses
      ? Object.values(applicant.rankings)
      : [];
  const chosen: LoadedSession[] = [];
  const topics = new Set<string>();
  for (const ranking of wishes) {
    const slug = ranking.find((wish) => {
      const topic = conference.sessions.get(wish)?.content.topic;
      return (left.get(wish) ?? 0) > 0 && !(topic && topics.has(topic));
    });
    const session = slug === undefined ? undefined : conference.sessions.get(slug);
    if (!slug || !session) continue;
    left.set(slug, (left.get(slug) ?? 0) - 1);
    if (session.content.topic) topics.add(session.content.topic);
    chosen.push(session);
  }
  return chosen;
}

async function findOrMakePeople(
  tx: Transaction,
  applicants: readonly Applicant[],
  createdAt: Date,
): Promise<Map<string, string>> {
  const known = new Map(
    (await tx.person.findMany({ select: { id: true, email: true } })).map((person) => [
      person.email,
      person.id,
    ]),
  );
  const data = applicants
    .filter((applicant) => !known.has(applicant.email))
    .map(({ email, fullName }) => ({ id: randomUUID(), email, name: fullName, createdAt }));
  await inChunks(data, (rows) => tx.person.createMany({ data: rows }));
  for (const person of data) known.set(person.email, person.id);
  return known;
}

/** More people register in the first days than later. */
function momentOfRegistration(random: DemoRandom, conference: LoadedConference, until: Date): Date {
  const opened = conference.data.registrationOpensAt.getTime();
  const share = random.next() ** 1.6;
  return new Date(opened + Math.round((until.getTime() - opened) * share));
}

/** Those who wait for vetting came in the last days. */
function momentOfWaiting(random: DemoRandom, until: Date): Date {
  return new Date(until.getTime() - Math.round(random.next() * 5 * 24 * 3_600_000));
}

function reference(random: DemoRandom): string {
  return Array.from({ length: 8 }, () => letters[random.below(letters.length)]).join("");
}

async function inChunks<T>(rows: T[], write: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += chunk) await write(rows.slice(from, from + chunk));
}
