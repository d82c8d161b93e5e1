// What the breakout sessions of the next conference are about, one entry for each topic.

import { prose } from "./prose";
import type { DemoTopic } from "./types";

/** The eleven topics of the next conference. All of them are invented for the demonstration. */
export const nextTopics: readonly DemoTopic[] = [
  {
    key: "local-profile",
    title: "Writing a local profile that people use",
    theme: "prepare",
    summary: "Turn a long document into a short plan that every partner recognises.",
    description: prose`
      A local profile of serious and organised crime should change what people do. Too often it is read
      once and put away.

      In this working session you will cut a sample profile down to a page, name an owner for each risk,
      and agree what each partner will bring to the next version.
    `,
    speakers: ["niamh.corrigan-webb@speakers.example.org", "tomasz.zielonka@speakers.example.org"],
    popularity: 1.7,
  },
  {
    key: "shared-intelligence",
    title: "Sharing intelligence with partners who have never been asked",
    theme: "pursue",
    summary: "Find the licensing officer, the inspector or the club that already holds the answer.",
    description: prose`
      Organised crime needs premises, vehicles, licences and staff. Somebody outside policing has a
      record of each.

      We show how to draw up a list of unlikely partners, how to ask lawfully and clearly, and how to
      give something back so that they answer the second time too.
    `,
    speakers: ["speaker@example.org", "ruth.castlemain@speakers.example.org"],
    popularity: 1.8,
  },
  {
    key: "child-criminal-exploitation",
    title: "Spotting child criminal exploitation before the first arrest",
    theme: "protect",
    summary: "What schools, health and housing see first, and whom to tell.",
    description: prose`
      A new phone, a missed appointment, a bedroom with a stranger in it. The early signs are small, and
      they are seldom seen by one service alone.

      Three practitioners walk through one invented case from three desks. You decide at each step what
      you would share and with whom.
    `,
    speakers: [
      "shanice.braithwaite@speakers.example.org",
      "bernadette.mcglinchey@speakers.example.org",
    ],
    popularity: 1.9,
  },
  {
    key: "fraud-older-people",
    title: "Protecting older people from organised fraud",
    theme: "protect",
    summary: "What banks, carers and trading standards can do together in the first hour.",
    description: prose`
      Criminals who defraud older people come back. The first call after a loss is the best moment to
      stop the second.

      This session sets out a simple first-hour plan, with a part for the bank, the carer and the
      council, and lets you test it against your own contact list.
    `,
    speakers: ["philippa.yarrow@speakers.example.org", "imran.sattar@speakers.example.org"],
    popularity: 1.1,
  },
  {
    key: "lifetime-management",
    title: "After the sentence: managing offenders for life",
    theme: "pursue",
    summary: "Orders, prisons and probation as one plan rather than three.",
    description: prose`
      A prison sentence interrupts an organised criminal's business. It does not always end it.

      We look at what prisons, probation and police each know about the same person, and how a shared
      plan can carry on from sentence to release and beyond.
    `,
    speakers: ["colin.abernathy@speakers.example.org", "gwenllian.rhydderch@speakers.example.org"],
    popularity: 1,
  },
  {
    key: "young-people-alternatives",
    title: "Something better to do: projects that keep young people out",
    theme: "prevent",
    summary: "How to design, fund and honestly judge a small prevention project.",
    description: prose`
      Small projects can change a young person's path. They can also run for a year, please everybody
      and leave no trace of whether they worked.

      Bring an idea. You will leave with a one-page design that says who it is for, what should change
      and how you will know.
    `,
    speakers: ["owen.trevanion@speakers.example.org"],
    popularity: 1.3,
  },
  {
    key: "professional-gatekeepers",
    title: "Gatekeepers: lawyers, accountants and letting agents",
    theme: "prevent",
    summary: "Help honest professionals to turn crime away at the door.",
    description: prose`
      Crime groups buy the same services as everyone else. A professional who knows the signs can refuse
      the work and report it.

      We share ways to talk to a profession in its own language, and draft a message for one trade in
      your area.
    `,
    speakers: ["anil.ramaswamy@speakers.example.org"],
    popularity: 0.6,
  },
  {
    key: "modern-slavery-supply-chains",
    title: "Modern slavery: asking the right question on site",
    theme: "protect",
    summary: "What inspectors and visitors can notice in a workplace, and what to do next.",
    description: prose`
      Fire officers, food inspectors and housing teams walk into workplaces that police seldom see.

      This session gives visitors a short set of questions, shows how to ask them safely, and explains
      what happens after a concern is passed on.
    `,
    speakers: ["leila.farahani@speakers.example.org", "hester.lovelock@speakers.example.org"],
    popularity: 1.2,
  },
  {
    key: "cyber-small-business",
    title: "Ready for ransomware: a rehearsal for small organisations",
    theme: "prepare",
    summary: "A table-top exercise you can run with a school, surgery or small firm.",
    description: prose`
      The screens go black at 8am on a Monday. Who do you ring, and is the number written on paper?

      We run a short exercise in groups. Everyone takes home the script, the cards and the checklist, free
      to use.
    `,
    speakers: ["sukhdeep.bhambra@speakers.example.org"],
    popularity: 1.4,
  },
  {
    key: "witness-confidence",
    title: "Helping witnesses to come forward",
    theme: "protect",
    summary: "Practical support before, during and after a trial.",
    description: prose`
      People who live near organised crime know a great deal about it. Many would speak if they felt
      safe.

      We set out what can be offered, by which service and in what order, and what should never be
      promised.
    `,
    speakers: ["fergus.auchterlonie@speakers.example.org", "parveen.dhaliwal@speakers.example.org"],
    popularity: 0.8,
  },
  {
    key: "measuring-disruption",
    title: "Did it work? Measuring disruption honestly",
    theme: "prepare",
    summary: "Simple measures that a partnership can keep up, and claims that it should avoid.",
    description: prose`
      Seizures are easy to count. Whether a street is safer is not.

      This session offers a handful of measures that cost little, shows how they can mislead, and helps
      you to write a result that a sceptical colleague would accept.
    `,
    speakers: ["tomasz.zielonka@speakers.example.org"],
    popularity: 0.9,
  },
];
