// What stands on the slides of the past sessions, ready to be set as pages of a PDF.

import { speakers } from "./speakers";
import type { DemoSession } from "./types";

/** One page: a title and the lines below it. */
export interface DemoSlide {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The middle pages of each topic's slides, by the topic's key. */
const decks: Readonly<Record<string, readonly DemoSlide[]>> = {
  "gain-operating-model": [
    {
      title: "What the network adds",
      lines: [
        "Trends between partners, not only single reports",
        "Counterfeit cigarettes: from import to local sale",
        "Less usual partners: fisheries, marine, horse racing",
      ],
    },
    {
      title: "Operation Azores",
      lines: [
        "Stolen and cloned vehicles, disposed of through scrapyards",
        "£300,000 of vehicles recovered",
        "One scrapyard closed, four others disrupted",
      ],
    },
  ],
  "trafficking-locally": [
    {
      title: "Where the message goes",
      lines: [
        "Every hackney-carriage licence holder, on application or renewal",
        "All National Farmers Union offices in Devon",
        "The charity shops of North Devon",
      ],
    },
    {
      title: "Find your own moment",
      lines: [
        "Which form does everybody fill in?",
        "Who already talks to the people you cannot reach?",
        "Who will still be doing this in five years?",
      ],
    },
  ],
  "criminal-finances-bill": [
    {
      title: "Four priorities",
      lines: [
        "Public and private sectors working together",
        "The law enforcement response",
        "Recovering the proceeds of crime, including corruption abroad",
        "Combating terrorist finance",
      ],
    },
    {
      title: "When",
      lines: [
        "Introduced in October 2016",
        "Royal Assent expected in spring or summer 2017",
        "Check the current text before you train anybody",
      ],
    },
  ],
  "operation-timon": [
    {
      title: "In parallel",
      lines: ["A regional unit", "The National Crime Agency", "Prosecutors, from the start"],
    },
    {
      title: "What was seized",
      lines: [
        "13kg heroin and 168kg cocaine",
        "354kg amphetamine and 12kg MDMA",
        "A pill press and more than £200,000 in cash",
      ],
    },
    {
      title: "At court",
      lines: [
        "Stafford Crown Court, 30 September",
        "11 men and two women",
        "More than 40 years combined",
      ],
    },
  ],
  "prevent-pilots": [
    {
      title: "Three pilots",
      lines: [
        "Luton: interventions and job skills for women with associations to criminals",
        "Blackpool: mentoring, support, job skills and volunteering for women at risk",
        "Durham: a training package to copy project HAGGRID",
      ],
    },
    {
      title: "Your bid",
      lines: [
        "New projects are invited each January",
        "Say exactly whom it is for",
        "Say how you will know that it helped",
      ],
    },
  ],
  "flag-it-up": [
    {
      title: "Three messages",
      lines: ["Know the key risks", "Carry out due diligence", "Report suspicious activity"],
    },
    {
      title: "Material for partners",
      lines: ["Infographics", "Articles", "Videos", "Social media"],
    },
  ],
  "operation-genga": [
    {
      title: "The parts",
      lines: [
        "More than 200 partners",
        "Referrals by risk and threat",
        "A coordinator in each command unit",
        "Local boards with an action plan for each key risk",
      ],
    },
    {
      title: "Induction",
      lines: [
        "Aide memoires",
        "A review of tools and powers",
        "What could your newest member do tomorrow?",
      ],
    },
  ],
  "bsafe-blackpool": [
    {
      title: "Two steps",
      lines: [
        "First a Community Protection Warning",
        "Then, for the few who go on, a Community Protection Notice",
      ],
    },
    {
      title: "April to August 2016",
      lines: ["71 warnings", "93% desisted", "5 went on to a notice"],
    },
  ],
  "protected-persons": [
    {
      title: "The service",
      lines: [
        "Authorised protection for people at risk of serious harm",
        "Independent within policing",
      ],
    },
    {
      title: "Who may refer",
      lines: [
        "Police, the National Crime Agency and other law enforcement",
        "Everyone else: know your contact in the local force",
        "Never promise protection",
      ],
    },
  ],
  "trafficking-orders": [
    {
      title: "Two orders",
      lines: [
        "Prevention Order: the person has been convicted",
        "Risk Order: the person is at risk of offending",
        "Both under the Modern Slavery Act 2015",
      ],
    },
    {
      title: "First in London",
      lines: ["Imposed on four people", "Trafficking of women into sham marriages"],
    },
  ],
};

/**
 * The pages for a past session: its title and speakers, its content, and what to do next. A session
 * without a topic that has slides, such as a plenary, has none and gives an empty list.
 */
export function slidesOf(session: DemoSession): readonly DemoSlide[] {
  const deck = decks[session.topic ?? ""];
  if (!deck) return [];
  const names = speakers.filter(({ email }) => session.speakers.includes(email));
  return [
    {
      title: session.title,
      lines: names.map(({ fullName, jobTitle }) => `${fullName}, ${jobTitle}`),
    },
    { title: "In one sentence", lines: [session.summary] },
    ...deck,
    {
      title: "Take it home",
      lines: [
        "Name one partner you have never asked",
        "Choose one thing to try",
        "Write up what happened and share it",
      ],
    },
  ];
}
