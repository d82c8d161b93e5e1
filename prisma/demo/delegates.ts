// Makes up delegates: the same ones for the same seed, on every machine.

import { accessNeeds, dietaryNeeds, familyNames, givenNames } from "./names";
import { type DemoSectorFacts, places, sectors } from "./organisations";
import { type DemoRandom, makeRandom } from "./random";
import type { DemoRegion, DemoSector, DemoSession } from "./types";

/** An invented delegate. `phone`, `accessNeeds` and `dietaryNeeds` are empty where there is none. */
export interface DemoDelegate {
  readonly fullName: string;
  readonly badgeName: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly organisation: string;
  readonly sector: DemoSector;
  readonly region: DemoRegion;
  readonly phone: string;
  readonly accessNeeds: string;
  readonly dietaryNeeds: string;
  /** For each breakout slot, by its key, the slugs of its sessions from most to least wanted. */
  readonly rankings: Readonly<Record<string, readonly string[]>>;
}

/** How many of the delegates of a sector with both kinds of employer work for a national one. */
const nationalShare = 0.06;

const localRegions = Object.keys(places) as (keyof typeof places)[];

/** Letters that do not come apart into a plain letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ı: "i",
  ß: "ss",
  æ: "ae",
};

/** The part of an address that a name makes: lower case, a to z and hyphens only. */
function addressPart(name: string): string {
  return name
    .toLowerCase()
    .replace(/[łøıßæ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^a-z-]/g, "");
}

/** An employer of the sector, and the region it works in. */
function pickEmployer(random: DemoRandom, facts: DemoSectorFacts) {
  if (facts.local.length === 0 || random.chance(nationalShare)) {
    return { organisation: random.pick(facts.national), region: "national" as const };
  }
  const region = random.pick(localRegions);
  const organisation = random.pick(facts.local).replace("{place}", random.pick(places[region]));
  return { organisation, region };
}

/** Puts the sessions of one slot in order by repeated draws in proportion to their popularity. */
function rank(random: DemoRandom, sessions: readonly DemoSession[]): readonly string[] {
  const left = [...sessions];
  const order: string[] = [];
  while (left.length > 0) {
    // Cubed, so that the popular sessions fill while others still have places.
    const next = random.pickWeighted(left, ({ popularity }) => popularity ** 3);
    left.splice(left.indexOf(next), 1);
    order.push(next.slug);
  }
  return order;
}

/** Groups the breakout sessions, which are those with a topic, by the key of their slot. */
function breakoutsBySlot(sessions: readonly DemoSession[]): Map<string, DemoSession[]> {
  const slots = new Map<string, DemoSession[]>();
  for (const session of sessions.filter(({ topic }) => topic !== null)) {
    slots.set(session.slot, [...(slots.get(session.slot) ?? []), session]);
  }
  return slots;
}

/**
 * Makes `count` delegates with different addresses, and has each rank the breakout sessions among
 * `sessions`. Telephone numbers come from 07700 900000 to 900999, which Ofcom keeps for drama.
 */
export function makeDelegates(
  count: number,
  seed: number,
  sessions: readonly DemoSession[],
): readonly DemoDelegate[] {
  const random = makeRandom(seed);
  const slots = breakoutsBySlot(sessions);
  const taken = new Set<string>();

  const address = (given: string, family: string, domain: string): string => {
    const name = `${addressPart(given)}.${addressPart(family)}`;
    for (let number = 1; ; number += 1) {
      const email = `${name}${number === 1 ? "" : number}@${domain}`;
      if (taken.has(email)) continue;
      taken.add(email);
      return email;
    }
  };

  return Array.from({ length: count }, () => {
    const facts = random.pickWeighted(sectors, ({ share }) => share);
    const { organisation, region } = pickEmployer(random, facts);
    const given = random.pick(givenNames);
    const family = random.pick(familyNames);
    const title = facts.sector === "health" && random.chance(0.3) ? "Dr " : "";
    const fullName = `${given} ${family}`;
    return {
      fullName,
      badgeName: random.chance(0.1) ? given : `${title}${fullName}`,
      email: address(given, family, facts.domain),
      jobTitle: random.pick(facts.jobTitles),
      organisation,
      sector: facts.sector,
      region,
      phone: random.chance(0.7) ? `07700 900${String(random.below(1000)).padStart(3, "0")}` : "",
      accessNeeds: random.chance(0.07) ? random.pick(accessNeeds) : "",
      dietaryNeeds: random.chance(0.22) ? random.pick(dietaryNeeds) : "",
      rankings: Object.fromEntries(
        [...slots].map(([slot, breakouts]) => [slot, rank(random, breakouts)]),
      ),
    };
  });
}
