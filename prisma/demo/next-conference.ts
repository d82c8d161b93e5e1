// The next conference on a 2 February: its venue, day and programme.

import { nextTopics } from "./next-topics";
import { prose } from "./prose";
import {
  breakoutSessions,
  type DemoPlenary,
  plenarySessions,
  type TimetableRow,
} from "./timetable";
import type { DemoConference } from "./types";

const day = 24 * 60 * 60 * 1000;

const plenaries: readonly DemoPlenary[] = [
  {
    slug: "welcome",
    title: "Welcome",
    summary: "What today is for, and how to get the most from it.",
    description: prose`
      The chair opens the day, introduces the four themes and explains where to go and when.

      Please think of one problem from your own area. You will be asked to take it to each session.
    `,
    speakers: ["judith.merriweather@speakers.example.org"],
  },
  {
    slug: "keynote",
    title: "Keynote: every area its own answer",
    summary: "Why the best response to organised crime is local, joint and written down.",
    description: prose`
      Serious and organised crime looks different in a port, a market town and a city estate. A response
      that works in one may fail in the next.

      This address makes the case for local plans, built by several agencies, that others can read, test
      and improve.
    `,
    speakers: ["kwabena.mensah-boyd@speakers.example.org"],
  },
  {
    slug: "panel",
    title: "Panel: what I wish my partners knew",
    summary: "Health, council, police and probation on what they need from each other.",
    description: prose`
      Four practitioners each describe one thing that other agencies misunderstand about their work.
      Then they answer your questions.

      Expect candour, short answers and a few surprises.
    `,
    speakers: [
      "bernadette.mcglinchey@speakers.example.org",
      "imran.sattar@speakers.example.org",
      "colin.abernathy@speakers.example.org",
      "gwenllian.rhydderch@speakers.example.org",
    ],
  },
  {
    slug: "close",
    title: "Close: share what works",
    summary: "The day in ten minutes, and how to write up your own work.",
    description: prose`
      The chair gathers the main points of the day and thanks everyone who helped.

      You will see how to turn a session or a project into a write-up that a colleague can use next year.
    `,
    speakers: ["judith.merriweather@speakers.example.org"],
  },
];

const breakouts: readonly TimetableRow[] = [
  ["shared-intelligence", "shared-intelligence", "breakout-1", "Main Hall", 200],
  ["child-criminal-exploitation", "child-criminal-exploitation", "breakout-1", "Anvil Room", 180],
  ["fraud-older-people", "fraud-older-people", "breakout-1", "Canal Room", 140],
  ["cyber-small-business", "cyber-small-business", "breakout-1", "Gallery", 120],
  ["measuring-disruption", "measuring-disruption", "breakout-1", "Lock Room", 90],
  ["local-profile", "local-profile", "breakout-2", "Main Hall", 200],
  ["young-people-alternatives", "young-people-alternatives", "breakout-2", "Anvil Room", 180],
  ["lifetime-management", "lifetime-management", "breakout-2", "Canal Room", 140],
  ["modern-slavery-supply-chains", "modern-slavery-supply-chains", "breakout-2", "Gallery", 120],
  ["shared-intelligence-repeat", "shared-intelligence", "breakout-2", "Lock Room", 90],
  ["professional-gatekeepers", "professional-gatekeepers", "breakout-2", "Arcade Room", 60],
  ["child-exploitation-repeat", "child-criminal-exploitation", "breakout-3", "Main Hall", 200],
  ["local-profile-repeat", "local-profile", "breakout-3", "Anvil Room", 180],
  ["modern-slavery-repeat", "modern-slavery-supply-chains", "breakout-3", "Canal Room", 140],
  ["witness-confidence", "witness-confidence", "breakout-3", "Gallery", 120],
  ["cyber-small-business-repeat", "cyber-small-business", "breakout-3", "Lock Room", 90],
];

/** The year of the 2 February that is today or comes next, by the day in UTC. */
function yearOfNext(now: Date): number {
  const year = now.getUTCFullYear();
  return now.getTime() < Date.UTC(year, 1, 3) ? year : year + 1;
}

/**
 * Makes the conference of the 2 February that is today or comes next. Registration opens on
 * 2 November, or three weeks before `now` where that is earlier, so that a fresh demonstration
 * shows it open in every month; it closes at
 * 5pm four days before the conference, and choices two days after that.
 */
export function makeNextConference(now: Date): DemoConference {
  const year = yearOfNext(now);
  const opensAt = Math.min(Date.UTC(year - 1, 10, 2, 9), now.getTime() - 21 * day);
  return {
    slug: `soc-${year}`,
    name: `Serious and Organised Crime National Conference ${year}`,
    date: `${year}-02-02`,
    timeZone: "Europe/London",
    venue: "Foundry Hall Conference Centre",
    address: "Demonstration Street, Birmingham city centre",
    summary: "One day in Birmingham to build a joint response that fits your own area.",
    description: prose`
      This conference is for everyone who works against serious and organised crime: police, councils,
      health, schools, prisons, charities and business.

      You will hear from people who have tried something and can say what happened. You choose one
      session in each of three breakouts, across the four themes: Pursue, Prevent, Protect and Prepare.

      Places are free. Lunch and refreshments are provided. Tell us on the form if there is anything you
      need in order to take part.
    `,
    audience: prose`
      Police, councils, health, education, fire and rescue, prisons and probation, government,
      charities and business.
    `,
    contactEmail: "conference@example.org",
    capacity: 700,
    registrationOpensAt: new Date(opensAt),
    registrationClosesAt: new Date(Date.UTC(year, 0, 29, 17)),
    choicesOpenAt: new Date(opensAt),
    choicesCloseAt: new Date(Date.UTC(year, 0, 31, 17)),
    trustedDomains: [
      "police.example.org",
      "rocu.example.org",
      "agency.example.org",
      "government.example.org",
      "council.example.org",
      "health.example.org",
      "fire.example.org",
      "justice.example.org",
    ],
    rooms: [
      {
        name: "Main Hall",
        capacity: 720,
        stepFreeAccess: true,
        hearingLoop: true,
      },
      {
        name: "Anvil Room",
        capacity: 180,
        stepFreeAccess: true,
        hearingLoop: true,
      },
      {
        name: "Canal Room",
        capacity: 140,
        stepFreeAccess: true,
        hearingLoop: true,
      },
      {
        name: "Gallery",
        capacity: 120,
        stepFreeAccess: true,
        hearingLoop: false,
      },
      {
        name: "Lock Room",
        capacity: 90,
        stepFreeAccess: true,
        hearingLoop: true,
      },
      {
        name: "Arcade Room",
        capacity: 60,
        stepFreeAccess: false,
        hearingLoop: false,
      },
    ],
    slots: [
      {
        key: "arrival",
        kind: "plenary",
        title: "Registration and refreshments",
        starts: "09:00",
        ends: "09:45",
      },
      {
        key: "welcome",
        kind: "plenary",
        title: "Welcome",
        starts: "09:45",
        ends: "10:00",
      },
      {
        key: "keynote",
        kind: "plenary",
        title: "Keynote",
        starts: "10:00",
        ends: "10:40",
      },
      {
        key: "breakout-1",
        kind: "breakout",
        title: "Breakout 1",
        starts: "11:00",
        ends: "11:50",
      },
      {
        key: "breakout-2",
        kind: "breakout",
        title: "Breakout 2",
        starts: "12:00",
        ends: "12:50",
      },
      {
        key: "lunch",
        kind: "plenary",
        title: "Lunch",
        starts: "12:50",
        ends: "13:50",
      },
      {
        key: "breakout-3",
        kind: "breakout",
        title: "Breakout 3",
        starts: "13:50",
        ends: "14:40",
      },
      {
        key: "panel",
        kind: "plenary",
        title: "Panel",
        starts: "15:00",
        ends: "15:50",
      },
      {
        key: "close",
        kind: "plenary",
        title: "Close",
        starts: "15:50",
        ends: "16:30",
      },
    ],
    sessions: [...plenarySessions(plenaries), ...breakoutSessions(nextTopics, breakouts)],
  };
}
