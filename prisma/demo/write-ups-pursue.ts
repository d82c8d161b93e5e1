// The published write-ups of the 2017 conference on pursuing organised crime.

import { prose } from "./prose";
import type { DemoWriteUp } from "./types";

/** Three write-ups, on the intelligence network, the finance Bill and Operation Timon. */
export const pursueWriteUps: readonly DemoWriteUp[] = [
  {
    slug: "gain-shares-what-agencies-know",
    title: "How agencies pool what they know through GAIN",
    summary:
      "The Government Agency Intelligence Network now looks for trends, asks less usual partners and has hit vehicle crime through scrapyards.",
    situation: prose`
      Organised criminals break the rules of many agencies at once. The same group may smuggle tobacco,
      dodge tax, dump waste and cut corners on safety. Each agency holds one piece of the picture and
      may not know that anyone else holds another.

      The Government Agency Intelligence Network, known as GAIN, exists to put those pieces together. It
      was reviewed and given a new operating model, so that it could do more than pass on single items.
    `,
    whatWasDone: prose`
      The network strengthened what it can do in two ways.

      First, it looks for trends between partners. Counterfeit cigarettes are the clearest example.
      Reports on imports sit with one agency and reports on local sales with another. Read together, they
      describe the route from the border to the corner shop.

      Second, it works with partners who are seldom asked. They include those responsible for inland
      fisheries and marine management, and the horse racing authorities.

      Operation Azores shows the network in action. Its target was a trade in stolen vehicles, which were
      cloned or disposed of through scrapyards. Partners acted together, each with its own powers.
    `,
    partners: prose`
      In Operation Azores: police, health and safety, environment, the council, trading standards, fire,
      vehicle standards and tax.
    `,
    results: prose`
      Vehicles worth £300,000 were recovered. One scrapyard was closed and the business of four others was
      disrupted.
    `,
    lessons: prose`
      A scrapyard is a business, and a business answers to many inspectors. Before planning an operation,
      write down every agency that licenses, inspects or taxes the place.

      Ask the unlikely partner early. A body that deals with rivers or race meetings may meet the same
      people as you do, and may never have been told that its records matter.

      Look across items as well as at them. A single report on cigarettes is worth little. The pattern
      between two agencies' reports can be worth a great deal.

      Count disruption as well as seizures, and say which is which.
    `,
    contact: "Regional intelligence network: gain.contact@example.org",
    theme: "pursue",
    sector: "regional-organised-crime-unit",
    region: "national",
    section: "Partnerships",
    state: "published",
    author: "speaker@example.org",
    authorLine: "Marcus Adeyemi-Clarke, regional intelligence network",
    reviewer: "editor@example.org",
    session: "gain-operating-model",
    conference: "past",
    submittedOn: "2017-02-13",
    publishedOn: "2017-03-06",
  },
  {
    slug: "criminal-finances-bill-get-ready",
    title: "Get ready for the Criminal Finances Bill",
    summary:
      "Four priorities, one likely date, and the questions to settle before the Bill is law.",
    situation: prose`
      Most serious and organised crime is done for money. The money has to be moved, hidden and spent, and
      each of those steps can be seen by somebody: a bank, an accountant, an estate agent or an
      investigator.

      The Criminal Finances Bill was introduced in October 2016 to strengthen the response. At the time of
      this conference Royal Assent was expected in spring or summer 2017.
    `,
    whatWasDone: prose`
      The session took the Bill's four priorities in turn.

      The first is partnership between the public and private sectors. Businesses see transactions that
      investigators do not, and investigators know names that businesses do not.

      The second is the response of law enforcement itself.

      The third is the recovery of the proceeds of crime. This includes the proceeds of international
      corruption, where the crime may have happened far from where the money is spent.

      The fourth is combating terrorist finance.

      For each priority, delegates were asked who in their own area would have to do something
      differently, and whether that person had heard of the Bill.
    `,
    partners: prose`
      The Bill concerns government, law enforcement and the private sector. Locally, it is a reason to
      bring financial investigators together with the businesses that handle other people's money.
    `,
    results: prose`
      There are no results to report yet, because the Bill is not law. What delegates took away is a short
      list of preparations, and that is what this write-up passes on.
    `,
    lessons: prose`
      Read the Bill against the cases you have now. Ask of each one what would have been different if the
      proposals had been law.

      Find out who your financial investigators are and how busy they are. A new power helps only if there
      is somebody with time to use it.

      Start the conversation with business before you need something from it. A contact made calmly is
      worth more than a request made in haste.

      Do not brief from memory. A Bill can change until it is passed, so check the current text before you
      train anybody.
    `,
    contact: "Criminal finance policy team: finance.contact@example.org",
    theme: "pursue",
    sector: "central-government",
    region: "national",
    section: "In the spotlight",
    state: "published",
    author: "anil.ramaswamy@speakers.example.org",
    authorLine: "Anil Ramaswamy, central government",
    reviewer: "editor@example.org",
    session: "criminal-finances-bill",
    conference: "past",
    submittedOn: "2017-02-15",
    publishedOn: "2017-03-07",
  },
  {
    slug: "operation-timon-working-in-parallel",
    title: "Operation Timon: working in parallel from the start",
    summary:
      "A regional unit, the National Crime Agency and prosecutors ran one case together, and 13 people were sentenced.",
    situation: prose`
      A group that deals in several drugs at once is rarely the business of one organisation. Regional
      investigators know the people, a national agency knows the wider market, and prosecutors know what a
      court will need. If each waits for the one before to finish, the case slows down and evidence may be
      gathered twice.
    `,
    whatWasDone: prose`
      In Operation Timon the regional unit, the National Crime Agency and prosecutors worked in parallel
      rather than in turn.

      At the conference the speakers set out what that asks of a team: that each organisation knows what
      the other two are doing, and that decisions about evidence are made with the trial in mind.
    `,
    partners: prose`
      A regional organised crime unit, the National Crime Agency and prosecutors.
    `,
    results: prose`
      Investigators seized 13kg of heroin, 168kg of cocaine, 354kg of amphetamine and 12kg of MDMA. They
      also seized a pill press and more than £200,000 in cash.

      On 30 September, at Stafford Crown Court, 11 men and two women were sentenced to a combined total of
      more than 40 years.
    `,
    lessons: prose`
      Bring the prosecutor in early. Advice given during an investigation can shape it. Advice given
      afterwards can only describe what is missing.

      Agree who leads on what, and write it down where all three organisations can see it. A parallel
      investigation without that agreement is simply two investigations.

      Ask what each seizure proves as well as what it weighs. The pill press matters because it speaks of
      production and not only of supply.

      Plan for the day of sentence. It is the day on which the public hears of the case, so settle
      beforehand what each partner will say and who will speak to the communities affected.

      Keep a note of what you would do differently, and share it while people still remember. That is the
      part of a case that another region can use.
    `,
    contact: "Regional organised crime unit: investigations.contact@example.org",
    theme: "pursue",
    sector: "regional-organised-crime-unit",
    region: "west-midlands",
    section: "Disruptions",
    state: "published",
    author: "colin.abernathy@speakers.example.org",
    authorLine: "Colin Abernathy, regional organised crime unit",
    reviewer: "editor@example.org",
    session: "operation-timon",
    conference: "past",
    submittedOn: "2017-02-16",
    publishedOn: "2017-03-09",
  },
];
