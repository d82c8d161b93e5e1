// Write-ups that are on their way to the library: a draft, a submitted one and one in review.

import { prose } from "./prose";
import type { DemoWriteUp } from "./types";

/** Three write-ups, one for each state before publication. All of them are invented. */
export const writeUpsInProgress: readonly DemoWriteUp[] = [
  {
    slug: "asking-the-licensing-officer",
    title: "Asking the licensing officer first",
    summary: "Draft: why the best lead is sometimes in the next building.",
    situation: prose`
      We had looked into a group of car washes for months. Nobody had asked the people who license the
      land.
    `,
    whatWasDone: prose`
      We wrote one page saying what we wanted to know, why, and under which power. We took it to the
      licensing office in person.
    `,
    partners: "Council licensing, fire and rescue, regional unit.",
    results: "",
    lessons: "",
    contact: "Marcus Adeyemi-Clarke: speaker@example.org",
    theme: "pursue",
    sector: "regional-organised-crime-unit",
    region: "west-midlands",
    section: "Partnerships",
    state: "draft",
    author: "speaker@example.org",
    authorLine: "Marcus Adeyemi-Clarke, regional intelligence network",
    reviewer: null,
    session: "shared-intelligence",
    conference: "next",
    submittedOn: null,
    publishedOn: null,
  },
  {
    slug: "estate-walkabouts-with-housing",
    title: "Walking the estate with housing officers",
    summary: "A monthly joint walk gave residents a face to talk to and partners a shared list.",
    situation: prose`
      Residents of one estate had stopped reporting. They told housing staff that nothing happened when
      they did, and that they were afraid of being seen with the police.
    `,
    whatWasDone: prose`
      Once a month a housing officer, a community safety officer and a youth worker walk the estate
      together, at different times of day. They carry no leaflets. They fix small things on the spot where
      they can, and write everything else on one shared list.

      The list has an owner and a date for each line. It is the first item at the partnership's meeting,
      and the answers go back to residents on the next walk.
    `,
    partners: "Council housing, community safety, the youth service and the local policing team.",
    results: prose`
      Residents began to come out and talk. Empty flats and broken lights were reported early. We have not
      measured the effect on crime and do not claim one.
    `,
    lessons: prose`
      Go together, go often and vary the hour. Always return with an answer, even when the answer is no.

      Leave uniforms for another day, at least at first. Agree beforehand what you will do if you see
      something dangerous.
    `,
    contact: "Dana Holloway: delegate@example.org",
    theme: "protect",
    sector: "local-authority",
    region: "east-midlands",
    section: "Protecting vulnerable people",
    state: "submitted",
    author: "delegate@example.org",
    authorLine: "Dana Holloway, Ashbourne Vale Council",
    reviewer: null,
    session: null,
    conference: "next",
    submittedOn: null,
    publishedOn: null,
  },
  {
    slug: "ransomware-rehearsal-for-schools",
    title: "A ransomware rehearsal for schools",
    summary:
      "A one-hour exercise with paper cards showed schools which numbers they could not find.",
    situation: prose`
      Schools hold personal data, depend on computers from the first bell, and seldom have anyone whose job
      is security. Many have a plan. Few have tried it.
    `,
    whatWasDone: prose`
      We wrote an exercise that needs a table, an hour and a set of cards. Each card is an event: a locked
      screen, a call from a parent, a question from a journalist. The group decides what to do and writes
      it on the wall.

      At the end each school compares the wall with its own plan and changes the plan there and then.
    `,
    partners: "Regional cyber protect officers, a council education team and head teachers.",
    results: prose`
      Every group found a gap in the first ten minutes. The most common was a contact list kept only on the
      system that had been locked.
    `,
    lessons: prose`
      Use paper, because that is what you will have. Invite the office manager as well as the head.

      Keep blame out of the room. Finish with one change to the plan, made before anybody leaves.
    `,
    contact: "Sukhdeep Bhambra: cyber.contact@example.org",
    theme: "prepare",
    sector: "education",
    region: "east-midlands",
    section: "Protection",
    state: "in-review",
    author: "sukhdeep.bhambra@speakers.example.org",
    authorLine: "Sukhdeep Bhambra, regional organised crime unit",
    reviewer: "editor@example.org",
    session: "cyber-small-business",
    conference: "next",
    submittedOn: null,
    publishedOn: null,
  },
];
