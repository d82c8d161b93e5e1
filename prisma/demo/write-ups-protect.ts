// The published write-ups of the 2017 conference on protecting people from organised crime.

import { prose } from "./prose";
import type { DemoWriteUp } from "./types";

/** Four write-ups, on local awareness, early warnings, protected persons and court orders. */
export const protectWriteUps: readonly DemoWriteUp[] = [
  {
    slug: "human-trafficking-everyday-places",
    title: "Human trafficking: a message in everyday places",
    summary:
      "A volunteer group in Barnstaple reaches taxi drivers, farmers and charity shops across Devon with leaflets and reporting cards.",
    situation: prose`
      Victims of trafficking are moved, housed and put to work in ordinary places. The people most likely
      to notice are those who are there already: the driver who takes the fare, the farmer with a
      neighbouring field, the volunteer behind a counter. They need to know what they are looking at, and
      a way to say so.
    `,
    whatWasDone: prose`
      The Soroptimist branch in Barnstaple, in Devon, has worked on this for more than five years.

      It arranged for leaflets and Crimestoppers cards to reach every holder of a hackney-carriage licence.
      They are handed over when a licence is applied for or renewed, so in time every driver has
      them.

      It supplied all the National Farmers Union offices in Devon, which puts the material where farmers
      already go for advice.

      It also supplied the charity shops of North Devon, which meet people from every part of the community.
    `,
    partners: prose`
      The Soroptimist branch, taxi licensing, the National Farmers Union offices in Devon and the charity
      shops of North Devon. The cards are those of Crimestoppers.
    `,
    results: prose`
      Leaflets and cards go to all hackney-carriage licence holders on application or renewal, to all
      National Farmers Union offices in Devon and to the charity shops of North Devon. The session gave no
      count of the reports that followed, and none is claimed here.
    `,
    lessons: prose`
      Use a moment that happens anyway. A licence renewal reaches every driver in time, and costs one extra
      sheet of paper.

      Choose places by who goes there. Taxis, farm offices and charity shops were not picked at random. Each
      one reaches people who see what others do not.

      Keep at it. The branch has been doing this for more than five years, and drivers, farmers and
      volunteers come and go.

      A small group can do this. It takes no powers and little money, only somebody who asks the licensing
      office and does not give up.

      Give people a way to report that feels safe. A card from an organisation they know is easier to use
      than advice to call the police.
    `,
    contact: "Awareness volunteers: trafficking.contact@example.org",
    theme: "protect",
    sector: "voluntary-and-community",
    region: "south-west",
    section: "Partnerships",
    state: "published",
    author: "hester.lovelock@speakers.example.org",
    authorLine: "Hester Lovelock, voluntary group",
    reviewer: "editor@example.org",
    session: "trafficking-locally",
    conference: "past",
    submittedOn: "2017-02-21",
    publishedOn: "2017-03-14",
  },
  {
    slug: "bsafe-blackpool-early-warnings",
    title: "BSafe Blackpool: a warning is often enough",
    summary:
      "In places with child sexual exploitation and anti-social behaviour, 93% of those warned stopped without a formal notice.",
    situation: prose`
      Child sexual exploitation and anti-social behaviour can share the same streets. Young people gather,
      adults who mean them harm know where to find them, and residents see only the nuisance.

      Waiting for a prosecution leaves children at risk in the meantime. BSafe Blackpool looked for
      something that could be used sooner, in the places where the problems met.
    `,
    whatWasDone: prose`
      The partnership identified the hotspots and used Community Protection Warnings there.

      A warning tells a person in writing what they are doing, why it must stop, and what will follow if it
      does not. If the conduct goes on, a Community Protection Notice can come next.

      The two steps make the approach fair as well as quick. Most people are given the chance to change
      before anything more formal happens.
    `,
    partners: prose`
      BSafe Blackpool is a local partnership. An area that wants to copy it should involve at least the
      police, the council's community safety team and those who look after children.
    `,
    results: prose`
      From April to August 2016 the partnership issued 71 Community Protection Warnings. Of those warned,
      93% desisted. Five went on to receive a Community Protection Notice.
    `,
    lessons: prose`
      Act on the place as well as the person. Working from hotspots means that effort goes where children
      are most at risk.

      Do not skip the first step. The figures suggest that a clear warning is enough for most people, and
      that notices can be kept for the few who carry on.

      Write a warning in words that its reader understands. It works only if the person knows exactly what
      must stop.

      Record what happens afterwards. A figure such as 93% can be given only if each warning is
      followed up. Set up that record before the first one is issued.

      Remember what the figures do not say. They cover five months and one town. A new area should expect
      to learn its own.
    `,
    contact: "Community safety team: bsafe.contact@example.org",
    theme: "protect",
    sector: "local-authority",
    region: "north-west",
    section: "Protection",
    state: "published",
    author: "imran.sattar@speakers.example.org",
    authorLine: "Imran Sattar, borough council",
    reviewer: "editor@example.org",
    session: "bsafe-blackpool",
    conference: "past",
    submittedOn: "2017-02-13",
    publishedOn: "2017-03-06",
  },
  {
    slug: "protected-persons-service-referrals",
    title: "When a person needs more than reassurance",
    summary:
      "The UK Protected Persons Service protects people at risk of serious harm. Only law enforcement can refer to it.",
    situation: prose`
      Some people who help justice put themselves in danger, and others are in danger through no choice of
      their own. For most, local measures are enough. For a few, the risk of serious harm is such that
      somebody has to plan their safety full time.

      Practitioners meet this rarely. When they do, they may not know that a specialist service exists, or
      who may ask for it.
    `,
    whatWasDone: prose`
      The UK Protected Persons Service gives authorised protection to people who are at risk of serious
      harm. It stands independently within policing, so that decisions about protection are separate from
      the investigation that gave rise to them.

      Referrals come only from the police, the National Crime Agency and other law enforcement.

      The session explained this and asked delegates from other sectors to work out their own first step.
      In most cases that is a named contact in their local force, agreed in advance.
    `,
    partners: prose`
      Police, the National Crime Agency and other law enforcement can refer. Councils, health services and
      charities cannot refer directly, but they may be the first to see that a person is at risk.
    `,
    results: prose`
      No cases were described, for reasons that need no explaining, so there are none here. The
      result of the session was that more people know whom to call.
    `,
    lessons: prose`
      Know the route before you need it. Agree with your local force who takes such a call, by day and by
      night.

      Do not promise what you cannot give. Tell a frightened person what you will do next. Never say that
      they will be taken into protection, because that decision is not yours.

      Keep the circle small. Share what is needed with those who need it, and nothing more. Do not discuss
      a case by ordinary email.

      Keep the person informed. A short call at the time you promised does more for trust than a long
      explanation.

      Independence protects everyone. A decision on safety that is separate from the case is fairer to the
      person and stronger in court.
    `,
    contact: "Witness support advisers: protection.contact@example.org",
    theme: "protect",
    sector: "police",
    region: "national",
    section: "Protecting vulnerable people",
    state: "published",
    author: "fergus.auchterlonie@speakers.example.org",
    authorLine: "Fergus Auchterlonie, policing service",
    reviewer: "editor@example.org",
    session: "protected-persons",
    conference: "past",
    submittedOn: "2017-02-22",
    publishedOn: "2017-03-15",
  },
  {
    slug: "slavery-and-trafficking-orders-in-practice",
    title: "Slavery and trafficking orders in practice",
    summary:
      "Prevention Orders and Risk Orders let a court limit what a person may do. The first in London were imposed on four people.",
    situation: prose`
      People who traffic others may go back to it. A sentence ends, and the contacts, the methods and the
      demand are still there. Other people have not been convicted of anything, but their conduct gives
      good reason to fear that they will exploit somebody.

      The Modern Slavery Act 2015 gave courts a tool for each of these situations.
    `,
    whatWasDone: prose`
      A Slavery and Trafficking Prevention Order is for a person who has been convicted. A Slavery and
      Trafficking Risk Order is for a person at risk of offending.

      The session explained the difference and then turned to a case. In London, the first orders were
      imposed on four people in connection with trafficking women into sham marriages.

      Delegates then worked in pairs on an invented case. They wrote down which harm they wanted to
      prevent, which conduct led to it, and which limit would stop that conduct.
    `,
    partners: prose`
      Police and prosecutors apply their knowledge of the case, and the court decides. Those who support
      victims can help to show what harm is feared and why.
    `,
    results: prose`
      The first orders in London were imposed on four people. The orders are new, so it is too early
      to say how well they work over time.
    `,
    lessons: prose`
      Choose the order by asking one question: has the person been convicted? If so, think of a Prevention
      Order. If not, think of a Risk Order.

      Start from the harm. List what you want to prevent, and then ask for limits that do that and no
      more. A condition that cannot be explained is hard to defend and hard to enforce.

      Think about enforcement when drafting. Somebody will have to notice a breach, so say who that is and
      how they would know.

      Remember sham marriages. They can look like a matter for immigration alone. The London case shows
      that there can be trafficked women behind them.

      Do not wait for a perfect case. The orders have been in law since 2015, and few people yet have
      experience of them. Share yours.
    `,
    contact: "Modern slavery team: orders.contact@example.org",
    theme: "protect",
    sector: "police",
    region: "london",
    section: "Case study",
    state: "published",
    author: "leila.farahani@speakers.example.org",
    authorLine: "Leila Farahani, police force",
    reviewer: "editor@example.org",
    session: "trafficking-orders",
    conference: "past",
    submittedOn: "2017-02-23",
    publishedOn: "2017-03-16",
  },
];
