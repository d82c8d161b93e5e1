// The published write-ups of the 2017 conference on preventing organised crime and preparing for it.

import { prose } from "./prose";
import type { DemoWriteUp } from "./types";

/** Three write-ups, on the Prevent pilots, Flag It Up and Operation Genga. */
export const preventAndPrepareWriteUps: readonly DemoWriteUp[] = [
  {
    slug: "three-prevent-pilots",
    title: "Three ways to steer people away from organised crime",
    summary:
      "Funded pilots in Luton, Blackpool and Durham offered women and children skills, support and something to belong to.",
    situation: prose`
      Organised crime needs people. Some are drawn in by a partner or a relative, some by money, and some
      because nobody else has offered them anything. Enforcement reaches them only after harm has been
      done.

      Prevent work tries to reach them before that. The difficulty is knowing which offer works for whom,
      so three pilots were funded to try different ones.
    `,
    whatWasDone: prose`
      Luton worked with women who have associations to organised criminals. The pilot offers interventions
      together with job skills, so that a woman has a way to earn and a way to step back.

      Blackpool worked with women at risk. Its offer combines mentoring, support tailored to each person,
      job skills and volunteering.

      Durham took another route. Project HAGGRID is led by police and gives children educational and
      horticultural work. The pilot did not simply run it again. It produced a training package, so that
      others can set up the same thing.
    `,
    partners: prose`
      Durham's project is led by police. Any area that copies one of the three will need at least the
      police, the council and a provider of skills or mentoring at the table.
    `,
    results: prose`
      The three pilots show three models in use: direct intervention, mentoring and support, and a package
      that others can replicate. The conference was not given outcome figures, and none are claimed here.

      There is a regular way to follow. Bids for new projects are invited each January.
    `,
    lessons: prose`
      Say exactly whom the project is for. "Women with associations to organised criminals" is a group
      that partners can recognise. "Vulnerable people" is not.

      Offer something a person would want even without the crime. Job skills, volunteering and growing
      things are worth having in themselves.

      If a project works, write the handbook. Durham's training package is a reminder that the second area
      should not have to invent everything again.

      Settle at the start how you will know that it helped. Decide what you will count, ask people before
      and after, and keep the answer even when it is disappointing.

      If you want to bid, begin in the autumn. January comes quickly when partners have to agree a design.
    `,
    contact: "Prevent projects: prevent.contact@example.org",
    theme: "prevent",
    sector: "local-authority",
    region: "national",
    section: "Prevent",
    state: "published",
    author: "shanice.braithwaite@speakers.example.org",
    authorLine: "Shanice Braithwaite, town council",
    reviewer: "editor@example.org",
    session: "prevent-pilots",
    conference: "past",
    submittedOn: "2017-02-14",
    publishedOn: "2017-03-08",
  },
  {
    slug: "flag-it-up-with-the-professions",
    title: "Flag It Up: helping lawyers and accountants to report",
    summary:
      "A campaign with the legal and accountancy sectors explains the risks, the checks and how to report suspicious activity.",
    situation: prose`
      Criminal money often needs professional help before it looks clean. A company must be formed, a
      property bought or a set of accounts signed. Most professionals want no part in it, but a busy
      office may not recognise the signs, or may be unsure what to do with a doubt.
    `,
    whatWasDone: prose`
      Flag It Up is an anti-money-laundering campaign run with the legal and accountancy sectors. It is
      built on three plain messages: know the key risks, carry out due diligence, and report suspicious
      activity to the UK Financial Intelligence Unit.

      The campaign gives partners material that is ready to use: infographics, articles, videos and content
      for social media. A professional body can put it in front of its own members, in its own
      newsletter.

      At the conference, delegates looked at the material as a member of each profession might. They asked
      what a sole practitioner would notice in it, and what a large firm would.
    `,
    partners: prose`
      Government, the legal sector and the accountancy sector. Reports go to the UK Financial Intelligence
      Unit.
    `,
    results: prose`
      The session presented the campaign and its materials rather than a measured effect. Its immediate
      result is practical: any partner can take the material and use it.
    `,
    lessons: prose`
      Let the profession speak to itself. Advice on client checks carries more weight from a professional
      body than from an investigator.

      Treat professionals as allies. The campaign is for people who want to do the right thing, and its
      tone should show that.

      Say what to do with a doubt. A list of warning signs without a route for reporting leaves people
      worried and silent. Put the three messages together every time.

      Use more than one form. Some people will watch a video, others will read an article, and many will
      only see an infographic on a wall.

      Look for the local way in. Every area has meetings of solicitors and accountants, and ten minutes on
      their agenda costs nothing.
    `,
    contact: "Campaign team: flag.contact@example.org",
    theme: "prevent",
    sector: "private",
    region: "national",
    section: "Professional enablers",
    state: "published",
    author: "philippa.yarrow@speakers.example.org",
    authorLine: "Philippa Yarrow, professional body",
    reviewer: "editor@example.org",
    session: "flag-it-up",
    conference: "past",
    submittedOn: "2017-02-20",
    publishedOn: "2017-03-13",
  },
  {
    slug: "operation-genga-one-county",
    title: "Operation Genga: how one county organises its response",
    summary:
      "Lancashire works across all four Ps with more than 200 partners, a coordinator in each command unit and a plan for each key risk.",
    situation: prose`
      A partnership against organised crime is easy to announce and hard to run. Partners change, meetings
      fill up with reports, and new members do not know what they are allowed to do. The more partners
      there are, the harder it becomes.

      Lancashire has more than 200 partners. It needed a structure that could carry that number and still
      produce decisions.
    `,
    whatWasDone: prose`
      Operation Genga is the county's approach across all four Ps: Pursue, Prevent, Protect and Prepare.

      Cases come in as referrals and are ranked by risk and threat. Coordinators in each command unit
      handle them, so every partner has a known person to turn to.

      Local serious and organised crime boards set direction. Each key risk has its own action plan, so a
      meeting can go straight to what has been done and what has not.

      New members receive an induction. It includes aide memoires and a review of the tools and powers that
      each partner holds.
    `,
    partners: prose`
      More than 200 partners across Lancashire, brought together through police command units and local
      boards.
    `,
    results: prose`
      The county has one approach to all four Ps, a single route for referrals, and local boards that work
      to an action plan for each key risk. The session described the model and gave no outcome figures.
    `,
    lessons: prose`
      Give people a name, not a mailbox. A coordinator in each command unit is what makes a large
      partnership feel small.

      Rank by risk and threat, and say how. Partners accept that their case is not first when they can see
      why another is.

      Write one plan for each risk. A single plan for everything belongs to nobody.

      Take induction seriously. A review of tools and powers often shows a partner that it can do more than
      it thought. An aide memoire lets that knowledge survive a change of job.

      Start smaller if you need to. The parts can be copied one at a time, and the coordinator is a good
      one to begin with.
    `,
    contact: "County coordinators: genga.contact@example.org",
    theme: "prepare",
    sector: "police",
    region: "north-west",
    section: "Protection",
    state: "published",
    author: "niamh.corrigan-webb@speakers.example.org",
    authorLine: "Niamh Corrigan-Webb, police force",
    reviewer: "editor@example.org",
    session: "operation-genga",
    conference: "past",
    submittedOn: "2017-02-17",
    publishedOn: "2017-03-10",
  },
];
