// The conference of 2 February 2017: its venue, day and programme.

import { pastTopics } from "./past-topics";
import { prose } from "./prose";
import {
  breakoutSessions,
  type DemoPlenary,
  plenarySessions,
  type TimetableRow,
} from "./timetable";
import type { DemoConference } from "./types";

const plenaries: readonly DemoPlenary[] = [
  {
    slug: "welcome",
    title: "Welcome",
    summary: "Why we are here, and how the day works.",
    description: prose`
      The chair opens the conference and explains its purpose: to help each area build a joint response
      that fits its own profile of serious and organised crime.

      You will also hear how to find your rooms, and how to share what you learn today.
    `,
    speakers: ["judith.merriweather@speakers.example.org"],
  },
  {
    slug: "keynote",
    title: "Keynote: from a national strategy to a local response",
    summary: "What front-line teams have built since the strategy of 2013.",
    description: prose`
      The strategy of 2013 asked local partners to pursue, prevent, protect and prepare. This address
      looks at what has been tried since, by whom, and what it takes to copy it.

      The message is simple. Good practice is only useful if somebody else can find it and use it.
    `,
    speakers: ["kwabena.mensah-boyd@speakers.example.org"],
  },
  {
    slug: "panel",
    title: "Panel: more than a meeting",
    summary: "Four partners on what makes a partnership act rather than talk.",
    description: prose`
      Police, council, prosecution and charity sit at one table and answer your questions. What does
      each of them need from the others, and by when?

      Questions can be handed in on paper at any time before the panel starts.
    `,
    speakers: [
      "niamh.corrigan-webb@speakers.example.org",
      "imran.sattar@speakers.example.org",
      "parveen.dhaliwal@speakers.example.org",
      "hester.lovelock@speakers.example.org",
    ],
  },
  {
    slug: "close",
    title: "Close: one thing to do on Monday",
    summary: "A short summing up, and an invitation to write up what works.",
    description: prose`
      The chair sums up the day and asks each delegate for one action to start next week.

      We also explain how to offer an article to the bulletin, so that others hear about your work.
    `,
    speakers: ["judith.merriweather@speakers.example.org"],
  },
];

const breakouts: readonly TimetableRow[] = [
  ["gain-operating-model", "gain-operating-model", "breakout-1", "Anvil Room", 90],
  ["prevent-pilots", "prevent-pilots", "breakout-1", "Canal Room", 70],
  ["bsafe-blackpool", "bsafe-blackpool", "breakout-1", "Gallery", 60],
  ["criminal-finances-bill", "criminal-finances-bill", "breakout-1", "Lock Room", 50],
  ["flag-it-up", "flag-it-up", "breakout-1", "Arcade Room", 40],
  ["operation-timon", "operation-timon", "breakout-2", "Anvil Room", 90],
  ["operation-genga", "operation-genga", "breakout-2", "Canal Room", 70],
  ["trafficking-orders", "trafficking-orders", "breakout-2", "Gallery", 60],
  ["protected-persons", "protected-persons", "breakout-2", "Lock Room", 50],
  ["trafficking-locally", "trafficking-locally", "breakout-2", "Arcade Room", 40],
  ["operation-genga-repeat", "operation-genga", "breakout-3", "Anvil Room", 90],
  ["gain-operating-model-repeat", "gain-operating-model", "breakout-3", "Canal Room", 70],
  ["prevent-pilots-repeat", "prevent-pilots", "breakout-3", "Gallery", 60],
  ["operation-timon-repeat", "operation-timon", "breakout-3", "Lock Room", 50],
  ["trafficking-orders-repeat", "trafficking-orders", "breakout-3", "Arcade Room", 40],
];

/** The past conference. It is over, so its limits lie in 2016 and 2017. */
export const pastConference: DemoConference = {
  slug: "soc-2017",
  name: "Serious and Organised Crime National Conference 2017",
  date: "2017-02-02",
  timeZone: "Europe/London",
  venue: "Foundry Hall Conference Centre",
  address: "Demonstration Street, Birmingham city centre",
  summary: "One day in Birmingham on what local partnerships have done about organised crime.",
  description: prose`
    The Home Office held this conference to show what front-line practitioners have achieved since the
    serious and organised crime strategy of 2013.

    Practitioners, local leaders and government departments came to compare notes. The aim was for each
    area to leave with ideas for a joint response to its own local profile.

    The slides and the write-ups are here for anyone who could not be there.
  `,
  audience: "Practitioners, local leaders and government departments.",
  contactEmail: "conference@example.org",
  capacity: 310,
  registrationOpensAt: new Date("2016-11-07T09:00:00Z"),
  registrationClosesAt: new Date("2017-01-20T17:00:00Z"),
  choicesOpenAt: new Date("2016-11-07T09:00:00Z"),
  choicesCloseAt: new Date("2017-01-27T17:00:00Z"),
  trustedDomains: ["police.example.org", "rocu.example.org", "agency.example.org"],
  rooms: [
    {
      name: "Main Hall",
      capacity: 320,
      stepFreeAccess: true,
      hearingLoop: true,
    },
    {
      name: "Anvil Room",
      capacity: 90,
      stepFreeAccess: true,
      hearingLoop: true,
    },
    {
      name: "Canal Room",
      capacity: 70,
      stepFreeAccess: true,
      hearingLoop: true,
    },
    { name: "Gallery", capacity: 60, stepFreeAccess: true, hearingLoop: false },
    {
      name: "Lock Room",
      capacity: 50,
      stepFreeAccess: true,
      hearingLoop: true,
    },
    {
      name: "Arcade Room",
      capacity: 40,
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
      ends: "09:30",
    },
    {
      key: "welcome",
      kind: "plenary",
      title: "Welcome",
      starts: "09:30",
      ends: "09:45",
    },
    {
      key: "keynote",
      kind: "plenary",
      title: "Keynote",
      starts: "09:45",
      ends: "10:30",
    },
    {
      key: "breakout-1",
      kind: "breakout",
      title: "Breakout 1",
      starts: "10:50",
      ends: "11:40",
    },
    {
      key: "breakout-2",
      kind: "breakout",
      title: "Breakout 2",
      starts: "11:50",
      ends: "12:40",
    },
    {
      key: "lunch",
      kind: "plenary",
      title: "Lunch",
      starts: "12:40",
      ends: "13:40",
    },
    {
      key: "breakout-3",
      kind: "breakout",
      title: "Breakout 3",
      starts: "13:40",
      ends: "14:30",
    },
    {
      key: "panel",
      kind: "plenary",
      title: "Panel",
      starts: "14:50",
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
  sessions: [...plenarySessions(plenaries), ...breakoutSessions(pastTopics, breakouts)],
};
