// What the breakout sessions of the 2017 conference were about, one entry for each topic.

import { prose } from "./prose";
import type { DemoTopic } from "./types";

/** The ten topics of the past conference. Their facts are those of the published write-ups. */
export const pastTopics: readonly DemoTopic[] = [
  {
    key: "gain-operating-model",
    title: "GAIN: a new way for agencies to share what they know",
    theme: "pursue",
    summary: "How the Government Agency Intelligence Network was reviewed, and what it can do now.",
    description: prose`
      One agency sees a lorry, another a scrapyard, a third an unpaid tax bill. The Government Agency
      Intelligence Network exists so that somebody sees all three.

      This session explains the network's new operating model: looking for trends across partners,
      and working with agencies that are seldom asked, such as those for inland fisheries, marine
      management and horse racing.

      We then follow Operation Azores, a joint response to the theft, cloning and disposal of vehicles.
    `,
    speakers: ["ruth.castlemain@speakers.example.org", "speaker@example.org"],
    popularity: 1.6,
  },
  {
    key: "trafficking-locally",
    title: "Tackling human trafficking, one taxi licence at a time",
    theme: "protect",
    summary:
      "How volunteers in North Devon put the signs of trafficking in front of those who see them.",
    description: prose`
      Human trafficking is often thought of as a problem of ports and big cities. A volunteer group in
      Barnstaple decided that it was also a matter for taxi drivers, farmers and charity shops.

      The session shows what the group hands out, to whom and at what moment. It leaves time to work
      out which everyday encounter would do the same job in your own area.
    `,
    speakers: ["hester.lovelock@speakers.example.org"],
    popularity: 0.8,
  },
  {
    key: "criminal-finances-bill",
    title: "The Criminal Finances Bill: what practitioners should expect",
    theme: "pursue",
    summary: "The four priorities of the Bill, and what they mean for those who follow the money.",
    description: prose`
      The Bill was introduced in October 2016 and Royal Assent is expected in spring or summer 2017.
      That leaves time to prepare, but not much.

      We go through its four priorities: working with the private sector, strengthening the response of
      law enforcement, recovering the proceeds of crime, and combating terrorist finance. Each comes
      with a question to take back to your own team.
    `,
    speakers: ["anil.ramaswamy@speakers.example.org"],
    popularity: 1.2,
  },
  {
    key: "operation-timon",
    title: "Operation Timon: three organisations, one case",
    theme: "pursue",
    summary: "A regional unit, a national agency and prosecutors on working in parallel.",
    description: prose`
      Operation Timon ended with 13 people sentenced on one day at Stafford Crown Court. Behind that
      day lies an investigation run in parallel by a regional unit, the National Crime Agency and
      prosecutors.

      The speakers describe the shape of the joint case, the seizures that ran through it, and the
      questions another team should settle before it starts one.
    `,
    speakers: ["colin.abernathy@speakers.example.org", "parveen.dhaliwal@speakers.example.org"],
    popularity: 1.5,
  },
  {
    key: "prevent-pilots",
    title: "Three Prevent pilots: Luton, Blackpool and Durham",
    theme: "prevent",
    summary: "Three funded pilots on steering women and children away from organised crime.",
    description: prose`
      Arresting people is one way to shrink a crime group. Offering its next recruits something better
      is another.

      Luton and Blackpool worked with women, through interventions, mentoring, job skills and
      volunteering. Durham wrote a training package so that others can copy a police-led project of
      learning and gardening with children.

      We compare the three designs and explain how to bid for new projects each January.
    `,
    speakers: ["shanice.braithwaite@speakers.example.org", "owen.trevanion@speakers.example.org"],
    popularity: 1.3,
  },
  {
    key: "flag-it-up",
    title: "Flag It Up: working with lawyers and accountants",
    theme: "prevent",
    summary: "A campaign that helps two professions to see, refuse and report dirty money.",
    description: prose`
      Most lawyers and accountants will never knowingly help a criminal. Flag It Up is for the moment
      when something about a client does not add up.

      We show the campaign's messages on key risks, due diligence and reporting, and the infographics,
      articles, videos and posts that are there for partners to use.
    `,
    speakers: ["philippa.yarrow@speakers.example.org"],
    popularity: 0.7,
  },
  {
    key: "operation-genga",
    title: "Operation Genga: one county and more than 200 partners",
    theme: "prepare",
    summary: "How Lancashire runs all four Ps through coordinators, local boards and shared plans.",
    description: prose`
      Many areas have a partnership for organised crime. Few have one with more than 200 members that
      still knows who does what.

      We explain Lancashire's approach: referrals ranked by risk and threat, a coordinator in each
      command unit, local boards with an action plan for each key risk, and an induction that gives
      newcomers what they need.

      Bring your own local profile. The second half is a working session.
    `,
    speakers: ["niamh.corrigan-webb@speakers.example.org"],
    popularity: 1.4,
  },
  {
    key: "bsafe-blackpool",
    title: "BSafe Blackpool: early warnings that work",
    theme: "protect",
    summary: "Community Protection Warnings in places where children were at risk of exploitation.",
    description: prose`
      Some places draw anti-social behaviour and people who exploit children. BSafe Blackpool worked on
      those places with a power that many partnerships have and few use: the Community Protection
      Warning.

      We look at the results from April to August 2016, at what happened to the few who did not stop,
      and at how a warning differs from a notice.
    `,
    speakers: ["imran.sattar@speakers.example.org"],
    popularity: 1.1,
  },
  {
    key: "protected-persons",
    title: "The UK Protected Persons Service: when and how to refer",
    theme: "protect",
    summary: "Who the service protects, who may refer to it, and what to have ready.",
    description: prose`
      When a person's life changes because of what they saw or said, somebody has to know whom to call.

      This short session explains what authorised protection is, how the service stands independently
      within policing, and why referrals come only from law enforcement. Partners from other sectors
      will leave knowing the right first step.
    `,
    speakers: ["fergus.auchterlonie@speakers.example.org"],
    popularity: 0.9,
  },
  {
    key: "trafficking-orders",
    title: "Slavery and trafficking orders: a practical guide",
    theme: "protect",
    summary:
      "Prevention Orders and Risk Orders under the Modern Slavery Act 2015, with a case study.",
    description: prose`
      The Modern Slavery Act 2015 gave courts two orders. One is for people who have been convicted.
      The other is for people who have not, but who may offend.

      We explain the difference, look at the first orders imposed in London, and work through what an
      application needs to show.
    `,
    speakers: ["leila.farahani@speakers.example.org"],
    popularity: 1,
  },
];
